export const minutesValid = 15
export const triesGiven = 5

/** Addresses are compared, kept and mailed in small letters; of ASCII alone, so that none becomes another's. */
export const asEmail = (typed: string) =>
  typed.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Words of addresses that are nobody's name: `de.school@…` is no Mr School, and erasing takes full names out of all texts. */
const noNames = new Set([
  'admin',
  'administratie',
  'basisschool',
  'bestuur',
  'bovenbouw',
  'bs',
  'cbs',
  'contact',
  'de',
  'directie',
  'docent',
  'een',
  'groep',
  'het',
  'info',
  'kantoor',
  'leerkracht',
  'obs',
  'office',
  'onderbouw',
  'onderwijs',
  'planning',
  'post',
  'rkbs',
  'school',
  'secretariaat',
  'team',
  'techniek',
])

const asName = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

/** What somebody is called until they say otherwise: the address before the @, written as a name where it looks like one. */
export function firstName(email: string) {
  const given = email.split('@')[0] || email
  const words = given.split(/[._-]+/).filter((word) => word !== '')
  const isName = words.every((word) => /^[a-z]+$/.test(word) && !noNames.has(word))
  return (isName && words.length > 0 ? words.map(asName).join(' ') : given).slice(0, 100)
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
