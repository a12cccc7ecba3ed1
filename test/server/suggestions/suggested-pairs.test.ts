import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCatalogue } from '../../../server/catalogue/catalogue.ts'
import type { Listing } from '../../../server/catalogue/listing.ts'
import { kmOfSquaredChord } from '../../../server/algorithms/geo-distance.ts'
import { brokenConditions } from '../../../server/features/suggestions/suggestion-rules.ts'
import { anyListing, anyListings, idOf, listing, today } from '../catalogue/some-listings.ts'
import { chordBetween, ratePair } from './pairs-by-name.ts'

const byId = (a: Listing, b: Listing) => (a.card.id < b.card.id ? -1 : 1)
const none: ReadonlySet<string> = new Set()

/** Every pair through the rules, sorted: what the catalogue must find. */
function ratedPairs(asking: Listing, all: Listing[], day: string) {
  const isRequest = asking.card.type === 'request'
  return all
    .filter((one) => one.card.type !== asking.card.type)
    .map((partner) => {
      const [request, offer] = isRequest ? [asking, partner] : [partner, asking]
      return {
        partner,
        chord: chordBetween(asking, partner),
        broken: brokenConditions(request, offer, day),
        ...ratePair(asking, partner, day),
      }
    })
}

const days = fc.constantFrom(today, '2026-08-03', '2027-01-20', '2027-09-01', '2029-02-01')
const excludedIds = fc.uniqueArray(fc.nat({ max: 40 }).map(idOf), { maxLength: 4 })
const asking = fc.constantFrom('request', 'offer' as const).chain((type) => anyListing(type, 5000))

test('suggestions are what rating every pair by the rules finds, in the same order with the same scores', () => {
  let suggested = 0
  fc.assert(
    fc.property(
      anyListings(60),
      asking,
      days,
      excludedIds,
      fc.integer({ min: 1, max: 8 }),
      (all, one, day, ids, limit) => {
        const catalogue = buildCatalogue(all, today)
        const excluded = new Set(ids)
        const expected = ratedPairs(one, all, day)
          .filter(({ partner, broken }) => broken.length === 0 && !excluded.has(partner.card.id))
          .toSorted((a, b) => b.score - a.score || a.chord - b.chord || byId(a.partner, b.partner))
          .slice(0, limit)
        const ask = { limit, excluded, today: day }
        const found = catalogue.suggest(one, ask)
        expect(found).toEqual(
          expected.map(({ partner, score, parts, facts }) => ({
            id: partner.card.id,
            cardJson: JSON.stringify(partner.card),
            score,
            parts,
            facts,
          })),
        )
        suggested += found.length
      },
    ),
    { numRuns: 400 },
  )
  expect(suggested).toBeGreaterThan(200)
})

/** Only the way there keeps the two apart, and it leads to a region around. */
const isBeyond = ({ broken, chord: far }: ReturnType<typeof ratedPairs>[number]) =>
  broken.join('') === 'place' && kmOfSquaredChord(far) <= 100

test('pairs that almost fit break the fewest conditions, the nearest first; apart from those only the place keeps apart', () => {
  let beyond = 0
  fc.assert(
    fc.property(anyListings(40), asking, days, excludedIds, (all, one, day, ids) => {
      const catalogue = buildCatalogue(all, today)
      const excluded = new Set(ids)
      const expected = ratedPairs(one, all, day)
        .filter(({ partner, broken }) => broken.length > 0 && !excluded.has(partner.card.id))
        .toSorted(
          (a, b) =>
            a.broken.length - b.broken.length || a.chord - b.chord || byId(a.partner, b.partner),
        )
      const ask = { limit: 5, excluded, today: day }
      const found = [catalogue.almost(one, ask), catalogue.beyond(one, ask)]
      const wanted = [expected.filter((pair) => !isBeyond(pair)), expected.filter(isBeyond)]
      expect(found).toEqual(
        wanted.map((pairs) =>
          pairs.slice(0, 5).map(({ partner, chord, broken }) => ({
            id: partner.card.id,
            cardJson: JSON.stringify(partner.card),
            distanceKm: Math.round(kmOfSquaredChord(chord) * 10) / 10,
            broken,
          })),
        ),
      )
      beyond += found[1]?.length ?? 0
    }),
  )
  expect(beyond).toBeGreaterThan(20)
})

test('equal scores come by distance, then by id', () => {
  const request = listing('request', 1, { modes: ['at_school', 'online'] })
  const same = [9, 3, 6].map((number) => listing('offer', number))
  const found = buildCatalogue(same, today).suggest(request, {
    limit: 3,
    excluded: none,
    today,
  })
  expect(found.map(({ id }) => id)).toEqual([3, 6, 9].map(idOf))
})

test('regions and curriculum goals beyond the first 128 still count', () => {
  const crowd = Array.from({ length: 200 }, (_, number) =>
    listing(
      'offer',
      number,
      { reachKm: null },
      {
        serviceArea: 'regions',
        regionIds: [`region ${number}`],
        curriculumGoals: [`goal ${number}`],
      },
    ),
  )
  const catalogue = buildCatalogue(crowd, today)
  for (const number of [3, 127, 128, 199]) {
    const request = listing(
      'request',
      5000,
      {},
      { regionIds: [`region ${number}`], curriculumGoals: [`goal ${number}`, 'another'] },
    )
    const [found, ...others] = catalogue.suggest(request, { limit: 9, excluded: none, today })
    expect(others).toEqual([])
    expect(found).toMatchObject({ id: idOf(number), parts: { curriculum: 0.5 } })
  }
})
