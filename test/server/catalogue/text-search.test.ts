import { expect, test } from 'vitest'
import { buildCatalogue } from '../../../server/catalogue/catalogue.ts'
import { idOf, listing, today } from './some-listings.ts'

const titles = [
  'Lessen over bruggen',
  'Bezoek bedrijven in de haven',
  'Bouw een robot',
  'Zonne-energie op het dak',
  'Waterpompen en dijken',
  'Programmeren met W&T',
]
const texts = ['', 'met een les in de klas', 'van afval', 'meet de robots na', '', 'maak foto’s']
const catalogue = buildCatalogue(
  titles.map((title, number) => listing('offer', number, { title }, { words: texts[number]! })),
  today,
)

function find(text: string) {
  const { found } = catalogue.search({ text, order: 'best', offset: 0, limit: 10 })
  return found.map(({ id }) => Number(id.slice(-2)))
}

test.each([
  ['les', [0, 1]],
  ['lessen', [0, 1]],
  ['lesjes', [0, 1]],
  ['bruggetje', [0]],
  ['robotje', [2, 3]],
  ['bedrijf', [1]],
  ['robots', [2, 3]],
  ['energie', [3]],
  ['ENERGIE', [3]],
  ['zonne-energie', [3]],
  ['foto’s', [5]],
  ["foto's", [5]],
  ['w&t', [5]],
  ['fiets', []],
])('"%s" finds its word in every form', (text, expected) => {
  expect(find(text)).toEqual(expected)
})

test('all words must occur', () => {
  expect(find('robot dak')).toEqual([3])
  expect(find('robot haven')).toEqual([])
})

test('the last word typed is found by its beginning from three letters on', () => {
  expect(find('wat')).toEqual([4])
  expect(find('wa')).toEqual([])
  expect(find('robot energ')).toEqual([3])
  // an earlier word must be whole
  expect(find('energ robot')).toEqual([])
})

test('words in the title count more than words in the text', () => {
  const two = buildCatalogue(
    [
      listing('offer', 1, { title: 'Techniek', since: '2026-11-01T00:00:00Z' }, { words: 'brug' }),
      listing('offer', 2, { title: 'Brug', since: '2026-10-01T00:00:00Z' }),
    ],
    today,
  )
  const idsBy = (order: 'best' | 'newest') =>
    two.search({ text: 'brug', order, offset: 0, limit: 9 }).found.map(({ id }) => id)
  expect(idsBy('best')).toEqual([idOf(2), idOf(1)])
  expect(idsBy('newest')).toEqual([idOf(1), idOf(2)])
})

test('of several words each counts, for where it is found best', () => {
  const some = buildCatalogue(
    [
      listing('offer', 1, { title: 'Techniek' }, { words: 'robot brug' }),
      listing('offer', 2, { title: 'Robot' }, { words: 'brug robot' }),
      listing('offer', 3, { title: 'Brug en robot' }),
      listing('offer', 4, { title: 'Robot en bruggenbouw' }),
    ],
    today,
  )
  const { found } = some.search({ text: 'robot brug', order: 'best', offset: 0, limit: 9 })
  expect(found.map(({ id }) => id)).toEqual([3, 4, 2, 1].map(idOf))
})

test('a text without words filters nothing', () => {
  expect(find('!?')).toHaveLength(titles.length)
})
