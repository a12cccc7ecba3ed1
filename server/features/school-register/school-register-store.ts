import { and, eq, exists, inArray, isNotNull, or } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

const rowsAtOnce = 200

/** The school locations that are in the register, or were. */
export function schoolRegisterStore({ db, tables }: Connection) {
  const { organisations, memberships, invitations, postings } = tables
  type Row = typeof organisations.$inferSelect

  return {
    async all() {
      return await db.select().from(organisations).where(isNotNull(organisations.brinLocation))
    },

    /** Those that somebody uses: with members, invitations or postings. */
    async idsInUse() {
      const rows = await db
        .select({ id: organisations.id })
        .from(organisations)
        .where(
          and(
            isNotNull(organisations.brinLocation),
            or(
              exists(
                db
                  .select()
                  .from(memberships)
                  .where(eq(memberships.organisationId, organisations.id)),
              ),
              exists(
                db
                  .select()
                  .from(invitations)
                  .where(eq(invitations.organisationId, organisations.id)),
              ),
              exists(
                db.select().from(postings).where(eq(postings.organisationId, organisations.id)),
              ),
            ),
          ),
        )
      return new Set(rows.map((row) => row.id))
    },

    async add(rows: (typeof organisations.$inferInsert)[]) {
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        await db.insert(organisations).values(rows.slice(at, at + rowsAtOnce))
    },

    async change(id: string, values: Partial<Omit<Row, 'id' | 'kind' | 'createdAt'>>) {
      await db.update(organisations).set(values).where(eq(organisations.id, id))
    },

    async remove(ids: string[]) {
      for (let at = 0; at < ids.length; at += rowsAtOnce)
        await db
          .delete(organisations)
          .where(inArray(organisations.id, ids.slice(at, at + rowsAtOnce)))
    },

    /** The labour market region of each municipality, as the schools in it say. */
    async labourMarkets() {
      return await db
        .selectDistinct({
          municipalityCode: organisations.municipalityCode,
          code: organisations.labourMarketCode,
          name: organisations.labourMarketName,
        })
        .from(organisations)
        .where(
          and(isNotNull(organisations.labourMarketCode), isNotNull(organisations.municipalityCode)),
        )
        .orderBy(organisations.labourMarketCode, organisations.municipalityCode)
    },
  }
}
