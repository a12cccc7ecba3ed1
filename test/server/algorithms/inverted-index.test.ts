import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentOf, InvertedIndex, isStrong } from '../../../server/algorithms/inverted-index.ts'

const termCount = 5
const terms = fc.array(fc.tuple(fc.nat({ max: termCount - 1 }), fc.boolean()), { maxLength: 8 })
/** Strong terms come first, as the index asks. */
const documents = fc.array(
  terms.map((list) => list.toSorted((a, b) => Number(b[1]) - Number(a[1]))),
)

function entriesOf(index: InvertedIndex, term: number) {
  const entries = new Int32Array(index.countEntries(term))
  const count = index.copyEntries(term, entries)
  expect(count).toBe(entries.length)
  return Array.from(entries, (entry): [number, boolean] => [documentOf(entry), isStrong(entry)])
}

const expected = (lists: [number, boolean][][], term: number) =>
  lists.flatMap((list, document) => {
    const entry = list.find(([one]) => one === term)
    return entry === undefined ? [] : [[document, entry[1]] as [number, boolean]]
  })

test('lists are the same whether documents come before packing, after it, or between', () => {
  fc.assert(
    fc.property(documents, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (lists, first, second) => {
      const index = new InvertedIndex()
      for (let term = 0; term < termCount; term++) index.makeTerm()
      lists.forEach((list, document) => {
        for (const [term, strong] of list) index.add(document, term, strong)
        if (document === first || document === second) index.pack()
      })
      index.pack()
      for (let term = 0; term < termCount; term++) {
        expect(entriesOf(index, term)).toEqual(expected(lists, term))
        expect(index.countEntries(term)).toBe(expected(lists, term).length)
      }
    }),
  )
})

test('packing takes out documents that are gone and renumbers the others', () => {
  fc.assert(
    fc.property(documents, fc.func(fc.boolean()), (lists, isAlive) => {
      const index = new InvertedIndex()
      for (let term = 0; term < termCount; term++) index.makeTerm()
      index.pack()
      lists.forEach((list, document) => {
        for (const [term, strong] of list) index.add(document, term, strong)
      })
      const alive = lists.map((_, document) => isAlive(document))
      let next = 0
      index.pack(Int32Array.from(alive.map((one) => (one ? next++ : -1))))
      const rest = lists.filter((_, document) => alive[document])
      for (let term = 0; term < termCount; term++)
        expect(entriesOf(index, term)).toEqual(expected(rest, term))
    }),
  )
})

test('more entries than a chunk holds all come out in order', () => {
  const index = new InvertedIndex()
  const terms = [index.makeTerm(), index.makeTerm()]
  const count = 150_000
  for (let document = 0; document < count; document++)
    for (const term of terms) if (document % (term + 2) === 0) index.add(document, term, false)
  index.pack()
  const entries = new Int32Array(count)
  for (const term of terms) {
    expect(index.copyEntries(term, entries)).toBe(count / (term + 2))
    expect(documentOf(entries[count / (term + 2) - 1]!)).toBe(count - (term + 2))
    expect(
      entries
        .subarray(0, count / (term + 2))
        .every((entry, at) => documentOf(entry) === at * (term + 2)),
    ).toBe(true)
  }
})
