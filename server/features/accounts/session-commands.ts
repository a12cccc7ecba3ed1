import { createHash, createHmac } from 'node:crypto'
import type { Context } from '../../context.ts'
import { Problem, required } from '../../problem.ts'
import type { Stores } from '../../stores.ts'

const refreshDays = 30

/** What a browser is given after a sign-in or a refresh. */
export interface NewSession {
  personId: string
  tokenVersion: number
  /** The sign-in it came from; when its family ends, so does every session of it. */
  familyId: string
  /** Whether the second factor was shown in that sign-in. */
  hasSecondFactor: boolean
  refreshToken: string
  refreshSeconds: number
}

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

/** How a refresh token is kept. Under another secret of the desk none is known any more, so that changing it ends all sessions. */
export const hashOfRefresh = ({ config }: Pick<Context, 'config'>, refreshToken: string) =>
  createHmac('sha256', config.sessionSecret).update(refreshToken).digest('base64url')

/** Adds a refresh token to a family, a new one after a sign-in; part of the write that signs in. */
export async function startSession(
  context: Pick<Context, 'clock' | 'config' | 'ids' | 'secrets'>,
  { sessions, accounts }: Stores,
  personId: string,
  family: { familyId: string; secondFactorAt: string | null },
): Promise<NewSession> {
  const { clock, ids, secrets } = context
  const { tokenVersion } = required(await accounts.find(personId))
  const now = clock()
  const refreshToken = secrets()
  await sessions.add({
    id: ids(),
    ...family,
    personId,
    tokenHash: hashOfRefresh(context, refreshToken),
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + refreshDays * 86_400_000).toISOString(),
  })
  return {
    personId,
    tokenVersion,
    familyId: family.familyId,
    hasSecondFactor: family.secondFactorAt !== null,
    refreshToken,
    refreshSeconds: refreshDays * 86_400,
  }
}

/** Trades a refresh token for a new one. One that was used before ends its whole family: somebody has a copy. */
export async function refreshSession(context: Context, refreshToken: string): Promise<NewSession> {
  const { database, clock } = context
  const session = await database.write(async (stores) => {
    const token = await stores.sessions.findByHash(hashOfRefresh(context, refreshToken))
    if (!token) return undefined
    const used = await stores.sessions.use(token.id, clock().toISOString())
    if (!used || token.expiresAt <= clock().toISOString()) {
      await stores.sessions.endFamily(token.familyId)
      return undefined
    }
    const { personId, familyId, secondFactorAt } = token
    return await startSession(context, stores, personId, { familyId, secondFactorAt })
  })
  if (!session) throw new Problem('sign-in-needed')
  return session
}

/** Ends the sessions that came from one sign-in; an unknown token is no error. */
export async function endSession(context: Context, refreshToken: string) {
  await context.database.write(async ({ sessions }) => {
    const token = await sessions.findByHash(hashOfRefresh(context, refreshToken))
    if (token) await sessions.endFamily(token.familyId)
  })
}

/** Ends every session of a person at once. */
export async function endAllSessions({ database }: Context, personId: string) {
  await database.write(async ({ sessions, accounts }) => {
    await sessions.endAllOf(personId)
    await accounts.endAllSessions(personId)
  })
}
