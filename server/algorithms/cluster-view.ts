/**
 * Points bunched by the cells of what is in view at a zoom level.
 *
 * Method: cells of 64 map pixels. Every cell that touches the view counts whole, so bunches stand still while the map moves.
 * All sums are of whole numbers: a bunch is the same however it was added up, point by point or from sums kept before.
 * Cost: one step a point, and one a cell in view. Limit: a view of more than 4,096 cells is bunched as at a lower zoom.
 */
import { worldBits, type WorldBox } from './world-square.ts'

/** A tile of 256 pixels has 4 cells of 64 along a side. */
const cellBitsInTile = 2
/** A screen of 3840 × 2160 pixels has 2,100 cells. */
const cellsAtMost = 4096

export const shiftOfZoom = (zoom: number) => worldBits - cellBitsInTile - zoom

export class ClusterView {
  readonly shift: number
  readonly firstColumn: number
  readonly firstRow: number
  readonly columns: number
  readonly rows: number
  /** How many points of each of the two groups lie in each cell. */
  readonly counts: readonly [Int32Array, Int32Array]
  readonly sumX: Float64Array
  readonly sumY: Float64Array
  /** The sum of the numbers of the points: where there is one point, its number. */
  readonly sumItem: Float64Array
  readonly west: Int32Array
  readonly north: Int32Array
  readonly east: Int32Array
  readonly south: Int32Array

  constructor(box: WorldBox, zoom: number) {
    let shift = shiftOfZoom(zoom)
    const cellsAt = (bits: number) =>
      ((box.east >> bits) - (box.west >> bits) + 1) *
      ((box.south >> bits) - (box.north >> bits) + 1)
    while (cellsAt(shift) > cellsAtMost) shift++
    this.shift = shift
    this.firstColumn = box.west >> shift
    this.firstRow = box.north >> shift
    this.columns = (box.east >> shift) - this.firstColumn + 1
    this.rows = (box.south >> shift) - this.firstRow + 1
    const cells = Math.max(0, this.columns * this.rows)
    this.counts = [new Int32Array(cells), new Int32Array(cells)]
    this.sumX = new Float64Array(cells)
    this.sumY = new Float64Array(cells)
    this.sumItem = new Float64Array(cells)
    this.west = new Int32Array(cells).fill(2 ** 31 - 1)
    this.north = new Int32Array(cells).fill(2 ** 31 - 1)
    this.east = new Int32Array(cells).fill(-1)
    this.south = new Int32Array(cells).fill(-1)
  }

  /** The zoom level of its cells. */
  get zoom() {
    return shiftOfZoom(0) - this.shift
  }

  /** The whole cells in view; every point in it has its cell here. */
  get box(): WorldBox {
    const { firstColumn, firstRow, columns, rows } = this
    const size = 2 ** this.shift
    return {
      west: firstColumn * size,
      north: firstRow * size,
      east: (firstColumn + columns) * size - 1,
      south: (firstRow + rows) * size - 1,
    }
  }

  addPoint(x: number, y: number, group: 0 | 1, item: number) {
    const cell =
      ((y >> this.shift) - this.firstRow) * this.columns + (x >> this.shift) - this.firstColumn
    this.counts[group][cell]!++
    this.addSums(cell, x, y, item, x, y, x, y)
  }

  /** Adds sums of one group that were kept for a cell. */
  addCell(
    cell: number,
    group: 0 | 1,
    count: number,
    sumX: number,
    sumY: number,
    sumItem: number,
    west: number,
    north: number,
    east: number,
    south: number,
  ) {
    this.counts[group][cell]! += count
    this.addSums(cell, sumX, sumY, sumItem, west, north, east, south)
  }

  private addSums(
    cell: number,
    x: number,
    y: number,
    item: number,
    west: number,
    north: number,
    east: number,
    south: number,
  ) {
    this.sumX[cell]! += x
    this.sumY[cell]! += y
    this.sumItem[cell]! += item
    if (west < this.west[cell]!) this.west[cell] = west
    if (north < this.north[cell]!) this.north[cell] = north
    if (east > this.east[cell]!) this.east[cell] = east
    if (south > this.south[cell]!) this.south[cell] = south
  }
}
