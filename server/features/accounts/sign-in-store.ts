import { and, count, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** One-time links and codes, kept as hashes. */
export function signInStore({ db, tables: { signIns } }: Connection) {
  return {
    async add(row: typeof signIns.$inferInsert) {
      await db.insert(signIns).values(row)
    },

    async countSince(email: string, time: string) {
      const [row] = await db
        .select({ rows: count() })
        .from(signIns)
        .where(and(eq(signIns.email, email), gte(signIns.createdAt, time)))
      return row?.rows ?? 0
    },

    async findByLink(linkHash: string) {
      const [row] = await db.select().from(signIns).where(eq(signIns.linkHash, linkHash))
      return row
    },

    async newestOf(email: string) {
      const [row] = await db
        .select()
        .from(signIns)
        .where(eq(signIns.email, email))
        .orderBy(desc(signIns.createdAt), desc(signIns.id))
        .limit(1)
      return row
    },

    async spendTry(id: string) {
      await db
        .update(signIns)
        .set({ triesLeft: sql`${signIns.triesLeft} - 1` })
        .where(eq(signIns.id, id))
    },

    /** Only the first to use it gets it back. */
    async use(id: string, usedAt: string) {
      const [row] = await db
        .update(signIns)
        .set({ usedAt })
        .where(and(eq(signIns.id, id), isNull(signIns.usedAt)))
        .returning()
      return row
    },

    async removeBefore(time: string) {
      await db.delete(signIns).where(lt(signIns.createdAt, time))
    },
  }
}
