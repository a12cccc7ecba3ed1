import { expect, test } from 'vitest'
import type { PostingType } from '../../../shared/vocabulary.ts'
import type { Listing } from '../../../server/catalogue/listing.ts'
import { brokenConditions } from '../../../server/features/suggestions/suggestion-rules.ts'
import { crowdedCatalogue } from '../catalogue/many-postings.ts'
import { chordBetween, ratePair } from './pairs-by-name.ts'

const { catalogue, held, day } = crowdedCatalogue()
const none: ReadonlySet<string> = new Set()

function bestByName(asking: Listing, limit: number) {
  return held
    .filter(({ card }) => card.type !== asking.card.type)
    .filter((partner) => {
      const [request, offer] =
        asking.card.type === 'request' ? [asking, partner] : [partner, asking]
      return brokenConditions(request, offer, day).length === 0
    })
    .map((partner) => ({
      ...ratePair(asking, partner, day),
      id: partner.card.id,
      chord: chordBetween(asking, partner),
    }))
    .toSorted((a, b) => b.score - a.score || a.chord - b.chord || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, score, parts, facts }) => ({ id, score, parts, facts }))
}

const some = (type: PostingType) => held.filter(({ card }) => card.type === type)

test.each([1, 5, 20])('the %i best offers among many are those that rating all finds', (limit) => {
  let found = 0
  for (const request of some('request').slice(limit, limit + 40)) {
    const pairs = catalogue.suggest(request, { limit, excluded: none, today: day })
    expect(pairs.map(({ cardJson: _json, ...pair }) => pair)).toEqual(bestByName(request, limit))
    found += pairs.length
  }
  expect(found).toBeGreaterThan(20)
})

test.each([1, 5, 20])(
  'the %i best requests among many are those that rating all finds',
  (limit) => {
    let found = 0
    for (const offer of some('offer').slice(limit, limit + 40)) {
      const pairs = catalogue.suggest(offer, { limit, excluded: none, today: day })
      expect(pairs.map(({ cardJson: _json, ...pair }) => pair)).toEqual(bestByName(offer, limit))
      found += pairs.length
    }
    expect(found).toBeGreaterThan(20)
  },
)

test('partners that are left out make room for the next', () => {
  const request = some('request').find((one) => bestByName(one, 6).length === 6)!
  const ids = bestByName(request, 6).map(({ id }) => id)
  const excluded = new Set([ids[0]!, ids[3]!])
  const pairs = catalogue.suggest(request, { limit: 4, excluded, today: day })
  expect(pairs.map(({ id }) => id)).toEqual(ids.filter((id) => !excluded.has(id)))
})
