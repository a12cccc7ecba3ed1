import { expect, test } from 'vitest'
import { seededRandom, townPicker } from '../../../bench/generated-postings.ts'
import type { SearchAsk } from '../../../server/catalogue/listing.ts'
import { activityKinds } from '../../../shared/vocabulary.ts'
import { crowdedCatalogue } from './many-postings.ts'
import { failing, isAmong, open, sorted } from './search-by-name.ts'

const { catalogue, held } = crowdedCatalogue()
const towns = Array.from({ length: 12 }, townPicker(seededRandom(5)))
const page = { offset: 0, limit: 25 }
const asksAround = ({ latitude, longitude }: (typeof towns)[number]): SearchAsk[] => {
  const point = { ...page, latitude, longitude }
  const box = {
    west: longitude - 0.3,
    east: longitude + 0.3,
    south: latitude - 0.2,
    north: latitude + 0.2,
  }
  return [
    { ...point, order: 'nearest' },
    { ...point, order: 'nearest', type: 'request' },
    { ...point, order: 'nearest', offset: 2700 },
    { ...point, order: 'nearest', withinKm: 25, kinds: ['guest_lesson', 'company_visit'] },
    { ...point, order: 'newest', withinKm: 40, grades: [5, 6], themes: ['energy', 'water'] },
    { ...point, order: 'nearest', from: '2027-01-11', until: '2027-03-26', audience: 'pupils' },
    { ...page, order: 'newest', box },
    { ...page, order: 'newest', box, modes: ['online'] },
    { ...page, order: 'newest', box, organisationId: held[20]!.card.organisationId },
    { ...page, order: 'newest', organisationId: held[40]!.card.organisationId },
    { ...page, order: 'newest' },
  ]
}

test.each(towns)('around $name every search finds what going through all finds', (town) => {
  for (const ask of asksAround(town)) {
    const passing = held.filter((one) => isAmong(one, ask) && failing(one, ask).length === 0)
    const answer = catalogue.search(ask)
    expect(answer.found.map(({ id }) => id)).toEqual(
      sorted(passing, ask)
        .slice(ask.offset, ask.offset + ask.limit)
        .map(({ card }) => card.id),
    )
    expect(answer.total).toBe(passing.length)
    for (const kind of activityKinds)
      expect(answer.kinds[kind]).toBe(
        passing.filter(({ card }) => open(card.kinds, activityKinds).includes(kind)).length,
      )
  }
})

test('every posting is found in the smallest box around it', () => {
  for (const { card } of held.filter((_, number) => number % 10 === 0)) {
    const { latitude, longitude } = card
    const box = { west: longitude, east: longitude, south: latitude, north: latitude }
    const { found } = catalogue.search({ ...page, limit: 100, order: 'newest', box })
    expect(found.map(({ id }) => id)).toContain(card.id)
  }
})
