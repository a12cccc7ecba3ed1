import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvertedIndex } from '../../../server/algorithms/inverted-index.ts'

const termCount = 5
const terms = fc.array(fc.tuple(fc.nat({ max: termCount - 1 }), fc.boolean()), { maxLength: 8 })
/** Strong terms come first, as the index asks. */
const documents = fc.array(
  terms.map((list) => list.toSorted((a, b) => Number(b[1]) - Number(a[1]))),
)

/** The documents of the term, and whether it is strong there. */
function entriesOf(index: InvertedIndex, term: number, count = 100) {
  const worth = new Uint8Array(count)
  const documents = new Int32Array(count + 1)
  const listed = index.raise(term, 2, 1, worth, documents, 0)
  return Array.from(documents.subarray(0, listed), (document): [number, boolean] => [
    document,
    worth[document] === 2,
  ])
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
      lists.forEach((list, document) => {
        for (const [term, strong] of list) index.add(document, term, strong)
        if (document === first || document === second) index.pack()
      })
      index.pack()
      for (let term = 0; term < termCount; term++) {
        expect(entriesOf(index, term)).toEqual(expected(lists, term))
      }
    }),
  )
})

test('packing takes out documents that are gone and renumbers the others', () => {
  fc.assert(
    fc.property(documents, fc.func(fc.boolean()), (lists, isAlive) => {
      const index = new InvertedIndex()
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
  const count = 150_000
  for (let document = 0; document < count; document++)
    for (const term of [0, 1]) if (document % (term + 2) === 0) index.add(document, term, false)
  index.pack()
  for (const term of [0, 1]) {
    const entries = entriesOf(index, term, count)
    expect(entries.length).toBe(count / (term + 2))
    expect(entries.every(([document], at) => document === at * (term + 2))).toBe(true)
  }
})

test('of several terms each document is listed once, with the most that it is worth', () => {
  fc.assert(
    fc.property(documents, fc.nat({ max: 20 }), (lists, packedAt) => {
      const index = new InvertedIndex()
      index.pack()
      lists.forEach((list, document) => {
        for (const [term, strong] of list) index.add(document, term, strong)
        if (document === packedAt) index.pack()
      })
      const points = [
        [4, 2],
        [3, 1],
        [6, 5],
      ] as const
      const worth = new Uint8Array(lists.length)
      const found = new Int32Array(lists.length + 1)
      let listed = 0
      points.forEach(([strong, weak], term) => {
        listed = index.raise(term, strong, weak, worth, found, listed)
      })
      const best = lists.map((list) =>
        Math.max(0, ...list.map(([term, strong]) => points[term]?.[strong ? 0 : 1] ?? 0)),
      )
      expect([...worth]).toEqual(best)
      expect([...found.subarray(0, listed)].toSorted((a, b) => a - b)).toEqual(
        best.flatMap((points, document) => (points > 0 ? [document] : [])),
      )
    }),
  )
})
