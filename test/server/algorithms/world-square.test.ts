import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Boxes } from '../../../server/algorithms/boxes.ts'
import { squaredChord, unitVector } from '../../../server/algorithms/geo-distance.ts'
import {
  latitudeOf,
  latitudesOf,
  longitudeOf,
  squaredChordPerStep,
  worldBox,
  worldX,
  worldY,
} from '../../../server/algorithms/world-square.ts'

const latitude = fc.double({ min: 50, max: 54, noNaN: true })
const longitude = fc.double({ min: 3, max: 7.5, noNaN: true })
const area = worldBox(3, 50, 7.5, 54)
const chordPerStep = squaredChordPerStep(area)

test('a place comes back from whole steps within 4 cm', () => {
  fc.assert(
    fc.property(latitude, longitude, (lat, lon) => {
      expect(Math.abs(longitudeOf(worldX(lon)) - lon)).toBeLessThan(4e-7)
      expect(Math.abs(latitudeOf(worldY(lat)) - lat)).toBeLessThan(4e-7)
    }),
  )
})

test('latitudes from the table are right to a millimetre', () => {
  const latitudeAt = latitudesOf(area)
  fc.assert(
    fc.property(fc.double({ min: area.north, max: area.south + 1, noNaN: true }), (y) => {
      expect(Math.abs(latitudeAt(y) - latitudeOf(y))).toBeLessThan(3e-9)
    }),
  )
  expect(latitudeAt(0)).toBe(latitudeOf(0))
})

/** Places all over the area, and some a step or so from each other. */
const twoPlaces = fc.oneof(
  fc.tuple(latitude, longitude, latitude, longitude),
  fc
    .tuple(latitude, longitude, fc.double({ min: -1e-6, max: 1e-6, noNaN: true }))
    .map(([lat, lon, away]): [number, number, number, number] => [
      lat,
      lon,
      lat + away,
      lon - away,
    ]),
)

test('no place in a box is nearer than its distance on the map says', () => {
  fc.assert(
    fc.property(twoPlaces, fc.array(fc.tuple(latitude, longitude)), (places, others) => {
      const [lat, lon, otherLat, otherLon] = places
      const boxes = new Boxes()
      boxes.clear(1)
      for (const [one, two] of [[otherLat, otherLon] as const, ...others])
        boxes.stretch(0, worldX(two), worldY(one))
      const bound = chordPerStep * boxes.squaredStepsTo(0, worldX(lon), worldY(lat))
      const a = unitVector(lat, lon)
      const b = unitVector(otherLat, otherLon)
      expect(squaredChord(a.x, a.y, a.z, b.x, b.y, b.z)).toBeGreaterThanOrEqual(bound)
    }),
    { numRuns: 2000 },
  )
})

test('places on both sides of a step are not taken for further apart than they are', () => {
  const hair = fc.double({ min: -4e-7, max: 4e-7, noNaN: true })
  fc.assert(
    fc.property(latitude, longitude, hair, hair, (lat, lon, north, east) => {
      const boxes = new Boxes()
      boxes.clear(1)
      boxes.stretch(0, worldX(lon + east), worldY(lat + north))
      const bound = chordPerStep * boxes.squaredStepsTo(0, worldX(lon), worldY(lat))
      const a = unitVector(lat, lon)
      const b = unitVector(lat + north, lon + east)
      expect(squaredChord(a.x, a.y, a.z, b.x, b.y, b.z)).toBeGreaterThanOrEqual(bound)
    }),
    { numRuns: 1000 },
  )
})

/** Of two places a degree of longitude apart. */
function chordAt(lat: number) {
  const a = unitVector(lat, 5)
  const b = unitVector(lat, 6)
  return squaredChord(a.x, a.y, a.z, b.x, b.y, b.z)
}

test('the bound is close: at most an eighth too short, in the south', () => {
  const steps = (worldX(6) - worldX(5)) ** 2
  expect(Math.sqrt((chordPerStep * steps) / chordAt(53.9))).toBeGreaterThan(0.99)
  expect(Math.sqrt((chordPerStep * steps) / chordAt(50))).toBeGreaterThan(7 / 8)
})
