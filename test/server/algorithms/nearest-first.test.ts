import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NearestFirst } from '../../../server/algorithms/nearest-first.ts'
import { squaredChordOfKm } from '../../../server/algorithms/geo-distance.ts'

const nearest = new NearestFirst()
const distances = fc.array(fc.double({ min: 0, max: 4, noNaN: true }))

test('everything comes once, and nothing further by half comes before it', () => {
  fc.assert(
    fc.property(distances, (chords) => {
      nearest.start(chords.length)
      chords.forEach((chord, item) => nearest.add(item, chord))
      nearest.sort()
      const items = [...nearest.items.subarray(0, nearest.count)]
      expect(items.toSorted((a, b) => a - b)).toEqual(chords.map((_, item) => item))
      items.forEach((item, place) => expect(nearest.chords[place]).toBe(chords[item]))
      let furthest = 0
      for (const chord of nearest.chords.subarray(0, nearest.count)) {
        expect(furthest).toBeLessThanOrEqual(Math.max(2 * chord, squaredChordOfKm(1.2)))
        furthest = Math.max(furthest, chord)
      }
    }),
  )
})
