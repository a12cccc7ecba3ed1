/**
 * Everything a person can be allowed to do. Each endpoint names one; `mayDo` on the server says who may.
 * `visit` and `signed-in` need no object; the others are judged against one.
 */
export const deeds = [
  'visit',
  'signed-in',
  'write-posting',
  'see-posting',
  'review-posting',
  'see-suggestions',
  'watch-request',
  'propose-match',
  'see-match',
  'answer-match',
  'withdraw-match',
  'see-organisation',
  'edit-organisation',
  'manage-members',
  'leave-organisation',
  'verify-organisation',
  'coordinate-region',
  'administer',
] as const
export type Deed = (typeof deeds)[number]
