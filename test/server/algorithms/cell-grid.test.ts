import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cellOf,
  columnOf,
  gridOver,
  nextRing,
  ringReaching,
  ringRoom,
  ringRuns,
  rowOf,
  sortByKey,
  squaredChordBeyond,
} from '../../../server/algorithms/cell-grid.ts'
import {
  kmOfSquaredChord,
  squaredChord,
  squaredChordOfKm,
  unitVector,
} from '../../../server/algorithms/geo-distance.ts'
import {
  latitudeOf,
  longitudeOf,
  worldBox,
  worldX,
  worldY,
} from '../../../server/algorithms/world-square.ts'

const latitude = fc.double({ min: 50, max: 54, noNaN: true })
const longitude = fc.double({ min: 3, max: 7.5, noNaN: true })
const grid = gridOver(worldBox(3, 50, 7.5, 54), 19)

test('a place comes back from whole steps within 4 cm', () => {
  fc.assert(
    fc.property(latitude, longitude, (lat, lon) => {
      expect(Math.abs(longitudeOf(worldX(lon)) - lon)).toBeLessThan(4e-7)
      expect(Math.abs(latitudeOf(worldY(lat)) - lat)).toBeLessThan(4e-7)
    }),
  )
})

test('sorting by key keeps every item once, in the order of the keys, and leaves out negative keys', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 9 })), (keys) => {
      const { order, starts } = sortByKey(Int32Array.from(keys), 10)
      const expected = keys
        .map((key, item) => ({ key, item }))
        .filter(({ key }) => key >= 0)
        .toSorted((a, b) => a.key - b.key)
      expect([...order]).toEqual(expected.map(({ item }) => item))
      for (let key = 0; key < 10; key++)
        expect(starts[key + 1]! - starts[key]!).toBe(keys.filter((one) => one === key).length)
    }),
  )
})

test('rings visit every cell of the grid exactly once', () => {
  const runs = new Int32Array(ringRoom(grid))
  const walks: [column: number, row: number, start: number][] = [
    [0, 0, 0],
    [5, 7, 1],
    [5, 7, 2],
    [5, 7, 100],
    [grid.columns - 1, grid.rows - 1, 0],
    [grid.columns - 1, 3, 1],
  ]
  for (const [column, row, start] of walks) {
    const visits = new Int32Array(grid.columns * grid.rows)
    let inner = 0
    for (let ring = start; inner <= Math.max(grid.columns, grid.rows); ring = nextRing(ring)) {
      const filled = ringRuns(grid, column, row, inner, ring, runs)
      inner = ring + 1
      for (let at = 0; at < filled; at += 2)
        for (let cell = runs[at]!; cell <= runs[at + 1]!; cell++) visits[cell]!++
    }
    expect(visits.every((count) => count === 1)).toBe(true)
  }
})

test('no point outside a block of rings is nearer than its bound, also for points beside the grid', () => {
  const small = gridOver(worldBox(4, 51, 6, 53), 19)
  fc.assert(
    fc.property(
      latitude,
      longitude,
      latitude,
      longitude,
      fc.integer({ min: 0, max: 30 }),
      (lat, lon, otherLat, otherLon, ring) => {
        const column = columnOf(small, worldX(lon))
        const row = rowOf(small, worldY(lat))
        const otherColumn = columnOf(small, worldX(otherLon))
        const otherRow = rowOf(small, worldY(otherLat))
        const isOutside = Math.max(Math.abs(column - otherColumn), Math.abs(row - otherRow)) > ring
        if (!isOutside) return
        const a = unitVector(lat, lon)
        const b = unitVector(otherLat, otherLon)
        const bound = squaredChordBeyond(small, lat, lon, column, row, ring)
        expect(squaredChord(a.x, a.y, a.z, b.x, b.y, b.z)).toBeGreaterThanOrEqual(bound)
        expect(bound).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 1000 },
  )
})

test('the bound grows from ring to ring and ends infinite', () => {
  const column = columnOf(grid, worldX(5.12))
  const row = rowOf(grid, worldY(52.09))
  const bounds = Array.from({ length: 60 }, (_, ring) =>
    squaredChordBeyond(grid, 52.09, 5.12, column, row, ring),
  )
  expect(bounds.every((bound, ring) => ring === 0 || bound >= bounds[ring - 1]!)).toBe(true)
  expect(bounds[5]).toBeGreaterThan(0)
  expect(bounds.at(-1)).toBe(Infinity)
})

test('a point in a box lies in a cell between those of its corners', () => {
  fc.assert(
    fc.property(latitude, longitude, latitude, longitude, (lat, lon, otherLat, otherLon) => {
      const x = worldX(lon)
      const y = worldY(lat)
      expect(cellOf(grid, x, y)).toBe(rowOf(grid, y) * grid.columns + columnOf(grid, x))
      if (otherLon >= lon)
        expect(columnOf(grid, worldX(otherLon))).toBeGreaterThanOrEqual(columnOf(grid, x))
      if (otherLat <= lat)
        expect(rowOf(grid, worldY(otherLat))).toBeGreaterThanOrEqual(rowOf(grid, y))
    }),
  )
})

test('the ring that reaches a distance is the first whose block ends beyond it', () => {
  const column = columnOf(grid, worldX(5.12))
  const row = rowOf(grid, worldY(52.09))
  const beyond = (ring: number) => squaredChordBeyond(grid, 52.09, 5.12, column, row, ring)
  const reaching = (km: number) => ringReaching(beyond, squaredChordOfKm(km))
  const boundKm = (ring: number) => kmOfSquaredChord(beyond(ring))
  for (const km of [1, 12, 30, 80]) {
    expect(boundKm(reaching(km))).toBeGreaterThan(km)
    if (reaching(km) > 0) expect(boundKm(reaching(km) - 1)).toBeLessThanOrEqual(km)
  }
  expect(reaching(80)).toBeGreaterThan(reaching(12))
  expect(reaching(5000)).toBeLessThanOrEqual(Math.max(grid.columns, grid.rows))
})
