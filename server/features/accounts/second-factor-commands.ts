import type { Context } from '../../context.ts'
import { queueMail, textIn } from '../../outside/mail-queue.ts'
import { Problem, required } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { type Actor, isAppointed, permit, personOf } from './permission-rules.ts'
import { addressOf, fingerprintOf, isSetUp, keyOf, stepOf } from './second-factor-key.ts'
import { hashOfRefresh, type NewSession, startSession } from './session-commands.ts'
import {
  beginsToWait,
  forgetTries,
  keepTry,
  refuseManySecondCodes,
  whoeverIs,
} from './try-commands.ts'

type Person = NonNullable<Awaited<ReturnType<Stores['accounts']['find']>>>

/**
 * Makes a key for an authenticator app; it counts from its first code on. Refuses who coordinates and administers nothing, and
 * who has one already and does not show a code of it.
 */
export async function beginSecondFactor(
  context: Context,
  actor: Actor,
  code: string | undefined,
): Promise<{ key: string; address: string }> {
  permit(actor, 'signed-in')
  const { config, database, secrets } = context
  const personId = personOf(actor)
  const salt = secrets()
  const begin = async (stores: Stores, person: Person) => {
    const regions = await stores.accounts.regionsOf(personId)
    if (!isAppointed(person, regions)) throw new Problem('not-allowed')
    await stores.secondFactors.begin(personId, salt)
    return person
  }
  const { email } =
    code === undefined
      ? await database.write(async (stores) => {
          const kept = await stores.secondFactors.find(personId)
          if (isSetUp(kept, config.sessionSecret)) throw new Problem('wrong-state')
          return await begin(stores, required(await stores.accounts.find(personId)))
        })
      : await withCode(context, personId, { code, of: 'salt' }, begin)
  const key = keyOf(config.sessionSecret, salt)
  return {
    key: key.base32,
    address: addressOf(key, { issuer: config.operator.name, label: email }),
  }
}

/** Sets up the key that was made last, with a code of it; what was set up before is over, and so is what it opened elsewhere. */
export async function setUpSecondFactor(
  context: Context,
  actor: Actor,
  given: { code: string; refreshToken: string | undefined },
): Promise<NewSession> {
  permit(actor, 'signed-in')
  const { config, clock } = context
  const personId = personOf(actor)
  const asked = { code: given.code, of: 'nextSalt' } as const
  return await withCode(context, personId, asked, async (stores, person, { salt, step }) => {
    await stores.secondFactors.setUp(personId, {
      salt,
      keyHash: fingerprintOf(keyOf(config.sessionSecret, salt)),
      setUpAt: clock().toISOString(),
      usedStep: step,
    })
    await stores.sessions.forgetSecondFactor(personId)
    await tell(context, stores, person, 'setUp')
    return await startAnew(context, stores, personId, given.refreshToken)
  })
}

/** Shows the second factor with a code: this session gets what its person is appointed to. */
export async function showSecondFactor(
  context: Context,
  actor: Actor,
  given: { code: string; refreshToken: string | undefined },
): Promise<NewSession> {
  permit(actor, 'signed-in')
  const personId = personOf(actor)
  return await withCode(context, personId, { code: given.code, of: 'salt' }, (stores) =>
    startAnew(context, stores, personId, given.refreshToken),
  )
}

/**
 * Takes a coordinator's second factor away, whose phone is lost: they set one up anew. Nobody takes away their own, since
 * whoever found a browser signed in could.
 */
export async function forgetSecondFactor(
  context: Context,
  actor: Actor,
  { id, personId }: { id: string; personId: string },
) {
  await context.database.write(async (stores) => {
    required(await stores.regions.find(id))
    permit(actor, 'administer', { regionIds: [id] })
    const coordinators = await stores.regions.coordinatorsOf(id)
    if (!coordinators.some((one) => one.personId === personId)) throw new Problem('not-found')
    if (personId === actor.personId) throw new Problem('not-allowed')
    await forget(context, stores, required(await stores.accounts.find(personId)))
  })
}

/** The same for an operator, for whom only the machine vouches. False when nobody has that address. */
export async function forgetSecondFactorOf(context: Context, email: string): Promise<boolean> {
  return await context.database.write(async (stores) => {
    const person = await stores.accounts.findByEmail(email)
    if (person) await forget(context, stores, person)
    return person !== undefined
  })
}

async function forget(context: Context, stores: Stores, person: Person) {
  await stores.secondFactors.forget(person.id)
  await stores.sessions.forgetSecondFactor(person.id)
  await forgetTries(stores, 'wrong_second_code', whoeverIs(person))
  await tell(context, stores, person, 'forgotten')
}

/**
 * Does something in one write for whoever types a right code, each good for once. A wrong one is kept, and the next has to
 * wait longer and longer. Refuses when there is no such key.
 */
async function withCode<T>(
  context: Context,
  personId: string,
  asked: { code: string; of: 'salt' | 'nextSalt' },
  then: (stores: Stores, person: Person, by: { salt: string; step: number }) => Promise<T>,
): Promise<T> {
  const { config, clock, database } = context
  const done = await database.write(async (stores) => {
    const person = required(await stores.accounts.find(personId))
    const who = whoeverIs(person)
    await refuseManySecondCodes(context, stores, who)
    const salt = (await stores.secondFactors.find(personId))?.[asked.of]
    if (salt == null) throw new Problem('wrong-state')
    const step = stepOf(keyOf(config.sessionSecret, salt), asked.code, clock())
    const isFresh =
      step !== undefined &&
      (asked.of === 'nextSalt' || (await stores.secondFactors.use(personId, step)))
    if (!isFresh) {
      await keepTry(context, stores, 'wrong_second_code', who)
      // Whoever guesses here reads the mail already, and its owner may not know.
      if (await beginsToWait(context, stores, 'wrong_second_code', who))
        await tell(context, stores, person, 'guessed')
      return undefined
    }
    await forgetTries(stores, 'wrong_second_code', who)
    return { result: await then(stores, person, { salt, step }) }
  })
  if (!done) throw new Problem('wrong-code')
  return done.result
}

/** A new session in place of the one in which the second factor was not shown yet; refuses when that one is over. */
async function startAnew(
  context: Context,
  stores: Stores,
  personId: string,
  refreshToken: string | undefined,
) {
  const former =
    refreshToken && (await stores.sessions.findByHash(hashOfRefresh(context, refreshToken)))
  if (!former || former.personId !== personId) throw new Problem('sign-in-needed')
  await stores.sessions.endFamily(former.familyId)
  const secondFactorAt = context.clock().toISOString()
  return await startSession(context, stores, personId, { familyId: context.ids(), secondFactorAt })
}

/** Whoever did not do it themselves hears of it. */
async function tell(
  context: Context,
  stores: Stores,
  { email, name, language }: Person,
  what: 'setUp' | 'forgotten' | 'guessed',
) {
  const { config, clock } = context
  const text = textIn(language)
  await queueMail(context, stores, {
    kind: 'second_factor',
    to: email,
    subject: text(`mail.secondFactor.${what}.subject`),
    text: text(`mail.secondFactor.${what}.text`, { name, ...operatorNames(config) }),
    sendBefore: new Date(clock().getTime() + 3 * 86_400_000).toISOString(),
  })
}

const operatorNames = ({ operator }: Context['config']) => ({
  operator: operator.name,
  operatorMail: operator.email,
})
