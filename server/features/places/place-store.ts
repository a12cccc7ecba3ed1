import { and, asc, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm'
import { exactPinSources } from '../../../shared/common.ts'
import type { Connection } from '../../database/engine.ts'
import { beginsWith, contains } from '../../database/like.ts'

const rowsAtOnce = 500
/** Where a pin is from that no table has to do with. */
const exactly = [...exactPinSources]

/** Places by name and postcodes by their four digits, each with a point, and the organisations to place by them. */
export function placeStore({ db, tables }: Connection) {
  const { places, postcodes, municipalities, organisations } = tables
  const asKnown = {
    place: places.name,
    municipalityCode: places.municipalityCode,
    latitude: places.latitude,
    longitude: places.longitude,
  }
  const asPlaced = {
    id: organisations.id,
    name: organisations.name,
    brinLocation: organisations.brinLocation,
    postcode: organisations.postcode,
    place: organisations.place,
    municipalityCode: organisations.municipalityCode,
    latitude: organisations.latitude,
    longitude: organisations.longitude,
    pinSource: organisations.pinSource,
  }

  return {
    async add(rows: (typeof places.$inferInsert)[]) {
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        await db.insert(places).values(rows.slice(at, at + rowsAtOnce))
    },

    /** Names that begin with the text first, then those that hold it; short names before long ones. */
    async byName(folded: string, limit: number) {
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
        .where(contains(places.searchText, folded))
        .orderBy(
          sql`case when ${beginsWith(places.searchText, folded)} then 0 else 1 end`,
          sql`length(${places.searchText})`,
          asc(places.name),
        )
        .limit(limit)
    },

    /** The places of exactly this folded name. */
    async named(folded: string) {
      return await db.select(asKnown).from(places).where(eq(places.searchText, folded))
    },

    async all() {
      return await db.select({ ...asKnown, searchText: places.searchText }).from(places)
    },

    /** All places of four digits; a postcode may cover parts of several. */
    async byDigits(digits: string) {
      return await db
        .select()
        .from(postcodes)
        .where(eq(postcodes.digits, digits))
        .orderBy(asc(postcodes.place))
    },

    async allPostcodes() {
      return await db.select().from(postcodes).orderBy(asc(postcodes.digits), asc(postcodes.place))
    },

    async addPostcodes(rows: (typeof postcodes.$inferInsert)[]) {
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        await db.insert(postcodes).values(rows.slice(at, at + rowsAtOnce))
    },

    async removePostcode({ digits, place }: { digits: string; place: string }) {
      await db
        .delete(postcodes)
        .where(and(eq(postcodes.digits, digits), eq(postcodes.place, place)))
    },

    /** The organisations without a pin, or with one that was worked out from tables. */
    async replaceable() {
      const { pinSource } = organisations
      return await db
        .select(asPlaced)
        .from(organisations)
        .where(or(isNull(pinSource), notInArray(pinSource, exactly)))
        .orderBy(asc(organisations.id))
    },

    /** The organisations whose pin somebody placed or a geocoder gave. */
    async placedExactly() {
      return await db
        .select(asPlaced)
        .from(organisations)
        .where(inArray(organisations.pinSource, exactly))
        .orderBy(asc(organisations.id))
    },

    async movePin(
      id: string,
      values: Pick<
        typeof organisations.$inferSelect,
        'latitude' | 'longitude' | 'pinSource' | 'municipalityCode'
      >,
    ) {
      await db.update(organisations).set(values).where(eq(organisations.id, id))
    },
  }
}
