import * as fc from 'fast-check'
import type { Listing } from '../../../server/catalogue/listing.ts'
import {
  activityKinds,
  audiences,
  grades,
  modes,
  serviceAreas,
  themes,
  type Grade,
  type PostingType,
} from '../../../shared/vocabulary.ts'

export const today = '2026-11-24'

/** An id that sorts as its number. */
export const idOf = (number: number) =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const aListing = (type: PostingType, number: number): Listing => ({
  card: {
    type,
    id: idOf(number),
    title: 'Bouw een robot',
    summary: '',
    organisationId: idOf(900_000),
    organisationName: 'De Werkplaats',
    placeName: 'Utrecht',
    latitude: 52.09,
    longitude: 5.12,
    kinds: ['guest_lesson'],
    themes: [],
    grades: [],
    audience: 'pupils',
    modes: ['at_school'],
    weeks: [],
    minutes: 60,
    reachKm: 20,
    costsEuro: 0,
    since: '2026-10-01T08:00:00.000Z',
  },
  words: 'De Werkplaats Utrecht',
  serviceArea: 'radius',
  regionIds: [],
  curriculumGoals: [],
  placesLeft: null,
  waitingSince: null,
  unserved: false,
})

/** A listing with some card fields and some others changed. */
export function listing(
  type: PostingType,
  number: number,
  card: Partial<Listing['card']> = {},
  others: Partial<Omit<Listing, 'card'>> = {},
): Listing {
  const base = aListing(type, number)
  return { ...base, ...others, card: { ...base.card, ...card } }
}

const someOf = <T>(list: readonly T[], maxLength = 3) => fc.subarray([...list], { maxLength })
// few weeks, places and words, so that things meet; some weeks are past, one is beyond all planning
const weeks = ['2026-W40', '2026-W47', '2026-W48', '2026-W50', '2027-W03', '2027-W19', '2031-W02']
const words = ['robot', 'robots', 'energie', 'zonne-energie', 'les', 'lessen', 'bedrijf', 'brug']
const terms = ['2026/2027-1', '2026/2027-2', '2027/2028-1']
const regions = ['noord', 'midden', 'zuid']
const goals = ['44', '45', '46', '50']
const place: fc.Arbitrary<[number, number]> = fc.oneof(
  fc.constantFrom<[number, number][]>([52.09, 5.12], [52.1, 5.1], [52.37, 4.9], [51.44, 5.47]),
  fc.tuple(
    fc.double({ min: 51, max: 53, noNaN: true }),
    fc.double({ min: 4, max: 6.5, noNaN: true }),
  ),
)

/** Any listing of this type, over small lists so that many share something. */
export const anyListing = (type: PostingType, number: number): fc.Arbitrary<Listing> =>
  fc
    .record({
      place,
      title: someOf(words),
      text: someOf(words),
      kinds:
        type === 'offer'
          ? fc.constantFrom(...activityKinds.slice(0, 3)).map((kind) => [kind])
          : someOf(activityKinds.slice(0, 3)),
      themes: someOf(themes.slice(0, 4)),
      grades: fc.oneof(
        { weight: 1, arbitrary: fc.constant<Grade[]>([]) },
        { weight: 4, arbitrary: fc.subarray([...grades], { minLength: 4 }) },
      ),
      audience: fc.nat({ max: 4 }).map((number) => audiences[number === 0 ? 1 : 0]),
      modes: someOf(modes),
      weeks: fc.boolean().chain((isAny) => (isAny ? fc.constant<string[]>([]) : someOf(weeks, 7))),
      reachKm: fc.option(fc.constantFrom(0, 5, 20, 60, 200)),
      since: fc.constantFrom('2026-09-01T08:00:00.000Z', '2026-10-01T08:00:00.000Z'),
      organisation: fc.nat({ max: 2 }),
      serviceArea:
        type === 'offer' ? fc.constantFrom(...serviceAreas) : fc.constant('radius' as const),
      regionIds: someOf(regions),
      curriculumGoals: someOf(goals),
      placesLeft: fc.option(
        fc.dictionary(fc.constantFrom(...terms), fc.nat({ max: 1 }), { noNullPrototype: true }),
      ),
      waitingSince: fc.option(fc.constantFrom('2026-08-20', '2026-11-01', '2027-01-01')),
      unserved: fc.boolean(),
    })
    .map((one) =>
      listing(
        type,
        number,
        {
          title: one.title.join(' '),
          latitude: one.place[0],
          longitude: one.place[1],
          kinds: one.kinds,
          themes: one.themes,
          grades: one.grades,
          audience: one.audience,
          modes: one.modes,
          weeks: one.weeks,
          reachKm: one.reachKm,
          since: one.since,
          organisationId: idOf(900_000 + one.organisation),
        },
        {
          words: one.text.join(' '),
          serviceArea: one.serviceArea,
          regionIds: one.regionIds,
          curriculumGoals: one.curriculumGoals,
          placesLeft: type === 'offer' ? one.placesLeft : null,
          waitingSince: type === 'request' ? one.waitingSince : null,
          unserved: type === 'request' && one.unserved,
        },
      ),
    )

/** Up to so many listings of both types with different ids, shuffled. */
export const anyListings = (maxLength = 40): fc.Arbitrary<Listing[]> =>
  fc
    .array(fc.constantFrom<PostingType>('offer', 'offer', 'request'), { maxLength, size: 'max' })
    .chain((types) => fc.tuple(...types.map((type, number) => anyListing(type, number))))
    .chain((listings) => fc.shuffledSubarray(listings, { minLength: listings.length }))
