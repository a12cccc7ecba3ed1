/** Why somebody gets a mail. */
export const mailKinds = [
  'sign_in',
  'invitation',
  'waiting',
  'decision',
  'renewal',
  'watch',
] as const
export type MailKind = (typeof mailKinds)[number]
