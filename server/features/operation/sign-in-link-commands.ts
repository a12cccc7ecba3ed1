import type { Context } from '../../context.ts'
import { hashOf } from '../accounts/session-commands.ts'
import { asEmail, minutesValid, triesGiven } from '../accounts/sign-in-rules.ts'

/** A link that signs somebody in once, for an operator whose mail does not work. Undefined when nobody has that address. */
export async function makeSignInLink(context: Context, given: string) {
  const { config, database, clock, ids, secrets } = context
  const email = asEmail(given)
  const token = secrets()
  const now = clock()
  const isKnown = await database.write(async (stores) => {
    if (!(await stores.accounts.findByEmail(email))) return false
    await stores.signIns.add({
      id: ids(),
      email,
      linkHash: hashOf(token),
      // There is a link and no code: nothing anybody types has this hash.
      codeHash: hashOf(secrets()),
      triesLeft: triesGiven,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + minutesValid * 60_000).toISOString(),
    })
    return true
  })
  return isKnown ? `${config.publicUrl}/inloggen/link#${token}` : undefined
}
