import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordTable } from '../../../server/algorithms/word-table.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function add(table: WordTable, word: string) {
  const bytes = bytesOf(word)
  return table.add(bytes, 0, bytes.length)
}

test('a word is found wherever it stands, and only that word', () => {
  const table = new WordTable()
  expect(add(table, 'brug')).toBe(0)
  expect(add(table, 'bruggen')).toBe(1)
  const text = bytesOf('een brug, twee bruggen')
  expect(table.find(text, 4, 8)).toBe(0)
  expect(table.find(text, 15, 22)).toBe(1)
  expect(table.find(text, 15, 19)).toBe(0)
  expect(table.find(text, 4, 7)).toBe(-1)
  expect(table.find(text, 0, 3)).toBe(-1)
})

test('many words keep their numbers while the table grows', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 40 }), { maxLength: 200 }), (words) => {
      const table = new WordTable()
      const filler = Array.from({ length: 2500 }, (_, number) => `filler ${number}`)
      const all = [...words, ...filler]
      expect(all.map((word) => add(table, word))).toEqual([...all.keys()])
      for (const [number, word] of all.entries()) {
        const bytes = bytesOf(`<${word}>`)
        expect(table.find(bytes, 1, bytes.length - 1)).toBe(number)
      }
      expect(table.find(bytesOf('not there'), 0, 9)).toBe(-1)
      expect(table.size).toBe(all.length)
    }),
    { numRuns: 20 },
  )
})
