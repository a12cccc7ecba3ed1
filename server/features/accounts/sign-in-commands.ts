import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Language } from '../../../shared/common.ts'
import { asPlainText } from '../../../shared/plain-text.ts'
import type { Context } from '../../context.ts'
import { queueMail, textIn } from '../../outside/mail-queue.ts'
import { Problem } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { isSetUp } from './second-factor-key.ts'
import { hashOf, type NewSession, startSession } from './session-commands.ts'
import {
  asEmail,
  firstName,
  hasEnoughMails,
  isUsable,
  minutesValid,
  triesGiven,
} from './sign-in-rules.ts'
import { forgetTries, keepTry, refuseManyCodes, refuseManyMails } from './try-commands.ts'
import { hourMs } from './try-rules.ts'

/** However many networks ask for one address: its inbox gets so many times what one network may ask for. */
const floodFactors = { anHour: 2, aDay: 5 }

const hashOfCode = ({ config }: Context, id: string, code: string) =>
  createHmac('sha256', config.sessionSecret).update(`${id}:${code}`).digest()

/**
 * Mails a link and a code, unless the inbox has enough of them. Does the same for every address; refuses whoever asks too
 * often from one network.
 */
export async function askSignIn(
  context: Context,
  given: { email: string; network: string; language: Language | undefined },
) {
  const { config, database, clock, ids, secrets } = context
  const email = asEmail(given.email)
  const who = { network: given.network, email }
  // What is refused waits for no turn to write.
  await refuseManyMails(context, database.read, who)
  const token = secrets()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const now = clock()
  const id = ids()
  const expiresAt = new Date(now.getTime() + minutesValid * 60_000).toISOString()
  await database.write(async (stores) => {
    await refuseManyMails(context, stores, who)
    await keepTry(context, stores, 'mail', who)
    // Told to nobody: whoever asked finds the newest mail, which is still good.
    if (await isFlooded(context, stores, email, now)) return
    const person = await stores.accounts.findByEmail(email)
    await stores.signIns.add({
      id,
      email,
      linkHash: hashOf(token),
      codeHash: hashOfCode(context, id, code).toString('base64url'),
      triesLeft: triesGiven,
      createdAt: now.toISOString(),
      expiresAt,
    })
    const text = textIn(person?.language ?? given.language ?? 'nl')
    await queueMail(context, stores, {
      kind: 'sign_in',
      to: email,
      subject: text('mail.signIn.subject'),
      // The token stands behind the #, where no server, log or Referer sees it.
      text: text('mail.signIn.text', {
        link: `${config.publicUrl}/inloggen/link#${token}`,
        code,
        minutes: minutesValid,
        operator: config.operator.name,
      }),
      sendBefore: expiresAt,
    })
  })
}

async function isFlooded({ config }: Context, { signIns }: Stores, email: string, now: Date) {
  const { signInsPerHour } = config.limits
  const mailedWithin = async (hours: number) =>
    await signIns.countSince(email, new Date(now.getTime() - hours * hourMs).toISOString())
  return hasEnoughMails(
    { anHour: await mailedWithin(1), aDay: await mailedWithin(24) },
    { anHour: signInsPerHour * floodFactors.anHour, aDay: signInsPerHour * floodFactors.aDay },
    await signIns.newestOf(email),
    now,
  )
}

/** Signs in with the token of a mailed link; refuses one that is used, too old or not ours, all with the same answer. */
export async function signInByLink(context: Context, token: string): Promise<NewSession> {
  const now = context.clock().toISOString()
  return await context.database.write(async (stores) => {
    const signIn = await stores.signIns.findByLink(hashOf(token))
    const newest = signIn && (await stores.signIns.newestOf(signIn.email))
    const isOpen = signIn && isUsable(signIn, newest?.id, 'link', now)
    const used = isOpen ? await stores.signIns.use(signIn.id, now) : undefined
    if (!used) throw new Problem('wrong-code')
    return await welcome(context, stores, used.email)
  })
}

/**
 * Signs in with the code of the newest mail; after five wrong ones a new mail is needed, and whoever typed them waits longer
 * and longer for the next. Nobody is locked out: the link works all the while, and so does the code from elsewhere.
 */
export async function signInByCode(
  context: Context,
  given: { email: string; network: string; code: string },
): Promise<NewSession> {
  const now = context.clock().toISOString()
  const email = asEmail(given.email)
  const who = { network: given.network, email }
  await refuseManyCodes(context, context.database.read, who)
  const session = await context.database.write(async (stores) => {
    await refuseManyCodes(context, stores, who)
    const newest = await stores.signIns.newestOf(email)
    const signIn = newest && isUsable(newest, newest.id, 'code', now) ? newest : undefined
    const typed = hashOfCode(context, signIn?.id ?? 'none', given.code)
    const wanted = Buffer.from(signIn?.codeHash ?? '', 'base64url')
    const isRight = wanted.length === typed.length && timingSafeEqual(wanted, typed)
    if (!signIn || !isRight) {
      await keepTry(context, stores, 'wrong_code', who)
      // For an address without a mail there is none to spend, which takes as long.
      await stores.signIns.spendTry(signIn?.id ?? 'none')
      return undefined
    }
    await forgetTries(stores, 'wrong_code', who)
    await stores.signIns.use(signIn.id, now)
    return await welcome(context, stores, email)
  })
  if (!session) throw new Problem('wrong-code')
  return session
}

/** The person with this address, new or known, with a session. A demo asks for a second factor only where one was set up. */
async function welcome(context: Context, stores: Stores, email: string) {
  const { config, ids, clock } = context
  const personId =
    (await stores.accounts.findByEmail(email))?.id ?? (await addPerson(context, stores, { email }))
  const isSpared =
    config.isDemo && !isSetUp(await stores.secondFactors.find(personId), config.sessionSecret)
  const secondFactorAt = isSpared ? clock().toISOString() : null
  return await startSession(context, stores, personId, { familyId: ids(), secondFactorAt })
}

/** Adds a person; until they say otherwise, their name is what stands before the @. */
export async function addPerson(
  { ids, clock }: Pick<Context, 'ids' | 'clock'>,
  { accounts }: Stores,
  given: { email: string; name?: string | undefined },
): Promise<string> {
  const id = ids()
  await accounts.add({
    id,
    email: asEmail(given.email),
    name: asPlainText(given.name ?? '').trim() || firstName(asEmail(given.email)),
    language: 'nl',
    isAdministrator: false,
    tokenVersion: 1,
    createdAt: clock().toISOString(),
  })
  return id
}
