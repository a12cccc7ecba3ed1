import { and, asc, count, desc, eq, gt, inArray, lt, ne, notInArray, or, sql } from 'drizzle-orm'
import type { OwnPosting } from '../../../shared/organisations.ts'
import type { PostingState } from '../../../shared/postings.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import type { Connection } from '../../database/engine.ts'
import { comingLastDay } from './time-rules.ts'

/** Requests and offers, in every state. */
export function postingStore({ db, tables: { postings, organisations } }: Connection) {
  type Row = typeof postings.$inferSelect
  const listed = {
    type: postings.type,
    id: postings.id,
    organisationId: postings.organisationId,
    organisationName: organisations.name,
    content: postings.content,
    state: postings.state,
    editWaits: postings.editWaits,
    lastDay: postings.lastDay,
    updatedAt: postings.updatedAt,
  }
  const asOwn = ({ content, ...row }: Omit<OwnPosting, 'title'> & Pick<Row, 'content'>) => ({
    ...row,
    title: content.title ?? '',
    lastDay: comingLastDay(row),
  })

  const byId = db
    .select()
    .from(postings)
    .where(eq(postings.id, sql.placeholder('id')))
    .prepare()

  const others = db
    .select({ id: postings.id, content: postings.content })
    .from(postings)
    .where(
      and(
        eq(postings.organisationId, sql.placeholder('organisationId')),
        eq(postings.type, sql.placeholder('type')),
        ne(postings.id, sql.placeholder('id')),
        notInArray(postings.state, ['cancelled', 'expired', 'fulfilled', 'archived']),
      ),
    )
    .orderBy(asc(postings.createdAt), asc(postings.id))
    .prepare()

  return {
    async find(id: string) {
      const [row] = await byId.execute({ id })
      return row
    },

    async add(row: typeof postings.$inferInsert) {
      await db.insert(postings).values(row)
    },

    /** Changes it only if it is still at that version, and counts on; undefined when somebody was first. */
    async change(
      id: string,
      version: number,
      values: Partial<Omit<Row, 'id' | 'type' | 'organisationId' | 'version' | 'createdAt'>>,
    ) {
      const [row] = await db
        .update(postings)
        .set({ ...values, version: sql`${postings.version} + 1` })
        .where(and(eq(postings.id, id), eq(postings.version, version)))
        .returning()
      return row
    },

    async idsOf(organisationId: string) {
      const rows = await db
        .select({ id: postings.id })
        .from(postings)
        .where(eq(postings.organisationId, organisationId))
      return rows.map((row) => row.id)
    },

    async countBegun(organisationId: string, after: string) {
      const [row] = await db
        .select({ rows: count() })
        .from(postings)
        .where(and(eq(postings.organisationId, organisationId), gt(postings.createdAt, after)))
      return row?.rows ?? 0
    },

    async submittedOf(organisationId: string) {
      return await db
        .select()
        .from(postings)
        .where(and(eq(postings.organisationId, organisationId), eq(postings.state, 'submitted')))
    },

    /** Postings in these states of which the last day lies before this one, the longest over first. */
    async pastTheirDay(
      type: PostingType,
      states: readonly PostingState[],
      day: string,
      limit: number,
    ) {
      return await db
        .select()
        .from(postings)
        .where(
          and(
            eq(postings.type, type),
            inArray(postings.state, [...states]),
            lt(postings.lastDay, day),
          ),
        )
        .orderBy(asc(postings.lastDay), asc(postings.id))
        .limit(limit)
    },

    /** The others of its organisation and type that are not over. */
    besides: ({ id, type, organisationId }: Pick<Row, 'id' | 'type' | 'organisationId'>) =>
      others.execute({ id, type, organisationId }),

    async ofOrganisation(organisationId: string): Promise<OwnPosting[]> {
      const rows = await db
        .select(listed)
        .from(postings)
        .innerJoin(organisations, eq(organisations.id, postings.organisationId))
        .where(eq(postings.organisationId, organisationId))
        .orderBy(desc(postings.updatedAt), asc(postings.id))
      return rows.map(asOwn)
    },

    /** What coordinators of these municipalities must look at, oldest first. */
    async waitingIn(municipalityCodes: string[]): Promise<OwnPosting[]> {
      if (municipalityCodes.length === 0) return []
      const rows = await db
        .select(listed)
        .from(postings)
        .innerJoin(organisations, eq(organisations.id, postings.organisationId))
        .where(
          and(
            inArray(organisations.municipalityCode, municipalityCodes),
            or(eq(postings.state, 'submitted'), eq(postings.editWaits, true)),
          ),
        )
        .orderBy(asc(postings.updatedAt), asc(postings.id))
      return rows.map(asOwn)
    },
  }
}
