/** How many days records are kept that nobody needs any more; the server keeps to it and the privacy page says it. */
export const keptDays = {
  /** Mailed links and codes to sign in, from when they were asked for. */
  signIns: 1,
  /** That somebody asked for a mail or typed a wrong code, as hashes, from when they did: an hour. */
  signInTries: 1 / 24,
  /** Sessions, from when they end. */
  sessions: 0,
  /** Invitations, from when they can no longer be accepted. */
  invitations: 30,
  /** The keys of what was sent twice, from when it was made. */
  createdOnce: 7,
  /** To whom a mail was sent and about what, from when it was sent; its text is wiped at once. */
  sentMails: 30,
  /** Who wanted to be told of offers for a request, from when the request is over. */
  watches: 30,
  /** Which posting changed when, for the catalogues that follow. */
  changes: 30,
} as const
export type KeptRecord = keyof typeof keptDays
