import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { TopList } from '../../../server/algorithms/top-list.ts'

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 })))

test('the list holds what sorting everything would put first, ties included', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 0, max: 12 }), (all, size) => {
      const list = new TopList((a, b) => a < b).start(size)
      all.forEach(([first, second], item) => list.add(first, second, item))
      const sorted = all
        .map((pair, item) => ({ pair, item }))
        .toSorted((a, b) => a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1] || a.item - b.item)
      expect(list.takeInOrder()).toEqual(sorted.slice(0, size).map(({ item }) => item))
    }),
  )
})

test('the order in which things are added does not matter', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const add = (items: number[]) => {
        const list = new TopList((a, b) => a < b).start(4)
        for (const item of items) list.add(...all[item]!, item)
        return list.takeInOrder()
      }
      const items = all.map((_, item) => item)
      expect(add(items.toReversed())).toEqual(add(items))
    }),
  )
})

test('the last first number tells what can still enter', () => {
  const list = new TopList((a, b) => a < b).start(2)
  expect(list.lastFirst).toBe(Infinity)
  list.add(3, 0, 0)
  expect(list.lastFirst).toBe(Infinity)
  list.add(1, 0, 1)
  expect(list.lastFirst).toBe(3)
  list.add(2, 0, 2)
  expect(list.lastFirst).toBe(2)
  expect(new TopList(() => false).start(0).lastFirst).toBe(-Infinity)
})
