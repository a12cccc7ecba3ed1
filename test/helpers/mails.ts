import { readKeptMails } from '../../server/features/demo/demo-mail.ts'
import { startMailer } from '../../server/outside/mailer.ts'
import { askSignIn, signInByLink } from '../../shared/accounts.ts'
import type { Call, World } from './world.ts'

/** Sends what waits and gives what somebody got, newest first. */
export async function mailsTo(world: World, email: string) {
  const mailer = startMailer(world.context)
  await mailer.deliver()
  await mailer.stop()
  const mails = await readKeptMails(world.context.config.dataFolder)
  return mails.filter((mail) => mail.to === email.toLowerCase())
}

/** What stands behind the # of the link in a mail. */
export const tokenIn = (text: string) => /#(\S+)/.exec(text)?.[1] ?? ''
export const codeIn = (text: string) => /: (\d{6})/.exec(text)?.[1] ?? ''

/** The newest sign-in mail to somebody, as far as one needs it. */
export async function signInMail(world: World, email: string) {
  const text = (await mailsTo(world, email))[0]?.text ?? ''
  return { token: tokenIn(text), code: codeIn(text) }
}

/** Asks for a mail and signs in with its link, as somebody new does, too. */
export async function signInByMail(world: World, email: string): Promise<Call> {
  const { call } = world.browser()
  await call(askSignIn, { body: { email } })
  const { token } = await signInMail(world, email)
  await call(signInByLink, { body: { token } })
  return call
}

export const addMinutes = (world: World, minutes: number) => {
  world.now = new Date(world.now.getTime() + minutes * 60_000)
}
