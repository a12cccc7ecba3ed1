import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import type { RegionKind } from '../../../shared/vocabulary.ts'
import type { Connection } from '../../database/engine.ts'
import { contains } from '../../database/like.ts'

/** Regions as sets of municipalities, as an import makes them. */
export function regionSetStore({ db, tables }: Connection) {
  const { regions, regionMunicipalities, coordinators, postings } = tables

  return {
    async find(kind: RegionKind, code: string) {
      const [row] = await db
        .select()
        .from(regions)
        .where(and(eq(regions.kind, kind), eq(regions.code, code)))
      return row
    },

    async ofKind(kind: RegionKind) {
      return await db.select().from(regions).where(eq(regions.kind, kind))
    },

    /** By id, code or name in any case. */
    async matching(text: string) {
      const all = await db.select().from(regions).orderBy(asc(regions.kind), asc(regions.name))
      const wanted = text.toLowerCase()
      return all.filter(
        (row) =>
          row.id === text || row.code.toLowerCase() === wanted || row.name.toLowerCase() === wanted,
      )
    },

    async municipalitiesOf(regionId: string) {
      const rows = await db
        .select({ code: regionMunicipalities.municipalityCode })
        .from(regionMunicipalities)
        .where(eq(regionMunicipalities.regionId, regionId))
        .orderBy(asc(regionMunicipalities.municipalityCode))
      return rows.map((row) => row.code)
    },

    /** Those in a region of this kind, each once. */
    async municipalitiesOfKind(kind: RegionKind) {
      const rows = await db
        .selectDistinct({ code: regionMunicipalities.municipalityCode })
        .from(regionMunicipalities)
        .innerJoin(regions, eq(regions.id, regionMunicipalities.regionId))
        .where(eq(regions.kind, kind))
      return rows.map((row) => row.code)
    },

    /** Somebody coordinates it, or the text of a posting names it. */
    async isInUse(id: string) {
      const [coordinator] = await db
        .select({ regionId: coordinators.regionId })
        .from(coordinators)
        .where(eq(coordinators.regionId, id))
        .limit(1)
      if (coordinator) return true
      const [posting] = await db
        .select({ id: postings.id })
        .from(postings)
        .where(
          or(
            contains(sql`cast(${postings.content} as text)`, id),
            contains(sql`cast(${postings.published} as text)`, id),
          ),
        )
        .limit(1)
      return posting !== undefined
    },

    async remove(id: string) {
      await db.delete(regionMunicipalities).where(eq(regionMunicipalities.regionId, id))
      await db.delete(regions).where(eq(regions.id, id))
    },

    async rename(id: string, name: string) {
      await db.update(regions).set({ name }).where(eq(regions.id, id))
    },

    async addMunicipalities(regionId: string, codes: string[]) {
      if (codes.length)
        await db
          .insert(regionMunicipalities)
          .values(codes.map((municipalityCode) => ({ regionId, municipalityCode })))
    },

    async removeMunicipalities(regionId: string, codes: string[]) {
      if (codes.length)
        await db
          .delete(regionMunicipalities)
          .where(
            and(
              eq(regionMunicipalities.regionId, regionId),
              inArray(regionMunicipalities.municipalityCode, codes),
            ),
          )
    },
  }
}
