import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCatalogue, type Catalogue } from '../../../server/catalogue/catalogue.ts'
import type { Listing, ListingChange, SearchAsk } from '../../../server/catalogue/listing.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import { anyListing, anyListings, idOf, listing, today } from './some-listings.ts'

const country = { west: 3.2, south: 50.7, east: 7.3, north: 53.6 }
const page = { order: 'best', offset: 0, limit: 100 } as const
const asks: SearchAsk[] = [
  page,
  { ...page, latitude: 52.1, longitude: 5.1, order: 'nearest', limit: 5 },
  { ...page, latitude: 52.1, longitude: 5.1, withinKm: 60, kinds: ['guest_lesson'] },
  { ...page, text: 'robot' },
  { ...page, text: 'les ene', themes: ['energy', 'water'] },
  {
    ...page,
    box: { west: 4, south: 51, east: 5.3, north: 52.2 },
    from: '2026-12-01',
    until: '2027-02-01',
  },
]
const partner = { limit: 20, excluded: new Set<string>(), today }

/** All that a catalogue answers, as one value. */
function answers(catalogue: Catalogue) {
  const request = listing('request', 5000, { kinds: [], modes: [], themes: ['energy'] })
  const offer = listing('offer', 5001, { modes: [], reachKm: 60 }, { curriculumGoals: ['44'] })
  return {
    size: catalogue.size,
    searches: asks.map((ask) => catalogue.search(ask)),
    misses: asks.map((ask) => catalogue.nearMisses(ask, 6)),
    clusters: [0, 7, 9, 12, 13, 16].map((zoom) => catalogue.clusters({}, country, zoom)),
    filtered: catalogue.clusters({ audience: 'pupils' }, country, 9),
    offers: catalogue.suggest(request, partner),
    requests: catalogue.suggest(offer, partner),
    almost: [catalogue.almost(request, partner), catalogue.almost(offer, partner)],
    beyond: [catalogue.beyond(request, partner), catalogue.beyond(offer, partner)],
    card: catalogue.card(idOf(3)),
  }
}

/** New, changed (also into the other type) and gone postings. */
const changes: fc.Arbitrary<ListingChange[]> = fc.array(
  fc
    .tuple(fc.nat({ max: 50 }), fc.constantFrom<PostingType>('offer', 'request'), fc.boolean())
    .chain(([number, type, isGone]) =>
      isGone
        ? fc.constant<ListingChange>({ id: idOf(number), listing: undefined })
        : anyListing(type, number).map((one): ListingChange => ({
            id: idOf(number),
            listing: one,
          })),
    ),
  { maxLength: 40, size: 'max' },
)

test('after any changes a catalogue answers as one that is built afresh', () => {
  fc.assert(
    fc.property(anyListings(40), changes, (before, list) => {
      const catalogue = buildCatalogue(before, today)
      const now = new Map(before.map((one) => [one.card.id, one]))
      for (const change of list) {
        catalogue.apply([change])
        if (change.listing === undefined) now.delete(change.id)
        else now.set(change.id, change.listing)
      }
      expect(answers(catalogue)).toEqual(answers(buildCatalogue(now.values(), today)))
    }),
    { numRuns: 150 },
  )
})

const robotAt = (number: number, turn: number): Listing =>
  listing('offer', number, {
    title: `Robot ${turn} nummer${number}`,
    latitude: 51 + ((number * 7 + turn * 13) % 200) / 100,
    longitude: 4 + ((number * 11 + turn * 3) % 250) / 100,
    themes: [turn % 2 === 0 ? 'energy' : 'water'],
  })

test('thousands of changes are sorted in on the way and change no answer', () => {
  const count = 700
  const numbers = Array.from({ length: count }, (_, number) => number)
  const catalogue = buildCatalogue(
    numbers.map((number) => robotAt(number, 0)),
    today,
  )
  for (let turn = 1; turn <= 8; turn++)
    catalogue.apply(numbers.map((number) => ({ id: idOf(number), listing: robotAt(number, turn) })))
  const fresh = buildCatalogue(
    numbers.map((number) => robotAt(number, 8)),
    today,
  )
  expect(answers(catalogue)).toEqual(answers(fresh))
  expect(catalogue.search({ ...page, text: 'nummer69' }).found.length).toBe(11)
  expect(catalogue.search({ ...page, text: 'robot 7' }).total).toBe(0)
})

test('the version grows with every change, and only then', () => {
  const catalogue = buildCatalogue([listing('offer', 1)], today)
  const before = catalogue.version
  catalogue.apply([])
  catalogue.apply([{ id: idOf(2), listing: undefined }])
  expect(catalogue.version).toBe(before)
  catalogue.apply([{ id: idOf(1), listing: undefined }])
  expect(catalogue.version).toBeGreaterThan(before)
  expect(catalogue.size).toBe(0)
})

test('a new posting is in the very next answer, and a posting that is gone is not', () => {
  const catalogue = buildCatalogue([], today)
  const one = listing('offer', 1, { title: 'Kijk in de fabriek' })
  catalogue.apply([{ id: idOf(1), listing: one }])
  expect(catalogue.search({ ...page, text: 'fabrieken' }).found).toMatchObject([{ id: idOf(1) }])
  expect(catalogue.card(idOf(1))).toBe(JSON.stringify(one.card))
  catalogue.apply([{ id: idOf(1), listing: undefined }])
  expect(catalogue.search({ ...page, text: 'fabrieken' }).total).toBe(0)
  expect(catalogue.card(idOf(1))).toBeUndefined()
  expect(catalogue.clusters({}, country, 8)).toEqual([])
})
