import { asc, eq, like, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

const rowsAtOnce = 500

/** Places by name and postcodes by their four digits, each with a point. */
export function placeStore({ db, tables: { places, postcodes, municipalities } }: Connection) {
  const escaped = (text: string) => text.replace(/[\\%_]/g, String.raw`\$&`)

  return {
    async add(rows: (typeof places.$inferInsert)[]) {
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        await db.insert(places).values(rows.slice(at, at + rowsAtOnce))
    },

    /** Names that begin with the text first, then those that hold it; short names before long ones. */
    async byName(folded: string, limit: number) {
      const start = `${escaped(folded)}%`
      return await db
        .select({
          name: places.name,
          searchText: places.searchText,
          municipalityCode: places.municipalityCode,
          municipalityName: municipalities.name,
          latitude: places.latitude,
          longitude: places.longitude,
        })
        .from(places)
        .leftJoin(municipalities, eq(municipalities.code, places.municipalityCode))
        .where(like(places.searchText, `%${escaped(folded)}%`))
        .orderBy(
          sql`case when ${places.searchText} like ${start} escape '\\' then 0 else 1 end`,
          sql`length(${places.searchText})`,
          asc(places.name),
        )
        .limit(limit)
    },

    /** All places of four digits; a postcode may cover parts of several. */
    async byDigits(digits: string) {
      return await db.select().from(postcodes).where(eq(postcodes.digits, digits))
    },
  }
}
