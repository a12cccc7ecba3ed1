/**
 * Sums of points for every cell of every zoom level, so that an unfiltered map reads sums only and no point.
 *
 * Method: each level is an array over all cells of the area; four cells are exactly one cell of the level above, so the finest level is filled
 * from points and each other one from the level below. A changed point changes one cell a level.
 * Cost: building one step a point and a cell; a change one step a level; a view one step a cell in view.
 * Limit: made for an area as big as a country; beyond the finest level a view holds so few points that a sweep over them is quicker.
 * Source: the pyramid of map tiles; compare mapbox/supercluster, which bunches greedily and cannot be changed.
 */
import { cellOf, gridOver, type CellGrid } from './cell-grid.ts'
import { shiftOfZoom, type ClusterView } from './cluster-view.ts'
import type { WorldBox } from './world-square.ts'

/** Cells of some 1,500 m in the Netherlands; a level further would double the memory of all before it. */
export const finestZoom = 12

const none = 2 ** 31 - 1

interface Level {
  grid: CellGrid
  count: Int32Array
  sumX: Float64Array
  sumY: Float64Array
  sumItem: Float64Array
  west: Int32Array
  north: Int32Array
  east: Int32Array
  south: Int32Array
}

function emptyLevel(area: WorldBox, zoom: number): Level {
  const grid = gridOver(area, shiftOfZoom(zoom))
  const cells = grid.columns * grid.rows
  return {
    grid,
    count: new Int32Array(cells),
    sumX: new Float64Array(cells),
    sumY: new Float64Array(cells),
    sumItem: new Float64Array(cells),
    west: new Int32Array(cells).fill(none),
    north: new Int32Array(cells).fill(none),
    east: new Int32Array(cells).fill(-1),
    south: new Int32Array(cells).fill(-1),
  }
}

export class ClusterPyramid {
  private readonly levels: Level[] = []

  /** All points ever added must lie in the area. */
  constructor(area: WorldBox) {
    for (let zoom = 0; zoom <= finestZoom; zoom++) this.levels.push(emptyLevel(area, zoom))
  }

  /** Adds many points at once, numbered by `items`. */
  fill(x: Int32Array, y: Int32Array, items: Int32Array, count: number) {
    const finest = this.levels[finestZoom]!
    for (let at = 0; at < count; at++) addPoint(finest, x[at]!, y[at]!, items[at]!)
    for (let zoom = finestZoom - 1; zoom >= 0; zoom--)
      sumUp(this.levels[zoom + 1]!, this.levels[zoom]!)
  }

  add(x: number, y: number, item: number) {
    for (const level of this.levels) addPoint(level, x, y, item)
  }

  /** Takes a point out; `boxOfRest` gives the box around the points that are left in a box of the finest level. */
  remove(x: number, y: number, item: number, boxOfRest: (within: WorldBox) => WorldBox) {
    for (let zoom = finestZoom; zoom >= 0; zoom--) {
      const level = this.levels[zoom]!
      const cell = cellOf(level.grid, x, y)
      level.count[cell]!--
      level.sumX[cell]! -= x
      level.sumY[cell]! -= y
      level.sumItem[cell]! -= item
      const below = this.levels[zoom + 1]
      if (below === undefined) setBox(level, cell, boxOfRest(boxOfCell(level.grid, x, y)))
      else setBox(level, cell, boxOfFour(below, level.grid, cell))
    }
  }

  /** Adds the sums of all cells in view; the view's zoom must be one of the levels. */
  addTo(view: ClusterView, group: 0 | 1) {
    const level = this.levels[view.zoom]!
    const { grid, count } = level
    const left = Math.max(view.firstColumn, grid.firstColumn)
    const right = Math.min(view.firstColumn + view.columns, grid.firstColumn + grid.columns)
    const top = Math.max(view.firstRow, grid.firstRow)
    const bottom = Math.min(view.firstRow + view.rows, grid.firstRow + grid.rows)
    for (let row = top; row < bottom; row++) {
      const from = (row - grid.firstRow) * grid.columns - grid.firstColumn
      const to = (row - view.firstRow) * view.columns - view.firstColumn
      for (let column = left; column < right; column++) {
        const cell = from + column
        if (count[cell] === 0) continue
        view.addCell(
          to + column,
          group,
          count[cell]!,
          level.sumX[cell]!,
          level.sumY[cell]!,
          level.sumItem[cell]!,
          level.west[cell]!,
          level.north[cell]!,
          level.east[cell]!,
          level.south[cell]!,
        )
      }
    }
  }
}

function addPoint(level: Level, x: number, y: number, item: number) {
  const cell = cellOf(level.grid, x, y)
  level.count[cell]!++
  level.sumX[cell]! += x
  level.sumY[cell]! += y
  level.sumItem[cell]! += item
  stretchBox(level, cell, x, y, x, y)
}

/** Fills a level from the one below it, of which four cells are one here. */
function sumUp(below: Level, level: Level) {
  for (let row = 0; row < below.grid.rows; row++) {
    const up = ((below.grid.firstRow + row) >> 1) - level.grid.firstRow
    for (let column = 0; column < below.grid.columns; column++) {
      const from = row * below.grid.columns + column
      if (below.count[from] === 0) continue
      const left = ((below.grid.firstColumn + column) >> 1) - level.grid.firstColumn
      const cell = up * level.grid.columns + left
      level.count[cell]! += below.count[from]!
      level.sumX[cell]! += below.sumX[from]!
      level.sumY[cell]! += below.sumY[from]!
      level.sumItem[cell]! += below.sumItem[from]!
      const { west, north, east, south } = below
      stretchBox(level, cell, west[from]!, north[from]!, east[from]!, south[from]!)
    }
  }
}

function stretchBox(
  level: Level,
  cell: number,
  west: number,
  north: number,
  east: number,
  south: number,
) {
  if (west < level.west[cell]!) level.west[cell] = west
  if (north < level.north[cell]!) level.north[cell] = north
  if (east > level.east[cell]!) level.east[cell] = east
  if (south > level.south[cell]!) level.south[cell] = south
}

function setBox(level: Level, cell: number, box: WorldBox) {
  level.west[cell] = box.west
  level.north[cell] = box.north
  level.east[cell] = box.east
  level.south[cell] = box.south
}

/** The box around nothing: everything stretches it. */
export const emptyBox = (): WorldBox => ({ west: none, north: none, east: -1, south: -1 })

function boxOfCell(grid: CellGrid, x: number, y: number): WorldBox {
  const size = 2 ** grid.shift
  const west = (x >> grid.shift) * size
  const north = (y >> grid.shift) * size
  return { west, north, east: west + size - 1, south: north + size - 1 }
}

function boxOfFour(below: Level, grid: CellGrid, cell: number): WorldBox {
  const box = emptyBox()
  const column = 2 * (grid.firstColumn + (cell % grid.columns)) - below.grid.firstColumn
  const row = 2 * (grid.firstRow + Math.floor(cell / grid.columns)) - below.grid.firstRow
  for (let y = Math.max(0, row); y < Math.min(below.grid.rows, row + 2); y++)
    for (let x = Math.max(0, column); x < Math.min(below.grid.columns, column + 2); x++) {
      const from = y * below.grid.columns + x
      box.west = Math.min(box.west, below.west[from]!)
      box.north = Math.min(box.north, below.north[from]!)
      box.east = Math.max(box.east, below.east[from]!)
      box.south = Math.max(box.south, below.south[from]!)
    }
  return box
}
