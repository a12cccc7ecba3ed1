import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** Refresh tokens, kept as hashes; all that follow from one sign-in are a family. */
export function sessionStore({ db, tables: { refreshTokens } }: Connection) {
  return {
    async add(token: typeof refreshTokens.$inferInsert) {
      await db.insert(refreshTokens).values(token)
    },

    async findByHash(tokenHash: string) {
      const [token] = await db
        .select()
        .from(refreshTokens)
        .where(eq(refreshTokens.tokenHash, tokenHash))
      return token
    },

    /** Only the first to use it gets it back. */
    async use(id: string, usedAt: string) {
      const [token] = await db
        .update(refreshTokens)
        .set({ usedAt })
        .where(and(eq(refreshTokens.id, id), isNull(refreshTokens.usedAt)))
        .returning()
      return token
    },

    async endFamily(familyId: string) {
      await db.delete(refreshTokens).where(eq(refreshTokens.familyId, familyId))
    },

    async endAllOf(personId: string) {
      await db.delete(refreshTokens).where(eq(refreshTokens.personId, personId))
    },

    async endEvery() {
      await db.delete(refreshTokens)
    },

    /** Its sessions go on without what the second factor opened. */
    async forgetSecondFactor(personId: string) {
      await db
        .update(refreshTokens)
        .set({ secondFactorAt: null })
        .where(eq(refreshTokens.personId, personId))
    },

    async removeExpired(now: string) {
      await db.delete(refreshTokens).where(lt(refreshTokens.expiresAt, now))
    },
  }
}
