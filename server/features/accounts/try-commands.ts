import type { Context } from '../../context.ts'
import { Problem } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { hashOf } from './session-commands.ts'
import { triesGiven } from './sign-in-rules.ts'
import { freeFaults, hourMs, pauseMsAfter } from './try-rules.ts'

/** Who tries to sign in: from which network, with which address. */
export interface Trier {
  network: string
  email: string
}

type Parts = Pick<Context, 'clock' | 'config'>
type WrongCode = 'wrong_code' | 'wrong_second_code'
type TryKind = 'mail' | WrongCode

/** Refuses, and says for how long, a mail too many within an hour: from a network, or from it for one address. */
export async function refuseManyMails({ config, clock }: Parts, stores: Stores, who: Trier) {
  const { signInsPerHour, signInsPerNetworkPerHour } = config.limits
  const { networkHash, addressHash } = hashesOf(who)
  await refuseMore(clock(), stores, 'mail', { networkHash }, signInsPerNetworkPerHour)
  await refuseMore(clock(), stores, 'mail', { networkHash, addressHash }, signInsPerHour)
}

/** Refuses a code while the pause lasts that wrong ones brought about, or when a network sent more than its people can mistype. */
export async function refuseManyCodes({ config, clock }: Parts, stores: Stores, who: Trier) {
  const { networkHash } = hashesOf(who)
  const now = clock()
  const most = config.limits.signInsPerNetworkPerHour * triesGiven
  await refuseMore(now, stores, 'wrong_code', { networkHash }, most)
  await refuseWhilePaused(now, stores, 'wrong_code', who)
}

/** A code of the second factor is only asked of who has the mail already: from where they type it does not matter. */
export const whoeverIs = ({ email }: { email: string }): Trier => ({ network: 'any', email })

/** Refuses a code of the second factor while the pause lasts that wrong ones brought about. */
export async function refuseManySecondCodes({ clock }: Parts, stores: Stores, who: Trier) {
  await refuseWhilePaused(clock(), stores, 'wrong_second_code', who)
}

/** Keeps that a mail was asked for or a wrong code typed, in the write in which it was. */
export async function keepTry(
  { clock, ids }: Pick<Context, 'clock' | 'ids'>,
  { signInTries }: Stores,
  kind: TryKind,
  who: Trier,
) {
  await signInTries.add({ id: ids(), kind, ...hashesOf(who), triedAt: clock().toISOString() })
}

/** Whether the code that was just kept is the first after which the next has to wait. */
export async function beginsToWait(
  { clock }: Pick<Context, 'clock'>,
  { signInTries }: Stores,
  kind: WrongCode,
  who: Trier,
) {
  const { rows } = await signInTries.countOf(kind, hashesOf(who), hourBefore(clock()))
  return rows === freeFaults
}

/** Whoever typed the right code begins anew. */
export async function forgetTries({ signInTries }: Stores, kind: WrongCode, who: Trier) {
  await signInTries.forget(kind, hashesOf(who))
}

const hashesOf = ({ network, email }: Trier) => ({
  networkHash: hashOf(network),
  addressHash: hashOf(email),
})

/** A clock set back makes nobody wait longer: what lies ahead does not count. */
const hourBefore = (now: Date) =>
  [new Date(now.getTime() - hourMs).toISOString(), now.toISOString()] as const

async function refuseMore(
  now: Date,
  { signInTries }: Stores,
  kind: TryKind,
  by: { networkHash: string; addressHash?: string },
  most: number,
) {
  const first = await signInTries.timeOfNewest(kind, by, hourBefore(now), most)
  if (first !== undefined) refuseUntil(now, Date.parse(first) + hourMs)
}

async function refuseWhilePaused(now: Date, stores: Stores, kind: WrongCode, who: Trier) {
  const { rows, lastAt } = await stores.signInTries.countOf(kind, hashesOf(who), hourBefore(now))
  if (lastAt !== null) refuseUntil(now, Date.parse(lastAt) + pauseMsAfter(rows))
}

function refuseUntil(now: Date, time: number) {
  const waitMs = time - now.getTime()
  if (waitMs > 0) throw new Problem('too-many', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
}
