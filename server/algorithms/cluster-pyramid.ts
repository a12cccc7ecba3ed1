/**
 * Sums of points for every cell of every zoom level, so that an unfiltered map reads sums only and no point.
 *
 * Method: each level holds all cells of the area; four cells are exactly one cell of the level above, so the finest level is filled
 * from points and each other one from the level below. A changed point changes one cell a level.
 * Cost: building one step a point and a cell; a change one step a level; a view one step a cell in view.
 * Limit: made for an area as big as a country; beyond the finest level a view holds so few points that a sweep over them is quicker.
 * Source: the pyramid of map tiles; compare mapbox/supercluster, which bunches greedily and cannot be changed.
 */
import { cellOf, gridOver, type CellGrid } from './cell-grid.ts'
import { CellSums, emptyBox } from './cell-sums.ts'
import { shiftOfZoom, type ClusterView } from './cluster-view.ts'
import type { WorldBox } from './world-square.ts'

/** Cells of some 1,500 m in the Netherlands; a level further would double the memory of all before it. */
export const finestZoom = 12

interface Level {
  grid: CellGrid
  cells: CellSums
}

function emptyLevel(area: WorldBox, zoom: number): Level {
  const grid = gridOver(area, shiftOfZoom(zoom))
  return { grid, cells: new CellSums(grid.columns * grid.rows) }
}

export class ClusterPyramid {
  private readonly levels: Level[] = []

  /** All points ever added must lie in the area. */
  constructor(area: WorldBox) {
    for (let zoom = 0; zoom <= finestZoom; zoom++) this.levels.push(emptyLevel(area, zoom))
  }

  /** Adds many points at once, numbered by `items`. */
  fill(x: Int32Array, y: Int32Array, items: Int32Array, count: number) {
    const { grid, cells } = this.levels[finestZoom]!
    for (let at = 0; at < count; at++)
      cells.addPoint(cellOf(grid, x[at]!, y[at]!), x[at]!, y[at]!, items[at]!)
    for (let zoom = finestZoom - 1; zoom >= 0; zoom--)
      sumUp(this.levels[zoom + 1]!, this.levels[zoom]!)
  }

  add(x: number, y: number, item: number) {
    for (const { grid, cells } of this.levels) cells.addPoint(cellOf(grid, x, y), x, y, item)
  }

  /** Takes a point out; `boxOfRest` gives the box around the points that are left in a box of the finest level. */
  remove(x: number, y: number, item: number, boxOfRest: (within: WorldBox) => WorldBox) {
    for (let zoom = finestZoom; zoom >= 0; zoom--) {
      const { grid, cells } = this.levels[zoom]!
      const cell = cellOf(grid, x, y)
      cells.takePoint(cell, x, y, item)
      const below = this.levels[zoom + 1]
      if (below === undefined) cells.setBox(cell, boxOfRest(boxOfCell(grid, x, y)))
      else cells.setBox(cell, boxOfFour(below, grid, cell))
    }
  }

  /** Adds the sums of all cells in view; the view's zoom must be one of the levels. */
  addTo(view: ClusterView, isFirstGroup: boolean) {
    const { grid, cells } = this.levels[view.zoom]!
    const left = Math.max(view.firstColumn, grid.firstColumn)
    const right = Math.min(view.firstColumn + view.columns, grid.firstColumn + grid.columns)
    const top = Math.max(view.firstRow, grid.firstRow)
    const bottom = Math.min(view.firstRow + view.rows, grid.firstRow + grid.rows)
    for (let row = top; row < bottom; row++) {
      const from = (row - grid.firstRow) * grid.columns - grid.firstColumn
      const to = (row - view.firstRow) * view.columns - view.firstColumn
      for (let column = left; column < right; column++)
        if (cells.countOf(from + column) > 0)
          view.addCell(to + column, isFirstGroup, cells, from + column)
    }
  }
}

/** Fills a level from the one below it, of which four cells are one here. */
function sumUp(below: Level, level: Level) {
  for (let row = 0; row < below.grid.rows; row++) {
    const up = ((below.grid.firstRow + row) >> 1) - level.grid.firstRow
    for (let column = 0; column < below.grid.columns; column++) {
      const from = row * below.grid.columns + column
      if (below.cells.countOf(from) === 0) continue
      const left = ((below.grid.firstColumn + column) >> 1) - level.grid.firstColumn
      level.cells.addCell(up * level.grid.columns + left, below.cells, from)
    }
  }
}

function boxOfCell(grid: CellGrid, x: number, y: number): WorldBox {
  const size = 2 ** grid.shift
  const west = (x >> grid.shift) * size
  const north = (y >> grid.shift) * size
  return { west, north, east: west + size - 1, south: north + size - 1 }
}

function boxOfFour(below: Level, grid: CellGrid, cell: number): WorldBox {
  const box = emptyBox()
  const { bounds } = below.cells
  const column = 2 * (grid.firstColumn + (cell % grid.columns)) - below.grid.firstColumn
  const row = 2 * (grid.firstRow + Math.floor(cell / grid.columns)) - below.grid.firstRow
  for (let y = Math.max(0, row); y < Math.min(below.grid.rows, row + 2); y++)
    for (let x = Math.max(0, column); x < Math.min(below.grid.columns, column + 2); x++) {
      const at = 5 * (y * below.grid.columns + x)
      if (bounds[at] === 0) continue
      box.west = Math.min(box.west, bounds[at + 1]!)
      box.north = Math.min(box.north, bounds[at + 2]!)
      box.east = Math.max(box.east, bounds[at + 3]!)
      box.south = Math.max(box.south, bounds[at + 4]!)
    }
  return box
}
