import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyBox } from '../../../server/algorithms/cell-sums.ts'
import { ClusterPyramid, finestZoom } from '../../../server/algorithms/cluster-pyramid.ts'
import { ClusterView } from '../../../server/algorithms/cluster-view.ts'
import { worldBox, worldX, worldY, type WorldBox } from '../../../server/algorithms/world-square.ts'

const area = worldBox(3, 50, 7.5, 54)
const points = fc.array(
  fc.record({
    x: fc.double({ min: 3, max: 7.5, noNaN: true }).map(worldX),
    y: fc.double({ min: 50, max: 54, noNaN: true }).map(worldY),
  }),
  { maxLength: 60 },
)
type Points = { x: number; y: number }[]

const isIn = (box: WorldBox, { x, y }: { x: number; y: number }) =>
  x >= box.west && x <= box.east && y >= box.north && y <= box.south

function pyramidOf(list: Points) {
  const pyramid = new ClusterPyramid(area)
  const column = (key: 'x' | 'y') => Int32Array.from(list.map((point) => point[key]))
  pyramid.fill(column('x'), column('y'), Int32Array.from(list.keys()), list.length)
  return pyramid
}

function sweep(list: Points, box: WorldBox, zoom: number) {
  const view = new ClusterView(box, zoom)
  const whole = view.box
  list.forEach((point, item) => {
    if (isIn(whole, point)) view.addPoint(point.x, point.y, true, item)
  })
  return view
}

function read(pyramid: ClusterPyramid, box: WorldBox, zoom: number) {
  const view = new ClusterView(box, zoom)
  pyramid.addTo(view, true)
  return view
}

/** A box that rests on one item when the others are gone. */
function boxAround(list: Points, within: WorldBox) {
  const box = emptyBox()
  for (const point of list) {
    if (!isIn(within, point)) continue
    box.west = Math.min(box.west, point.x)
    box.north = Math.min(box.north, point.y)
    box.east = Math.max(box.east, point.x)
    box.south = Math.max(box.south, point.y)
  }
  return box
}

const zoom = fc.integer({ min: 0, max: finestZoom })
const view = fc
  .tuple(
    fc.double({ min: 3, max: 7.4, noNaN: true }),
    fc.double({ min: 50, max: 53.9, noNaN: true }),
    fc.double({ min: 0.01, max: 3, noNaN: true }),
  )
  .map(([west, south, size]) => worldBox(west, south, west + size, south + size))

test('sums kept for a level equal a sweep over the points, in every view', () => {
  fc.assert(
    fc.property(points, view, zoom, (list, box, level) => {
      expect(read(pyramidOf(list), box, level)).toEqual(sweep(list, box, level))
    }),
  )
})

test('the counts of all cells add up to the points in them', () => {
  fc.assert(
    fc.property(points, zoom, (list, level) => {
      const whole = read(pyramidOf(list), area, level)
      expect(whole.firsts.reduce((sum, count) => sum + count, 0)).toBe(list.length)
    }),
  )
})

test('a pyramid that was changed point by point equals one made afresh', () => {
  fc.assert(
    fc.property(points, points, fc.func(fc.boolean()), zoom, (first, added, isGone, level) => {
      const pyramid = pyramidOf(first)
      const all = [...first, ...added]
      added.forEach((point, at) => pyramid.add(point.x, point.y, first.length + at))
      let rest = all.map((point, item) => ({ ...point, item }))
      for (const point of rest) {
        if (!isGone(point.item)) continue
        rest = rest.filter(({ item }) => item !== point.item)
        const left = rest
        pyramid.remove(point.x, point.y, point.item, (within) => boxAround(left, within))
      }
      const fresh = new ClusterPyramid(area)
      for (const point of rest) fresh.add(point.x, point.y, point.item)
      expect(read(pyramid, area, level)).toEqual(read(fresh, area, level))
    }),
  )
})

test('a view with too many cells is bunched as at a lower zoom', () => {
  const whole = new ClusterView(area, 19)
  expect(whole.columns * whole.rows).toBeLessThanOrEqual(4096)
  expect(whole.zoom).toBeLessThan(19)
  expect(new ClusterView(worldBox(5, 52, 5.2, 52.1), 13).zoom).toBe(13)
})
