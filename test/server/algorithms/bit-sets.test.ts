import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addToSet,
  bitCount,
  bitsOf,
  countCommon,
  Numbering,
  setsMeet,
  setWords,
} from '../../../server/algorithms/bit-sets.ts'

const members = fc.uniqueArray(fc.integer({ min: 0, max: 127 }))

function setOf(list: number[]) {
  // a set in the middle, with its neighbours full
  const words = new Int32Array(3 * setWords).fill(-1)
  words.fill(0, setWords, 2 * setWords)
  for (const member of list) addToSet(words, setWords, member)
  return words
}

test('bits are counted as they are written', () => {
  fc.assert(
    fc.property(fc.integer(), (word) => {
      expect(bitCount(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length)
    }),
  )
})

test('two sets meet in their common members and nowhere else', () => {
  fc.assert(
    fc.property(members, members, (left, right) => {
      const common = left.filter((member) => right.includes(member)).length
      expect(countCommon(setOf(left), setWords, setOf(right), setWords)).toBe(common)
      expect(setsMeet(setOf(left), setWords, setOf(right), setWords)).toBe(common > 0)
    }),
  )
})

test('choices get the bit of their place in the list; others get none', () => {
  expect(bitsOf(['c', 'a'], ['a', 'b', 'c'])).toBe(0b101)
  expect(bitsOf(['d'], ['a', 'b', 'c'])).toBe(0)
})

test('names are numbered as they come until the room is full', () => {
  const numbering = new Numbering(2)
  expect(numbering.numberOf('north')).toBe(0)
  expect(numbering.numberOf('south')).toBe(1)
  expect(numbering.numberOf('north')).toBe(0)
  expect(numbering.numberOf('west')).toBeUndefined()
  expect(numbering.find('south')).toBe(1)
  expect(numbering.find('west')).toBeUndefined()
})
