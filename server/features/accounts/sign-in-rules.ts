export const minutesValid = 15
export const triesGiven = 5

/** Addresses are compared, kept and mailed in small letters; of ASCII alone, so that none becomes another's. */
export const asEmail = (typed: string) =>
  typed.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** What somebody is called until they say otherwise: the address before the @, written as a name. */
export function firstName(email: string) {
  const words = (email.split('@')[0] ?? '').split(/[._-]+/).filter((word) => word !== '')
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ')
  return (name || email).slice(0, 100)
}

interface MailedSignIn {
  id: string
  triesLeft: number
  expiresAt: string
  usedAt: string | null
}

/** Whether a mailed link or code can still sign somebody in; the code also needs a try left. */
export const isUsable = (
  signIn: MailedSignIn,
  newestId: string | undefined,
  by: 'link' | 'code',
  now: string,
) =>
  signIn.id === newestId &&
  signIn.usedAt === null &&
  signIn.expiresAt > now &&
  (by === 'link' || signIn.triesLeft > 0)

const minutesApart = 10

/**
 * Whether an inbox has enough mails to sign in for now. It never runs dry: the newest is good for minutes yet and was not
 * used, and when it was or gets old, the next is sent.
 */
export const hasEnoughMails = (
  mailed: { anHour: number; aDay: number },
  most: { anHour: number; aDay: number },
  newest: (MailedSignIn & { createdAt: string }) | undefined,
  now: Date,
) =>
  (mailed.anHour >= most.anHour || mailed.aDay >= most.aDay) &&
  newest !== undefined &&
  isUsable(newest, newest.id, 'link', now.toISOString()) &&
  now.getTime() - Date.parse(newest.createdAt) < minutesApart * 60_000
