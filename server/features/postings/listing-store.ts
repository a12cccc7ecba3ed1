import { and, count, eq, gte, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { schoolYearOf } from '../../../shared/school-calendar.ts'
import type { Listing } from '../../catalogue/listing.ts'
import type { Connection } from '../../database/engine.ts'
import { listingOf } from './listing-rules.ts'

/** Matches that took a place of an offer. */
const takesPlace = ['accepted', 'scheduled', 'delivered', 'not_delivered', 'evaluated'] as const

/** Everything public, as the catalogue takes it in: postings of verified organisations that have a place on the map. */
export function listingStore({ db, tables }: Connection) {
  const { postings, organisations, matches, regionMunicipalities } = tables

  async function read(now: Date, which?: SQL): Promise<Listing[]> {
    const rows = await db
      .select({
        posting: postings,
        organisation: {
          name: organisations.name,
          place: organisations.place,
          municipalityCode: organisations.municipalityCode,
          latitude: organisations.latitude,
          longitude: organisations.longitude,
        },
      })
      .from(postings)
      .innerJoin(organisations, eq(organisations.id, postings.organisationId))
      .where(
        and(
          inArray(postings.state, ['open', 'published', 'renewal_due']),
          isNotNull(postings.published),
          isNotNull(organisations.verifiedAt),
          isNull(organisations.goneAt),
          isNotNull(organisations.latitude),
          which,
        ),
      )
    if (rows.length === 0) return []

    const regionsOf = await regionsByMunicipality()
    const taken = await takenPlaces()
    const served = await servedSchools(now)
    return rows.flatMap(({ posting, organisation }) => {
      const { latitude, longitude, municipalityCode } = organisation
      if (latitude === null || longitude === null) return []
      return listingOf(
        posting,
        { ...organisation, latitude, longitude },
        {
          now,
          regionIds: regionsOf.get(municipalityCode ?? '') ?? [],
          taken: taken.get(posting.id) ?? {},
          unserved: !served.has(posting.organisationId),
        },
      )
    })
  }

  async function regionsByMunicipality() {
    const found = new Map<string, string[]>()
    for (const { municipalityCode, regionId } of await db.select().from(regionMunicipalities)) {
      const list = found.get(municipalityCode)
      if (list) list.push(regionId)
      else found.set(municipalityCode, [regionId])
    }
    return found
  }

  async function takenPlaces() {
    const rows = await db
      .select({ offerId: matches.offerId, term: matches.schoolTerm, places: count() })
      .from(matches)
      .where(and(inArray(matches.state, [...takesPlace]), isNotNull(matches.schoolTerm)))
      .groupBy(matches.offerId, matches.schoolTerm)
    const found = new Map<string, Record<string, number>>()
    for (const { offerId, term, places } of rows)
      found.set(offerId, { ...found.get(offerId), [term ?? '']: places })
    return found
  }

  async function servedSchools(now: Date) {
    const yearStart = `${schoolYearOf(now.toISOString().slice(0, 10)).slice(0, 4)}-08-01`
    const rows = await db
      .selectDistinct({ id: postings.organisationId })
      .from(matches)
      .innerJoin(postings, eq(postings.id, matches.requestId))
      .where(
        and(inArray(matches.state, ['delivered', 'evaluated']), gte(matches.changedAt, yearStart)),
      )
    return new Set(rows.map((row) => row.id))
  }

  return {
    all: async (now: Date) => await read(now),
    /** Only those of the asked that are public. */
    some: async (ids: string[], now: Date) => await read(now, inArray(postings.id, ids)),
  }
}
