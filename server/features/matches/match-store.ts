import { aliasedTable, and, count, desc, eq, gt, inArray, lte, or, sql } from 'drizzle-orm'
import type { LapseReason, MatchState } from '../../../shared/matches.ts'
import type { Connection } from '../../database/engine.ts'
import { liveStates, placeTakingStates } from './match-rules.ts'

/** Matches, from a proposal to what came of it. */
export function matchStore({ db, tables: { matches, postings } }: Connection) {
  type Row = typeof matches.$inferSelect
  const requests = aliasedTable(postings, 'requests')
  const offers = aliasedTable(postings, 'offers')
  const postingsOf = (organisationIds: string[]) =>
    db
      .select({ id: postings.id })
      .from(postings)
      .where(inArray(postings.organisationId, organisationIds))

  const ofPosting = db
    .select()
    .from(matches)
    .where(
      or(
        eq(matches.requestId, sql.placeholder('postingId')),
        eq(matches.offerId, sql.placeholder('postingId')),
      ),
    )
    .orderBy(desc(matches.changedAt))
    .prepare()

  return {
    async find(id: string) {
      const [row] = await db.select().from(matches).where(eq(matches.id, id))
      return row
    },

    async countProposed(proposerId: string, after: string) {
      const [row] = await db
        .select({ rows: count() })
        .from(matches)
        .where(and(eq(matches.proposerId, proposerId), gt(matches.createdAt, after)))
      return row?.rows ?? 0
    },

    async add(row: typeof matches.$inferInsert) {
      await db.insert(matches).values(row)
    },

    /** Changes it only if its state is still as read; undefined when somebody was first. */
    async change(
      id: string,
      from: MatchState,
      values: Partial<Omit<Row, 'id' | 'requestId' | 'offerId' | 'createdAt'>>,
    ) {
      const [row] = await db
        .update(matches)
        .set(values)
        .where(and(eq(matches.id, id), eq(matches.state, from)))
        .returning()
      return row
    },

    /** Every match of a pair, newest first. */
    async ofPair(requestId: string, offerId: string) {
      return await db
        .select()
        .from(matches)
        .where(and(eq(matches.requestId, requestId), eq(matches.offerId, offerId)))
        .orderBy(desc(matches.createdAt))
    },

    /** Every match of a request or an offer, newest change first. */
    ofPosting: (postingId: string) => ofPosting.execute({ postingId }),

    async takenPlaces(offerId: string, schoolTerm: string) {
      const [row] = await db
        .select({ places: count() })
        .from(matches)
        .where(
          and(
            eq(matches.offerId, offerId),
            eq(matches.schoolTerm, schoolTerm),
            inArray(matches.state, [...placeTakingStates]),
          ),
        )
      return row?.places ?? 0
    },

    /** Ends the proposals on a request or an offer that nobody needs to answer any more. */
    async lapseProposals(postingId: string, reason: LapseReason, changedAt: string) {
      await db
        .update(matches)
        .set({ state: 'lapsed', endedBy: 'clock', reason, changedAt })
        .where(
          and(
            or(eq(matches.requestId, postingId), eq(matches.offerId, postingId)),
            eq(matches.state, 'proposed'),
          ),
        )
    },

    /** Ends the proposals of which nobody answered since that moment. */
    async lapseUnanswered(since: string, changedAt: string) {
      await db
        .update(matches)
        .set({ state: 'lapsed', endedBy: 'clock', reason: 'no_answer', changedAt })
        .where(and(eq(matches.state, 'proposed'), lte(matches.changedAt, since)))
    },

    /** Matches in which one of these organisations is a party, with the ids of both parties; newest change first. */
    async ofOrganisations(
      organisationIds: string[],
      { requestId, offerId }: { requestId?: string | undefined; offerId?: string | undefined },
    ) {
      if (organisationIds.length === 0) return []
      return await db
        .select({
          match: matches,
          schoolId: requests.organisationId,
          providerId: offers.organisationId,
        })
        .from(matches)
        .innerJoin(requests, eq(requests.id, matches.requestId))
        .innerJoin(offers, eq(offers.id, matches.offerId))
        .where(
          and(
            or(
              inArray(matches.requestId, postingsOf(organisationIds)),
              inArray(matches.offerId, postingsOf(organisationIds)),
            ),
            requestId === undefined ? undefined : eq(matches.requestId, requestId),
            offerId === undefined ? undefined : eq(matches.offerId, offerId),
          ),
        )
        .orderBy(desc(matches.changedAt))
    },

    /** Whether one of these organisations is talking or has agreed with somebody about this posting. */
    async isShared(postingId: string, organisationIds: string[]) {
      if (organisationIds.length === 0) return false
      const [row] = await db
        .select({ id: matches.id })
        .from(matches)
        .where(
          and(
            or(eq(matches.requestId, postingId), eq(matches.offerId, postingId)),
            inArray(matches.state, ['proposed', ...placeTakingStates]),
            or(
              inArray(matches.requestId, postingsOf(organisationIds)),
              inArray(matches.offerId, postingsOf(organisationIds)),
            ),
          ),
        )
        .limit(1)
      return row !== undefined
    },

    isLive: (state: MatchState) => (liveStates as readonly MatchState[]).includes(state),
  }
}
