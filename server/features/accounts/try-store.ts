import { and, count, desc, eq, gt, lt, lte, max } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** From where something is tried, and for which address if that matters. */
export interface TriedBy {
  networkHash: string
  addressHash?: string
}

/** After the first moment, up to the second. */
export type Span = readonly [string, string]

/** Tries to sign in. */
export function tryStore({ db, tables: { signInTries: tries } }: Connection) {
  type Row = typeof tries.$inferInsert

  const some = (kind: Row['kind'], { networkHash, addressHash }: TriedBy) =>
    and(
      eq(tries.networkHash, networkHash),
      eq(tries.kind, kind),
      addressHash === undefined ? undefined : eq(tries.addressHash, addressHash),
    )
  const within = ([after, upTo]: Span) => and(gt(tries.triedAt, after), lte(tries.triedAt, upTo))

  return {
    async add(row: Row) {
      await db.insert(tries).values(row)
    },

    /** When the newest (1), the one before it (2) and so on was tried; undefined when there are fewer. */
    async timeOfNewest(kind: Row['kind'], by: TriedBy, span: Span, which: number) {
      const [row] = await db
        .select({ triedAt: tries.triedAt })
        .from(tries)
        .where(and(some(kind, by), within(span)))
        .orderBy(desc(tries.triedAt))
        .limit(1)
        .offset(which - 1)
      return row?.triedAt
    },

    /** How many there were, and when the last. */
    async countOf(kind: Row['kind'], by: TriedBy, span: Span) {
      const [row] = await db
        .select({ rows: count(), lastAt: max(tries.triedAt) })
        .from(tries)
        .where(and(some(kind, by), within(span)))
      return { rows: row?.rows ?? 0, lastAt: row?.lastAt ?? null }
    },

    async forget(kind: Row['kind'], by: TriedBy) {
      await db.delete(tries).where(some(kind, by))
    },

    async forgetAddress(addressHash: string) {
      await db.delete(tries).where(eq(tries.addressHash, addressHash))
    },

    async removeBefore(time: string) {
      await db.delete(tries).where(lt(tries.triedAt, time))
    },
  }
}
