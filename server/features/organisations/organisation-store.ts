import { and, eq, exists, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'
import { contains } from '../../database/like.ts'

const mostFound = 20

/** Schools and providers. */
export function organisationStore({ db, tables }: Connection) {
  const { organisations, memberships, regionMunicipalities } = tables
  type Row = typeof organisations.$inferSelect

  const hasMembers = exists(
    db
      .select({ one: sql`1` })
      .from(memberships)
      .where(
        and(eq(memberships.organisationId, organisations.id), isNotNull(memberships.confirmedAt)),
      ),
  )

  const byId = db
    .select()
    .from(organisations)
    .where(eq(organisations.id, sql.placeholder('id')))
    .prepare()

  return {
    async find(id: string) {
      const [row] = await byId.execute({ id })
      return row
    },

    async add(row: typeof organisations.$inferInsert) {
      await db.insert(organisations).values(row)
    },

    /** Changes it only if it is still at that version, and counts on; undefined when somebody was first. */
    async change(
      id: string,
      version: number,
      values: Partial<Omit<Row, 'id' | 'kind' | 'version' | 'createdAt'>> & { updatedAt: string },
    ) {
      const [row] = await db
        .update(organisations)
        .set({ ...values, version: sql`${organisations.version} + 1` })
        .where(and(eq(organisations.id, id), eq(organisations.version, version)))
        .returning()
      return row
    },

    /** The codes of the school locations for which the register names a website at that host. */
    async locationsAt(host: string) {
      const rows = await db
        .select({ brinLocation: organisations.brinLocation })
        .from(organisations)
        .where(and(eq(organisations.registerHost, host), isNull(organisations.goneAt)))
      return rows.flatMap(({ brinLocation }) => brinLocation ?? [])
    },

    /**
     * School locations in the register in which every word occurs: in the name, town, postcode or BRIN code. First those that have
     * the words beside each other, as a name does.
     */
    async findSchools(words: string[]) {
      const phrase = words.join(' ')
      const inWords = sql`' ' || ${organisations.searchText} || ' '`
      const rank = sql`case when ${contains(inWords, ` ${phrase} `)} then 0 when ${contains(organisations.searchText, phrase)} then 1 else 2 end`
      const wanted = words.map((word) =>
        or(
          contains(organisations.searchText, word),
          contains(sql`lower(${organisations.brinLocation})`, word),
          contains(sql`lower(replace(${organisations.postcode}, ' ', ''))`, word),
        ),
      )
      const rows = await db
        .select({
          organisationId: organisations.id,
          brinLocation: organisations.brinLocation,
          name: organisations.name,
          street: organisations.street,
          houseNumber: organisations.houseNumber,
          postcode: organisations.postcode,
          place: organisations.place,
          claimed: sql<number>`case when ${hasMembers} then 1 else 0 end`,
        })
        .from(organisations)
        .where(
          and(
            eq(organisations.kind, 'school'),
            isNull(organisations.goneAt),
            isNotNull(organisations.brinLocation),
            ...wanted,
          ),
        )
        .orderBy(rank, organisations.name, organisations.place, organisations.id)
        .limit(mostFound)
      return rows.map(({ brinLocation, street, houseNumber, claimed, ...school }) => ({
        ...school,
        brinLocation: brinLocation ?? '',
        street: `${street} ${houseNumber}`,
        claimed: claimed === 1,
      }))
    },

    /** In a region: not judged yet, and somebody waits with it. */
    async waitingIn(regionId: string) {
      return await db
        .select({
          id: organisations.id,
          kind: organisations.kind,
          name: organisations.name,
          providerKind: organisations.providerKind,
          placeName: organisations.place,
        })
        .from(organisations)
        .innerJoin(
          regionMunicipalities,
          eq(regionMunicipalities.municipalityCode, organisations.municipalityCode),
        )
        .where(
          and(
            eq(regionMunicipalities.regionId, regionId),
            isNull(organisations.verifiedAt),
            isNull(organisations.refusedAt),
            isNull(organisations.goneAt),
            hasMembers,
          ),
        )
    },
  }
}
