import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { signedArea } from '../../../server/algorithms/ring-area.ts'

const square = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
]

test('a ring against the clock is above nothing, the same ring with it below', () => {
  expect(signedArea(square)).toBe(4)
  expect(signedArea(square.toReversed())).toBe(-4)
  expect(signedArea([...square, [0, 0]])).toBe(4)
})

test('what encloses nothing has no area', () => {
  expect(signedArea([])).toBe(0)
  expect(signedArea([[5, 5]])).toBe(0)
  expect(
    signedArea([
      [0, 0],
      [1, 1],
      [2, 2],
    ]),
  ).toBe(0)
})

test('a staircase has the area of its columns', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (heights) => {
      const top = heights.flatMap((height, at) => [
        [at, height],
        [at + 1, height],
      ])
      const ring = [[0, 0], ...top, [heights.length, 0]]
      expect(signedArea(ring)).toBe(-heights.reduce((sum, height) => sum + height, 0))
    }),
  )
})
