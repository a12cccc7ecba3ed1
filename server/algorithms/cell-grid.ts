/**
 * Points sorted by the cell they lie in, so that a box is a few contiguous runs, and rings of cells around a point.
 *
 * Method: cells numbered row by row; a counting sort puts points of one cell together and keeps where each cell starts.
 * Rings of cells go outward from a point; `squaredChordBeyond` bounds everything that was not visited yet, so that a search for the nearest can stop.
 * Cost: sorting n points into c cells n + c; a box visits one run a grid row; a bound is a handful of trigonometry.
 * Limit: points beyond the grid count for its border cells, which keeps boxes and bounds right; a grid spans less than half the earth.
 */
import { latitudeOf, longitudeOf, type WorldBox } from './world-square.ts'

/** Cells of 2^shift steps; `firstColumn` and `firstRow` are those of the whole world's grid. */
export interface CellGrid {
  shift: number
  firstColumn: number
  firstRow: number
  columns: number
  rows: number
}

export function gridOver(box: WorldBox, shift: number): CellGrid {
  const firstColumn = box.west >> shift
  const firstRow = box.north >> shift
  return {
    shift,
    firstColumn,
    firstRow,
    columns: (box.east >> shift) - firstColumn + 1,
    rows: (box.south >> shift) - firstRow + 1,
  }
}

export function columnOf(grid: CellGrid, x: number) {
  return Math.max(0, Math.min(grid.columns - 1, (x >> grid.shift) - grid.firstColumn))
}

export function rowOf(grid: CellGrid, y: number) {
  return Math.max(0, Math.min(grid.rows - 1, (y >> grid.shift) - grid.firstRow))
}

export function cellOf(grid: CellGrid, x: number, y: number) {
  return rowOf(grid, y) * grid.columns + columnOf(grid, x)
}

/** Items in the order of their keys (equal keys keep their order) and where each key starts; negative keys are left out. */
export function sortByKey(keys: Int32Array, keyCount: number) {
  const starts = new Int32Array(keyCount + 1)
  for (const key of keys) if (key >= 0) starts[key + 1]!++
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!
  const order = new Int32Array(starts[keyCount]!)
  const next = starts.slice(0, keyCount)
  for (let item = 0; item < keys.length; item++) {
    const key = keys[item]!
    if (key >= 0) order[next[key]!++] = item
  }
  return { order, starts }
}

/**
 * Fills `into` with the first and last cell of each run of the rings from `inner` up to and including `outer`, counted in cells from the
 * middle; gives how many numbers it filled.
 */
export function ringRuns(
  grid: CellGrid,
  column: number,
  row: number,
  inner: number,
  outer: number,
  into: Int32Array,
) {
  const west = Math.max(0, column - outer)
  const east = Math.min(grid.columns - 1, column + outer)
  const last = Math.min(grid.rows - 1, row + outer)
  const isWholeWidth = west === 0 && east === grid.columns - 1
  let filled = 0
  for (let y = Math.max(0, row - outer); y <= last; y++) {
    const start = y * grid.columns
    // above and below the hole in the middle a row is one run, and over the whole width all of them are one
    if (Math.abs(y - row) >= inner) {
      into[filled++] = start + west
      if (isWholeWidth) y = y < row && inner > 0 ? Math.min(last, row - inner) : last
      into[filled++] = y * grid.columns + east
      continue
    }
    // beside it there are two, as far as they lie in the grid
    if (column - inner >= west) {
      into[filled++] = start + west
      into[filled++] = start + column - inner
    }
    if (column + inner <= east) {
      into[filled++] = start + column + inner
      into[filled++] = start + east
    }
  }
  return filled
}

/** How many numbers `ringRuns` fills at most on this grid. */
export const ringRoom = (grid: CellGrid) => 4 * (grid.rows + 1)

/** The ring to go to after this one: every step twice as far, so that far away a few long runs do for many short ones. */
export const nextRing = (ring: number) => 2 * ring + 2

/** The first ring of which the block holds every point up to this squared chord away; `beyond` gives the bound of a ring. */
export function ringReaching(beyond: (ring: number) => number, chord: number) {
  let ring = 0
  while (beyond(ring) <= chord && beyond(ring) < Infinity) ring++
  return ring
}

const radians = Math.PI / 180
/** Far above the rounding of a degree, far below a millimetre (in radians). */
const rounding = 1e-12

const squaredChordOfSine = (sine: number) => (2 * sine * sine) / (1 + Math.sqrt(1 - sine * sine))

function squaredChordToMeridian(latitude: number, degreesAway: number) {
  const away = Math.min(Math.max(0, degreesAway * radians - rounding), Math.PI / 2)
  return squaredChordOfSine(Math.cos(latitude * radians) * Math.sin(away))
}

function squaredChordToParallel(degreesAway: number) {
  const half = Math.sin(Math.max(0, degreesAway * radians - rounding) / 2)
  return 4 * half * half
}

/** No point outside this ring's block of cells is nearer than this; infinite when the block holds the whole grid. */
export function squaredChordBeyond(
  grid: CellGrid,
  latitude: number,
  longitude: number,
  column: number,
  row: number,
  ring: number,
) {
  const { shift, firstColumn, firstRow, columns, rows } = grid
  let nearest = Infinity
  // each side of the block that is no side of the grid has points behind it
  if (column - ring > 0) {
    const edge = longitudeOf((firstColumn + column - ring) * 2 ** shift)
    nearest = squaredChordToMeridian(latitude, longitude - edge)
  }
  if (column + ring < columns - 1) {
    const edge = longitudeOf((firstColumn + column + ring + 1) * 2 ** shift)
    nearest = Math.min(nearest, squaredChordToMeridian(latitude, edge - longitude))
  }
  if (row - ring > 0) {
    const edge = latitudeOf((firstRow + row - ring) * 2 ** shift)
    nearest = Math.min(nearest, squaredChordToParallel(edge - latitude))
  }
  if (row + ring < rows - 1) {
    const edge = latitudeOf((firstRow + row + ring + 1) * 2 ** shift)
    nearest = Math.min(nearest, squaredChordToParallel(latitude - edge))
  }
  return nearest
}
