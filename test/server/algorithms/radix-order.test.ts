import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOf } from '../../../server/algorithms/radix-order.ts'

const keys = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 })),
  fc.array(fc.constantFrom(0, 1, 2047, 2048, 2 ** 22, 2 ** 31 - 1)),
)

test('numbers come in their order, equal ones in the order they had', () => {
  fc.assert(
    fc.property(keys, (list) => {
      const expected = list
        .map((_, place) => place)
        .toSorted((a, b) => list[a]! - list[b]! || a - b)
      expect([...orderOf(Int32Array.from(list))]).toEqual(expected)
    }),
  )
})
