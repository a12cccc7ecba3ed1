import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCatalogue } from '../../../server/catalogue/catalogue.ts'
import type { Box, SearchAsk } from '../../../server/catalogue/listing.ts'
import type { SearchFilters } from '../../../shared/search.ts'
import { activityKinds, grades, modes, themes } from '../../../shared/vocabulary.ts'
import { failing, holdsWords, isAmong, kmTo, open, sorted } from './search-by-name.ts'
import { anyListings, idOf, listing, today } from './some-listings.ts'

const latitude = fc.double({ min: 51, max: 53, noNaN: true })
const longitude = fc.double({ min: 4, max: 6.5, noNaN: true })
const box: fc.Arbitrary<Box> = fc
  .tuple(latitude, longitude, fc.double({ min: 0.01, max: 2, noNaN: true }))
  .map(([south, west, size]) => ({ west, south, east: west + size, north: south + size }))
const day = fc.constantFrom('2026-09-30', '2026-12-10', '2027-01-18', '2027-05-12', '2030-01-01')

/** Left out rather than undefined, as in a query string. */
const filters: fc.Arbitrary<SearchFilters> = fc.record(
  {
    type: fc.constantFrom('offer', 'request' as const),
    latitude,
    longitude,
    withinKm: fc.constantFrom(5, 30, 100),
    kinds: fc.subarray(activityKinds.slice(0, 4)),
    themes: fc.subarray(themes.slice(0, 5)),
    grades: fc.subarray([...grades]),
    modes: fc.subarray([...modes]),
    audience: fc.constantFrom('pupils', 'teachers' as const),
    from: day,
    until: day,
    organisationId: fc.constantFrom(idOf(900_000), idOf(900_001), idOf(1)),
  },
  { requiredKeys: [] },
)
/** Mostly one or two filters, so that something is found. */
const fewFilters = fc
  .tuple(filters, fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 3 }))
  .map(([all, places]): SearchFilters => {
    const names = Object.keys(all)
    const kept = new Set(places.map((place) => names[place % names.length]))
    if (kept.has('withinKm')) kept.add('latitude').add('longitude')
    return Object.fromEntries(Object.entries(all).filter(([name]) => kept.has(name)))
  })

const asks: fc.Arbitrary<SearchAsk> = fc
  .tuple(fewFilters, fc.option(box), fc.constantFrom('nearest', 'newest', 'best' as const))
  .map(([chosen, around, order]) => ({
    ...chosen,
    ...(around === null ? {} : { box: around }),
    order,
    offset: 0,
    limit: 100,
  }))

test('a search finds exactly what passes every filter, in order, with its counts', () => {
  let found = 0
  fc.assert(
    fc.property(anyListings(60), asks, (all, ask) => {
      const expected = sorted(
        all.filter((one) => isAmong(one, ask) && failing(one, ask).length === 0),
        ask,
      )
      const answer = buildCatalogue(all, today).search(ask)
      expect(answer.found.map(({ id }) => id)).toEqual(expected.map(({ card }) => card.id))
      expect(answer.found.map(({ cardJson }) => cardJson)).toEqual(
        expected.map(({ card }) => JSON.stringify(card)),
      )
      expect(answer.found.map(({ distanceKm }) => distanceKm)).toEqual(
        expected.map((one) => {
          const km = kmTo(one, ask)
          return km === null ? null : Math.round(km * 10) / 10
        }),
      )
      const countOf = (type: string) => expected.filter(({ card }) => card.type === type).length
      expect(answer).toMatchObject({
        total: expected.length,
        offers: countOf('offer'),
        requests: countOf('request'),
      })
      for (const kind of activityKinds)
        expect(answer.kinds[kind]).toBe(
          expected.filter(({ card }) => open(card.kinds, activityKinds).includes(kind)).length,
        )
      found += expected.length
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(300)
})

const texts = fc.constantFrom(
  'robot',
  'lessen',
  'energie',
  'bed',
  'robot les',
  'les bru',
  'brug zonne',
)

test('words and filters together find what passes both, in the same order as without words', () => {
  let found = 0
  fc.assert(
    fc.property(anyListings(60), asks, texts, (all, ask, text) => {
      const catalogue = buildCatalogue(all, today)
      const plain = { ...ask, order: ask.order === 'best' ? ('newest' as const) : ask.order }
      const held = new Map(all.map((one) => [one.card.id, one]))
      const answer = catalogue.search({ ...plain, text })
      const expected = catalogue
        .search(plain)
        .found.filter(({ id }) => holdsWords(held.get(id)!, text))
      expect(answer.found).toEqual(expected)
      expect(answer.total).toBe(expected.length)
      const best = catalogue.search({ ...ask, order: 'best', text }).found
      expect(best.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
      found += expected.length
    }),
    { numRuns: 200 },
  )
  expect(found).toBeGreaterThan(50)
})

test('pages of any size put together are the whole list', () => {
  fc.assert(
    fc.property(anyListings(40), asks, fc.integer({ min: 1, max: 7 }), (all, ask, limit) => {
      const catalogue = buildCatalogue(all, today)
      const pages = Array.from({ length: Math.ceil(40 / limit) }, (_, page) =>
        catalogue.search({ ...ask, offset: page * limit, limit }),
      )
      expect(pages.flatMap((page) => page.found)).toEqual(catalogue.search(ask).found)
    }),
  )
})

test('near misses are kept out by the fewest filters and say which', () => {
  fc.assert(
    fc.property(anyListings(40), asks, (all, ask) => {
      const { box: around, ...rest } = ask
      // without a point, the middle of the box is where near begins
      const middle =
        rest.latitude === undefined || rest.longitude === undefined
          ? around && {
              latitude: (around.north + around.south) / 2,
              longitude: (around.east + around.west) / 2,
            }
          : {}
      const expected = sorted(
        all.filter((one) => isAmong(one, ask) && failing(one, ask).length > 0),
        { ...ask, ...middle, order: 'best' },
      ).toSorted((a, b) => failing(a, ask).length - failing(b, ask).length)
      const misses = buildCatalogue(all, today).nearMisses(ask, 5)
      expect(misses.map(({ found, blockedBy }) => ({ id: found.id, blockedBy }))).toEqual(
        expected.slice(0, 5).map((one) => ({ id: one.card.id, blockedBy: failing(one, ask) })),
      )
    }),
  )
})

test('a near miss by its words says so', () => {
  const catalogue = buildCatalogue([listing('offer', 1, { title: 'Brug' })], today)
  const [miss] = catalogue.nearMisses({ text: 'robot', order: 'best', offset: 0, limit: 5 }, 5)
  expect(miss).toMatchObject({ found: { id: idOf(1) }, blockedBy: ['text'] })
})

test('a latitude without a longitude asks for no place', () => {
  const catalogue = buildCatalogue([listing('offer', 1)], today)
  const answer = catalogue.search({
    latitude: 53,
    withinKm: 1,
    order: 'nearest',
    offset: 0,
    limit: 5,
  })
  expect(answer.found).toMatchObject([{ id: idOf(1), distanceKm: null }])
})
