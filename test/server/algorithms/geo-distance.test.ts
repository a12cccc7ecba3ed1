import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  kmOfSquaredChord,
  shownKm,
  squaredChord,
  squaredChordOfKm,
  straightKmOfSquaredChord,
  unitVector,
} from '../../../server/algorithms/geo-distance.ts'

const chordBetween = (from: readonly [number, number], to: readonly [number, number]) => {
  const a = unitVector(...from)
  const b = unitVector(...to)
  return squaredChord(a.x, a.y, a.z, b.x, b.y, b.z)
}

/** The textbook formula, written out apart from the code under test. */
function haversineKm(
  [latA, lonA]: readonly [number, number],
  [latB, lonB]: readonly [number, number],
) {
  const radians = Math.PI / 180
  const north = Math.sin(((latB - latA) * radians) / 2) ** 2
  const east = Math.sin(((lonB - lonA) * radians) / 2) ** 2
  const h = north + Math.cos(latA * radians) * Math.cos(latB * radians) * east
  return 2 * 6371.0088 * Math.asin(Math.sqrt(Math.min(1, h)))
}

const utrecht = [52.0907, 5.1214] as const
const zwolle = [52.5168, 6.083] as const
const place = fc.tuple(
  fc.double({ min: -89, max: 89, noNaN: true }),
  fc.double({ min: -179, max: 179, noNaN: true }),
)

test('Utrecht and Zwolle are 80.7 km apart', () => {
  expect(shownKm(chordBetween(utrecht, zwolle))).toBe(80.7)
  expect(shownKm(chordBetween(utrecht, utrecht))).toBe(0)
})

test('kilometres equal the haversine formula', () => {
  fc.assert(
    fc.property(place, place, (from, to) => {
      const expected = haversineKm(from, to)
      const got = kmOfSquaredChord(chordBetween(from, to))
      // next to the other side of the earth both formulas lose digits
      expect(Math.abs(got - expected)).toBeLessThan(expected > 19_900 ? 1 : 1e-4)
    }),
  )
})

test('a limit in kilometres lets in what is nearer and keeps out what is further', () => {
  fc.assert(
    fc.property(place, place, fc.double({ min: 0.1, max: 15_000, noNaN: true }), (from, to, km) => {
      const distance = haversineKm(from, to)
      fc.pre(Math.abs(distance - km) > 1e-3)
      expect(chordBetween(from, to) <= squaredChordOfKm(km)).toBe(distance < km)
    }),
  )
})

test('the way through the ground is at most 30 m shorter within the Netherlands', () => {
  for (const km of [1, 10, 100, 300]) {
    const short = km - straightKmOfSquaredChord(squaredChordOfKm(km))
    expect(short).toBeGreaterThanOrEqual(-1e-9)
    expect(short).toBeLessThan(0.03)
  }
})
