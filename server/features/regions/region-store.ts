import { and, asc, countDistinct, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

const countWhere = (condition: SQL) =>
  sql<number>`count(case when ${condition} then 1 end)`.mapWith(Number)

/** Named sets of municipalities and who coordinates them. */
export function regionStore({ db, tables }: Connection) {
  const { regions, regionMunicipalities, coordinators, people, secondFactors } = tables
  const { organisations, memberships, postings, municipalities } = tables

  const around = db
    .select({ id: regionMunicipalities.regionId })
    .from(regionMunicipalities)
    .where(eq(regionMunicipalities.municipalityCode, sql.placeholder('municipalityCode')))
    .prepare()

  return {
    async find(id: string) {
      const [row] = await db.select().from(regions).where(eq(regions.id, id))
      return row
    },

    async add(row: typeof regions.$inferInsert, municipalityCodes: string[]) {
      await db.insert(regions).values(row)
      if (municipalityCodes.length)
        await db
          .insert(regionMunicipalities)
          .values(
            municipalityCodes.map((municipalityCode) => ({ regionId: row.id, municipalityCode })),
          )
    },

    async all() {
      return await db
        .select({
          id: regions.id,
          kind: regions.kind,
          name: regions.name,
          municipalities: countDistinct(regionMunicipalities.municipalityCode),
          coordinators: countDistinct(coordinators.personId),
        })
        .from(regions)
        .leftJoin(regionMunicipalities, eq(regionMunicipalities.regionId, regions.id))
        .leftJoin(coordinators, eq(coordinators.regionId, regions.id))
        .groupBy(regions.id, regions.kind, regions.name)
        .orderBy(asc(regions.kind), asc(regions.name))
    },

    /** Changes it only if it is still at that version; undefined when somebody was first. */
    async change(id: string, version: number, values: { reviewsFirst: boolean }) {
      const [row] = await db
        .update(regions)
        .set({ reviewsFirst: values.reviewsFirst, version: sql`${regions.version} + 1` })
        .where(and(eq(regions.id, id), eq(regions.version, version)))
        .returning()
      return row
    },

    async municipalityCodes(id: string) {
      const rows = await db
        .select({ code: regionMunicipalities.municipalityCode })
        .from(regionMunicipalities)
        .where(eq(regionMunicipalities.regionId, id))
      return rows.map((row) => row.code)
    },

    /** The boundary of each municipality in these regions, null where none is known. */
    async boundariesIn(ids: string[]) {
      const inside = db
        .select({ code: regionMunicipalities.municipalityCode })
        .from(regionMunicipalities)
        .where(inArray(regionMunicipalities.regionId, ids))
      const rows = await db
        .select({ boundary: municipalities.boundary })
        .from(municipalities)
        .where(inArray(municipalities.code, inside))
        .orderBy(asc(municipalities.code))
      return rows.map(({ boundary }) => boundary)
    },

    /** Every region a municipality is in; none for a place that is not known. */
    async idsAround(municipalityCode: string | null) {
      if (municipalityCode === null) return []
      const rows = await around.execute({ municipalityCode })
      return rows.map((row) => row.id)
    },

    async someReviewsFirst(ids: string[]) {
      if (ids.length === 0) return false
      const [row] = await db
        .select({ id: regions.id })
        .from(regions)
        .where(and(inArray(regions.id, ids), eq(regions.reviewsFirst, true)))
        .limit(1)
      return row !== undefined
    },

    /** Those of the ids that are regions. */
    async known(ids: string[]) {
      if (ids.length === 0) return []
      const rows = await db.select({ id: regions.id }).from(regions).where(inArray(regions.id, ids))
      return rows.map((row) => row.id)
    },

    async names(ids: string[]) {
      if (ids.length === 0) return []
      const rows = await db
        .select({ name: regions.name })
        .from(regions)
        .where(inArray(regions.id, ids))
        .orderBy(asc(regions.name))
      return rows.map((row) => row.name)
    },

    /** The regions that organisations lie in, by name. */
    async ofOrganisations(organisationIds: string[]) {
      if (organisationIds.length === 0) return []
      return await db
        .select({
          organisationId: organisations.id,
          id: regions.id,
          kind: regions.kind,
          name: regions.name,
        })
        .from(organisations)
        .innerJoin(
          regionMunicipalities,
          eq(regionMunicipalities.municipalityCode, organisations.municipalityCode),
        )
        .innerJoin(regions, eq(regions.id, regionMunicipalities.regionId))
        .where(inArray(organisations.id, organisationIds))
        .orderBy(asc(regions.name))
    },

    async coordinatorsOf(id: string) {
      const rows = await db
        .select({
          personId: people.id,
          name: people.name,
          email: people.email,
          keyHash: secondFactors.keyHash,
        })
        .from(coordinators)
        .innerJoin(people, eq(people.id, coordinators.personId))
        .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
        .where(eq(coordinators.regionId, id))
        .orderBy(asc(people.name))
      return rows.map(({ keyHash, ...person }) => ({
        ...person,
        hasSecondFactor: keyHash !== null,
      }))
    },

    async addCoordinator(row: typeof coordinators.$inferInsert) {
      await db.insert(coordinators).values(row)
    },

    async removeCoordinator(regionId: string, personId: string) {
      const [row] = await db
        .delete(coordinators)
        .where(and(eq(coordinators.regionId, regionId), eq(coordinators.personId, personId)))
        .returning()
      return row
    },

    /** What there is in a region: schools in the register, those that take part, verified providers, public postings. */
    async numbersOf(id: string) {
      const here = and(
        eq(regionMunicipalities.regionId, id),
        eq(regionMunicipalities.municipalityCode, organisations.municipalityCode),
        isNull(organisations.goneAt),
      )
      const [found] = await db
        .select({
          schools: countWhere(sql`${organisations.kind} = 'school'`),
          schoolsWithMembers: countWhere(
            sql`${organisations.kind} = 'school' and exists (select 1 from ${memberships} where ${memberships.organisationId} = ${organisations.id} and ${memberships.confirmedAt} is not null)`,
          ),
          providers: countWhere(
            sql`${organisations.kind} = 'provider' and ${organisations.verifiedAt} is not null`,
          ),
        })
        .from(organisations)
        .innerJoin(regionMunicipalities, here)
      const [posted] = await db
        .select({
          openRequests: countWhere(sql`${postings.state} = 'open'`),
          publishedOffers: countWhere(sql`${postings.state} in ('published', 'renewal_due')`),
        })
        .from(postings)
        .innerJoin(organisations, eq(organisations.id, postings.organisationId))
        .innerJoin(regionMunicipalities, here)
        .where(isNotNull(organisations.verifiedAt))
      return {
        schools: found?.schools ?? 0,
        schoolsWithMembers: found?.schoolsWithMembers ?? 0,
        providers: found?.providers ?? 0,
        openRequests: posted?.openRequests ?? 0,
        publishedOffers: posted?.publishedOffers ?? 0,
      }
    },
  }
}
