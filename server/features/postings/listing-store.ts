import {
  and,
  count,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import { localDay, schoolYearOf } from '../../../shared/school-calendar.ts'
import type { Listing } from '../../catalogue/listing.ts'
import type { Connection } from '../../database/engine.ts'
import { placeTakingStates } from '../matches/match-rules.ts'
import { listingOf } from './listing-rules.ts'

/** So many ids go into one question. */
const idsAtOnce = 500

/** The first day of the school year. */
const yearStart = (now: Date) => `${schoolYearOf(localDay(now)).slice(0, 4)}-08-01`

/** Everything public, as the catalogue takes it in: postings of verified organisations that have a place on the map. */
export function listingStore({ db, tables }: Connection) {
  const { postings, organisations, matches, regionMunicipalities } = tables

  /** All that is public, or what is public of these few. */
  async function read(now: Date, few?: string[]): Promise<Listing[]> {
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
          few && inArray(postings.id, few),
        ),
      )
    if (rows.length === 0) return []

    const schools = few && rows.map(({ posting }) => posting.organisationId)
    const codes = few && rows.map(({ organisation }) => organisation.municipalityCode ?? '')
    const regionsOf = await regionsByMunicipality(codes)
    const taken = await takenPlaces(few)
    const served = await servedSchools(now, schools)
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

  async function regionsByMunicipality(codes?: string[]) {
    const rows = await db
      .select()
      .from(regionMunicipalities)
      .where(codes && inArray(regionMunicipalities.municipalityCode, codes))
    const found = new Map<string, string[]>()
    for (const { municipalityCode, regionId } of rows) {
      const list = found.get(municipalityCode)
      if (list) list.push(regionId)
      else found.set(municipalityCode, [regionId])
    }
    return found
  }

  const placesTaken = (condition?: SQL) =>
    db
      .select({ offerId: matches.offerId, term: matches.schoolTerm, places: count() })
      .from(matches)
      .where(
        and(
          inArray(matches.state, [...placeTakingStates]),
          isNotNull(matches.schoolTerm),
          condition,
        ),
      )
      .groupBy(matches.offerId, matches.schoolTerm)
  const placesTakenOf = placesTaken(eq(matches.offerId, sql.placeholder('offerId'))).prepare()

  async function takenPlaces(offerIds?: string[]) {
    const rows = await placesTaken(offerIds && inArray(matches.offerId, offerIds))
    const found = new Map<string, Record<string, number>>()
    for (const { offerId, term, places } of rows)
      found.set(offerId, { ...found.get(offerId), [term ?? '']: places })
    return found
  }

  const schoolsServed = (since: string | Placeholder, condition?: SQL) =>
    db
      .selectDistinct({ id: postings.organisationId })
      .from(matches)
      .innerJoin(postings, eq(postings.id, matches.requestId))
      .where(
        and(
          inArray(matches.state, ['delivered', 'evaluated']),
          gte(matches.changedAt, since),
          condition,
        ),
      )
  const schoolServed = schoolsServed(
    sql.placeholder('since'),
    eq(postings.organisationId, sql.placeholder('schoolId')),
  ).prepare()
  async function servedSchools(now: Date, schoolIds?: string[]) {
    const isAsked = schoolIds && inArray(postings.organisationId, schoolIds)
    const rows = await schoolsServed(yearStart(now), isAsked)
    return new Set(rows.map((row) => row.id))
  }

  return {
    all: async (now: Date) => await read(now),

    /** Only those of the asked that are public. */
    async some(ids: string[], now: Date) {
      const found: Listing[] = []
      for (let at = 0; at < ids.length; at += idsAtOnce)
        found.push(...(await read(now, ids.slice(at, at + idsAtOnce))))
      return found
    },

    /** The places of an offer that are taken, by half school year. */
    async takenOf(offerId: string): Promise<Record<string, number>> {
      const rows = await placesTakenOf.execute({ offerId })
      return Object.fromEntries(rows.map(({ term, places }) => [term ?? '', places]))
    },

    /** Whether the school has had no delivered activity this school year. */
    async isUnserved(schoolId: string, now: Date) {
      return (await schoolServed.execute({ since: yearStart(now), schoolId })).length === 0
    },
  }
}
