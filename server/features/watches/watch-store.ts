import { and, asc, eq, inArray, isNotNull, lt, type Placeholder, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** So many rows go into one insert. */
const rowsAtOnce = 200

/** Who is told when an offer comes that fits a request, and which offers are no news for it. */
export function watchStore({ db, tables }: Connection) {
  const { watches, knownOffers, postings, memberships, people } = tables
  const one = (requestId: string | Placeholder, personId: string | Placeholder) =>
    and(eq(watches.requestId, requestId), eq(watches.personId, personId))
  const byBoth = db
    .select()
    .from(watches)
    .where(one(sql.placeholder('requestId'), sql.placeholder('personId')))
    .prepare()

  return {
    async isOn(requestId: string, personId: string) {
      return (await byBoth.execute({ requestId, personId })).length > 0
    },

    async isWatched(requestId: string) {
      const [row] = await db.select().from(watches).where(eq(watches.requestId, requestId)).limit(1)
      return row !== undefined
    },

    /** Does nothing when it is on already. */
    async add(row: typeof watches.$inferInsert) {
      await db.insert(watches).values(row).onConflictDoNothing()
    },

    async remove(requestId: string, personId: string) {
      await db.delete(watches).where(one(requestId, personId))
    },

    /** The open requests that somebody watches. */
    async openRequestIds() {
      const rows = await db
        .selectDistinct({ id: postings.id })
        .from(watches)
        .innerJoin(postings, eq(postings.id, watches.requestId))
        .where(eq(postings.state, 'open'))
        .orderBy(asc(postings.id))
      return rows.map((row) => row.id)
    },

    /** Who watches it and still belongs to its school. */
    async watchersOf(requestId: string) {
      return await db
        .select({ name: people.name, email: people.email, language: people.language })
        .from(watches)
        .innerJoin(people, eq(people.id, watches.personId))
        .innerJoin(postings, eq(postings.id, watches.requestId))
        .innerJoin(
          memberships,
          and(
            eq(memberships.organisationId, postings.organisationId),
            eq(memberships.personId, watches.personId),
            isNotNull(memberships.confirmedAt),
          ),
        )
        .where(eq(watches.requestId, requestId))
        .orderBy(asc(people.id))
    },

    /** The offers that are no news for a request. */
    async knownFor(requestId: string) {
      const rows = await db
        .select({ offerId: knownOffers.offerId })
        .from(knownOffers)
        .where(eq(knownOffers.requestId, requestId))
      return rows.map((row) => row.offerId)
    },

    /** Gives those that were not known before. */
    async know(requestId: string, offerIds: readonly string[], knownAt: string) {
      const fresh = new Set<string>()
      for (let at = 0; at < offerIds.length; at += rowsAtOnce) {
        const some = offerIds.slice(at, at + rowsAtOnce)
        const rows = await db
          .insert(knownOffers)
          .values(some.map((offerId) => ({ requestId, offerId, knownAt })))
          .onConflictDoNothing()
          .returning({ offerId: knownOffers.offerId })
        for (const { offerId } of rows) fresh.add(offerId)
      }
      return fresh
    },

    /** Forgets about requests that are over since before that time. */
    async removeOver(time: string) {
      const over = db
        .select({ id: postings.id })
        .from(postings)
        .where(
          and(
            inArray(postings.state, ['fulfilled', 'cancelled', 'expired']),
            lt(postings.updatedAt, time),
          ),
        )
      await db.delete(watches).where(inArray(watches.requestId, over))
      await db.delete(knownOffers).where(inArray(knownOffers.requestId, over))
    },
  }
}
