import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCatalogue } from '../../../server/catalogue/catalogue.ts'
import type { SearchFilters } from '../../../shared/search.ts'
import { anyListings, idOf, listing, today } from './some-listings.ts'

const country = { west: 3.2, south: 50.7, east: 7.3, north: 53.6 }
const zoom = fc.integer({ min: 0, max: 19 })

test('clusters of the whole country add up to all postings, filtered or not', () => {
  fc.assert(
    fc.property(
      anyListings(50),
      zoom,
      fc.constantFrom<SearchFilters>({}, { type: 'offer' }, { grades: [7] }, { text: 'robot' }),
      (all, level, filters) => {
        const catalogue = buildCatalogue(all, today)
        const clusters = catalogue.clusters(filters, country, level)
        const { offers, requests } = catalogue.search({
          ...filters,
          order: 'newest',
          offset: 0,
          limit: 1,
        })
        const sum = (key: 'offers' | 'requests') =>
          clusters.reduce((total, cluster) => total + cluster[key], 0)
        expect({ offers: sum('offers'), requests: sum('requests') }).toEqual({ offers, requests })
        for (const { box, latitude, longitude, card, ...counts } of clusters) {
          const [west, south, east, north] = box as [number, number, number, number]
          // coordinates are whole steps of 4 cm
          expect(longitude).toBeGreaterThanOrEqual(west - 1e-6)
          expect(longitude).toBeLessThanOrEqual(east + 1e-6)
          expect(latitude).toBeGreaterThanOrEqual(south - 1e-6)
          expect(latitude).toBeLessThanOrEqual(north + 1e-6)
          expect(card === null).toBe(counts.offers + counts.requests > 1)
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('sums kept beforehand show what a sweep shows', () => {
  fc.assert(
    fc.property(anyListings(50), zoom, (all, level) => {
      const catalogue = buildCatalogue(all, today)
      // every listing has one of these audiences, so one sweep a half finds them all
      const whole = catalogue.clusters({}, country, level)
      const swept = catalogue.clusters(
        { modes: ['at_school', 'at_provider', 'online'] },
        country,
        level,
      )
      expect(swept).toEqual(whole)
    }),
  )
})

test('a posting that lies alone is shown itself, at its own place', () => {
  const catalogue = buildCatalogue(
    [listing('offer', 1), listing('request', 2, { latitude: 51.44, longitude: 5.47 })],
    today,
  )
  expect(catalogue.clusters({}, country, 2)).toMatchObject([{ offers: 1, requests: 1, card: null }])
  const [utrecht, eindhoven] = catalogue.clusters({}, country, 10)
  expect(utrecht).toMatchObject({ offers: 1, requests: 0, card: { type: 'offer', id: idOf(1) } })
  expect(eindhoven!.card).toEqual({
    type: 'request',
    id: idOf(2),
    title: 'Bouw een robot',
    organisationName: 'De Werkplaats',
  })
  expect(eindhoven!.latitude).toBeCloseTo(51.44, 5)
  expect(eindhoven!.longitude).toBeCloseTo(5.47, 5)
})

test('a box that is inside out shows nothing', () => {
  const catalogue = buildCatalogue([listing('offer', 1)], today)
  expect(catalogue.clusters({}, { west: 6, south: 53, east: 4, north: 51 }, 10)).toEqual([])
})
