import { and, eq, inArray } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** Named sets of municipalities and who coordinates them. */
export function regionStore({ db, tables }: Connection) {
  const { regions, regionMunicipalities, coordinators } = tables

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

    async addCoordinator(row: typeof coordinators.$inferInsert) {
      await db.insert(coordinators).values(row)
    },

    /** Every region a municipality is in; none for a place that is not known. */
    async idsAround(municipalityCode: string | null) {
      if (municipalityCode === null) return []
      const rows = await db
        .select({ id: regionMunicipalities.regionId })
        .from(regionMunicipalities)
        .where(eq(regionMunicipalities.municipalityCode, municipalityCode))
      return rows.map((row) => row.id)
    },

    async setReviewsFirst(id: string, reviewsFirst: boolean) {
      await db.update(regions).set({ reviewsFirst }).where(eq(regions.id, id))
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

    async names(ids: string[]) {
      if (ids.length === 0) return []
      const rows = await db
        .select({ name: regions.name })
        .from(regions)
        .where(inArray(regions.id, ids))
        .orderBy(regions.name)
      return rows.map((row) => row.name)
    },
  }
}
