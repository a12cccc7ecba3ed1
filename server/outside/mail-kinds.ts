/** Why somebody gets a mail. */
export const mailKinds = [
  'sign_in',
  'second_factor',
  'invitation',
  'waiting',
  'decision',
  'renewal',
  'watch',
] as const
export type MailKind = (typeof mailKinds)[number]

/**
 * How many mails of a kind one address gets within an hour and within a day, whoever brings them about. Those to sign in are
 * spared where they are asked for, so that nobody can shut an inbox against its owner.
 */
export const mostMails: Partial<Record<MailKind, { anHour: number; aDay: number }>> = {
  second_factor: { anHour: 10, aDay: 30 },
  invitation: { anHour: 3, aDay: 6 },
  waiting: { anHour: 10, aDay: 30 },
  decision: { anHour: 10, aDay: 30 },
  renewal: { anHour: 100, aDay: 200 },
  watch: { anHour: 10, aDay: 40 },
}
