import { Secret, TOTP } from 'otpauth'
import { askSignIn, signInByLink } from '../../shared/accounts.ts'
import { beginSecondFactor, setUpSecondFactor } from '../../shared/second-factor.ts'
import type { Browser } from './browser.ts'
import { signInMail } from './mails.ts'
import type { World } from './world.ts'

/** What the app on a phone shows at that moment. */
export const codeOf = (key: string, now: Date) =>
  TOTP.generate({ secret: Secret.fromBase32(key), timestamp: now.getTime() })

/** A browser of somebody who signed in by mail and has shown nothing else yet. */
export async function mailedBrowser(world: World, email: string): Promise<Browser> {
  const browser = world.browser()
  await browser.call(askSignIn, { body: { email } })
  const { token } = await signInMail(world, email)
  await browser.call(signInByLink, { body: { token } })
  return browser
}

/** Sets up an app and gives its key; its code of this half minute is then used up. */
export async function setUpApp(world: World, { call }: Browser): Promise<string> {
  const { key } = await call(beginSecondFactor, { body: {} })
  await call(setUpSecondFactor, { body: { code: codeOf(key, world.now) } })
  return key
}
