export const minutesValid = 15
export const triesGiven = 5

/** Addresses are compared, kept and mailed in small letters. */
export const asEmail = (typed: string) => typed.trim().toLowerCase()

/** What somebody is called until they say otherwise: the part of the address before the @. */
export const firstName = (email: string) => (email.split('@')[0] || email).slice(0, 100)

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
