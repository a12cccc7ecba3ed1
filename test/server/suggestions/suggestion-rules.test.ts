import { expect, test } from 'vitest'
import {
  brokenConditions,
  choiceOfWeeks,
  nearness,
  possibleModes,
  scoreOf,
} from '../../../server/features/suggestions/suggestion-rules.ts'
import { buildCatalogue } from '../../../server/catalogue/catalogue.ts'
import type { Listing } from '../../../server/catalogue/listing.ts'
import { squaredChordOfKm } from '../../../server/algorithms/geo-distance.ts'
import { listing, today } from '../catalogue/some-listings.ts'

const amersfoort = { latitude: 52.155, longitude: 5.387 }

test('nearness is whole at the same place and a half at 15 km', () => {
  expect(nearness(0)).toBe(1)
  expect(nearness(squaredChordOfKm(15))).toBeCloseTo(0.5, 6)
  expect(nearness(squaredChordOfKm(60))).toBeCloseTo(0.2, 5)
})

test('four weeks to choose from are enough', () => {
  expect(choiceOfWeeks(1, 10)).toBe(0.25)
  expect(choiceOfWeeks(4, 10)).toBe(1)
  expect(choiceOfWeeks(2, 2)).toBe(1)
  expect(choiceOfWeeks(0, 0)).toBe(0)
})

test('a pair that has everything scores 1', () => {
  expect(scoreOf(1, 1, 1, 1, 1, 1, 1)).toBeCloseTo(1, 12)
  expect(scoreOf(0, 0, 0, 0, 0, 0, 0)).toBe(0)
})

function suggest(request: Listing, offer: Listing) {
  const ask = { limit: 1, excluded: new Set<string>(), today }
  return buildCatalogue([offer], today).suggest(request, ask)[0]!
}

test('a rating shows its parts and the figures behind them', () => {
  const request = listing(
    'request',
    1,
    { themes: ['energy', 'water'], grades: [7, 8], weeks: ['2027-W19', '2027-W20'] },
    { curriculumGoals: ['44'], waitingSince: '2026-10-10', unserved: true },
  )
  const offer = listing(
    'offer',
    2,
    { ...amersfoort, themes: ['energy'], grades: [6, 7], weeks: ['2027-W20', '2027-W21'] },
    { curriculumGoals: ['44', '45'] },
  )
  const { score, parts, facts } = suggest(request, offer)
  expect(facts).toEqual({
    distanceKm: 19.6,
    commonThemes: ['energy'],
    commonGrades: [7],
    commonWeeks: ['2027-W20'],
    commonCurriculumGoals: ['44'],
    waitingWeeks: 6,
    unserved: true,
    commonModes: ['at_school'],
  })
  expect(parts).toMatchObject({
    themes: 0.5,
    grades: 0.5,
    period: 0.5,
    curriculum: 1,
    waiting: 0.5,
    unserved: 1,
  })
  expect(parts.distance).toBeCloseTo(15 / 34.6, 2)
  const expected = 0.25 * parts.distance + 0.125 + 0.05 + 0.075 + 0.1 + 0.025 + 0.1
  expect(score).toBeCloseTo(expected, 12)
})

test('a posting that leaves everything open fits anything', () => {
  const request = listing('request', 1, { kinds: [], modes: [], reachKm: null })
  expect(brokenConditions(request, listing('offer', 2), today)).toEqual([])
})

test('each condition that a pair breaks is named', () => {
  const request = listing('request', 1, {
    kinds: ['workshop'],
    grades: [1],
    weeks: ['2027-W10'],
    modes: ['online'],
  })
  const offer = listing('offer', 2, { grades: [8], weeks: ['2027-W11'], audience: 'teachers' })
  expect(brokenConditions(request, offer, today)).toEqual([
    'kind',
    'audience',
    'grades',
    'place',
    'period',
  ])
})

test('weeks that are past do not count', () => {
  const weeks = { weeks: ['2026-W47'] }
  expect(brokenConditions(listing('request', 1, weeks), listing('offer', 2, weeks), today)).toEqual(
    ['period'],
  )
  expect(
    brokenConditions(listing('request', 1, weeks), listing('offer', 2, weeks), '2026-11-22'),
  ).toEqual([])
})

const withPlaces = (placesLeft: Record<string, number>) => listing('offer', 2, {}, { placesLeft })

test('a half school year without places left blocks only its own weeks', () => {
  const request = listing('request', 1, { weeks: ['2027-W03', '2027-W19'] })
  expect(
    brokenConditions(request, withPlaces({ '2026/2027-1': 0, '2026/2027-2': 1 }), today),
  ).toEqual([])
  expect(suggest(request, withPlaces({ '2026/2027-1': 0 })).facts.commonWeeks).toEqual(['2027-W19'])
  expect(
    brokenConditions(request, withPlaces({ '2026/2027-1': 0, '2026/2027-2': 0 }), today),
  ).toEqual(['capacity'])
})

test('a provider comes within its radius, to its regions, or everywhere', () => {
  const school = listing('request', 1, amersfoort, { regionIds: ['eem'] })
  const comes = (reachKm: number | null, others: Parameters<typeof listing>[3]) =>
    possibleModes(school, listing('offer', 2, { reachKm }, others))
  expect(comes(19, {})).toEqual([])
  expect(comes(20, {})).toEqual(['at_school'])
  expect(comes(null, { serviceArea: 'regions', regionIds: ['eem'] })).toEqual(['at_school'])
  expect(comes(null, { serviceArea: 'regions', regionIds: ['veluwe'] })).toEqual([])
  expect(comes(5, { regionIds: ['eem'] })).toEqual([])
  expect(comes(null, { serviceArea: 'national' })).toEqual(['at_school'])
})

function modesWhenTravelling(reachKm: number) {
  const request = listing('request', 1, { ...amersfoort, reachKm, modes: ['at_provider'] })
  return possibleModes(
    request,
    listing('offer', 2, { reachKm: 1, modes: ['at_provider', 'online'] }),
  )
}

test('a class travels as far as it says, whatever the radius of the provider', () => {
  expect(modesWhenTravelling(20)).toEqual(['at_provider'])
  expect(modesWhenTravelling(15)).toEqual([])
})

test('what can be had online has no distance', () => {
  const request = listing('request', 1, { modes: ['online'], latitude: 53.2, longitude: 6.5 })
  expect(possibleModes(request, listing('offer', 2, { modes: ['online'] }))).toEqual(['online'])
})
