import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Area, isInArea } from '../../../server/algorithms/point-in-polygon.ts'
import { signedArea } from '../../../server/algorithms/ring-area.ts'
import { outlineAround } from '../../../server/features/regions/outline-rules.ts'

type Ring = [number, number][]

const rectangle = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const square = (west: number, south: number) => rectangle(west, south, west + 1, south + 1)
const polygonsAround = (...boundaries: Parameters<typeof outlineAround>[0]) =>
  outlineAround(boundaries).coordinates
const surface = (polygons: number[][][][]) =>
  polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0)

test('neighbours get one outline, without the border between them', () => {
  const [polygon, ...others] = polygonsAround([[square(5, 52)]], [[square(6, 52)]])
  expect(others).toEqual([])
  expect(polygon).toHaveLength(1)
  const corners = new Set(polygon?.[0]?.map(String))
  expect([...corners].toSorted()).toEqual(['5,52', '5,53', '6,52', '6,53', '7,52', '7,53'])
})

test('neighbours meet although their common corners differ by next to nothing', () => {
  const polygons = polygonsAround([[square(5.1, 52)]], [[rectangle(6.1000000001, 52, 7, 53)]])
  expect(polygons.map((rings) => rings.length)).toEqual([1])
})

const side = 6
const cells = Array.from({ length: side * side }, (_, at) => ({
  west: 4 + (at % side) / 10,
  south: 51 + Math.floor(at / side) / 10,
}))

test('inside is what lay inside one of the boundaries, and nothing else', () => {
  const some = fc.array(fc.boolean(), { minLength: cells.length, maxLength: cells.length })
  fc.assert(
    fc.property(some, (isChosen) => {
      const chosen = cells.filter((_, at) => isChosen[at])
      const outline = polygonsAround(
        ...chosen.map(({ west, south }) => [[rectangle(west, south, west + 0.1, south + 0.1)]]),
      ) as unknown as Area
      const found = cells.map(({ west, south }) => isInArea(outline, west + 0.05, south + 0.05))
      expect(found).toEqual(isChosen)
    }),
  )
})

test('what lies apart stays apart, and what is open in the middle stays open', () => {
  expect(polygonsAround([[square(4, 51)]], [[square(6, 52)]])).toHaveLength(2)
  const ringOf8 = [4, 5, 6].flatMap((west) =>
    [50, 51, 52]
      .filter((south) => west !== 5 || south !== 51)
      .map((south) => [[square(west, south)]]),
  )
  const polygons = polygonsAround(...ringOf8)
  expect(polygons.map((rings) => rings.length)).toEqual([2])
  expect(surface(polygons)).toBe(8)
})

test('outsides go against the clock and holes with it, however they were given', () => {
  const [outside, hole] = [rectangle(4, 51, 7, 53), square(5, 51.5)]
  for (const rings of [
    [outside, hole],
    [outside.toReversed(), hole],
    [outside, hole.toReversed()],
  ])
    expect(polygonsAround([rings])[0]?.map(signedArea)).toEqual([6, -1])
})

test('an island too small for the numbers is left out', () => {
  const polygons = polygonsAround([[square(5, 52)], [rectangle(4, 52, 4.00001, 52.00001)]])
  expect(polygons).toHaveLength(1)
})

test('nothing is drawn where a boundary is not known, or none at all', () => {
  expect(outlineAround([])).toEqual({ type: 'MultiPolygon', coordinates: [] })
  expect(polygonsAround(null)).toEqual([])
  expect(polygonsAround([[square(5, 52)]], null)).toEqual([])
})

test('nothing is drawn where boundaries of different years overlap', () => {
  // A municipality that was taken over, and the one that took it over as it is since.
  expect(polygonsAround([[square(5, 52)]], [[rectangle(5, 52, 9, 53)]])).toEqual([])
})

/** A coast of so many corners around a place, with bays a tenth of its size. */
const coast = (corners: number, longitude: number, latitude: number): Ring => {
  const ring = Array.from({ length: corners }, (_, at): [number, number] => {
    const angle = (2 * Math.PI * at) / corners
    const radius = 0.4 + 0.04 * Math.sin(37 * angle) + 0.002 * Math.sin(1301 * angle)
    return [longitude + radius * Math.cos(angle), latitude + radius * Math.sin(angle)]
  })
  return [...ring, ...ring.slice(0, 1)]
}

test('a very fine boundary keeps its shape in about a thousand corners, in numbers of four decimals', () => {
  const fine = coast(20_000, 5, 52)
  const polygons = polygonsAround([[fine]])
  const corners = polygons.flat(2)
  expect(corners.length).toBeGreaterThan(900)
  expect(corners.length).toBeLessThan(1100)
  expect(JSON.stringify(polygons).length).toBeLessThan(20_000)
  expect(surface(polygons) / signedArea(fine)).toBeCloseTo(1, 2)
  expect(isInArea([[fine]], 5, 52)).toBe(true)
})

test.each([
  ['of many sizes', (at: number) => 0.001 + (at % 100) / 5000],
  ['all but one alike', (at: number) => (at === 99 ? 0.02 : 0.001)],
])('of very many islands %s the largest stay, and the answer stays small', (_what, sizeOf) => {
  const islands = Array.from({ length: 3000 }, (_, at) => {
    const [west, south] = [4 + (at % 60) / 20, 51 + Math.floor(at / 60) / 20]
    return [rectangle(west, south, west + sizeOf(at), south + sizeOf(at))]
  })
  const polygons = polygonsAround(islands)
  expect(polygons.length).toBeGreaterThan(0)
  expect(polygons.flat(2).length).toBeLessThanOrEqual(2000)
  const sizes = polygons.map((rings) => surface([rings]))
  expect(Math.max(...sizes)).toBeCloseTo(sizeOf(99) ** 2, 5)
})
