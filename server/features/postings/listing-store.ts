import { and, count, eq, gte, inArray, isNotNull, isNull } from 'drizzle-orm'
import { schoolYearOf } from '../../../shared/school-calendar.ts'
import type { Listing } from '../../catalogue/listing.ts'
import type { Connection } from '../../database/engine.ts'
import { placeTakingStates } from '../matches/match-rules.ts'
import { listingOf } from './listing-rules.ts'

/** So many ids go into one question. */
const idsAtOnce = 500

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

  async function takenPlaces(offerIds?: string[]) {
    const rows = await db
      .select({ offerId: matches.offerId, term: matches.schoolTerm, places: count() })
      .from(matches)
      .where(
        and(
          inArray(matches.state, [...placeTakingStates]),
          isNotNull(matches.schoolTerm),
          offerIds && inArray(matches.offerId, offerIds),
        ),
      )
      .groupBy(matches.offerId, matches.schoolTerm)
    const found = new Map<string, Record<string, number>>()
    for (const { offerId, term, places } of rows)
      found.set(offerId, { ...found.get(offerId), [term ?? '']: places })
    return found
  }

  async function servedSchools(now: Date, schoolIds?: string[]) {
    const yearStart = `${schoolYearOf(now.toISOString().slice(0, 10)).slice(0, 4)}-08-01`
    const rows = await db
      .selectDistinct({ id: postings.organisationId })
      .from(matches)
      .innerJoin(postings, eq(postings.id, matches.requestId))
      .where(
        and(
          inArray(matches.state, ['delivered', 'evaluated']),
          gte(matches.changedAt, yearStart),
          schoolIds && inArray(postings.organisationId, schoolIds),
        ),
      )
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

    /** What matches say about a posting in any state: the places taken of an offer, and whether its school goes without. */
    async standing({ id, organisationId }: { id: string; organisationId: string }, now: Date) {
      return {
        taken: (await takenPlaces([id])).get(id) ?? {},
        unserved: !(await servedSchools(now, [organisationId])).has(organisationId),
      }
    },
  }
}
