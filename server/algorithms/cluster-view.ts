/**
 * Points bunched by the cells of what is in view at a zoom level.
 *
 * Method: cells of 64 map pixels. Every cell that touches the view counts whole, so bunches stand still while the map moves.
 * Cost: one step a point, and one a cell in view. Limit: a view of more than 4,096 cells is bunched as at a lower zoom.
 */
import { CellSums } from './cell-sums.ts'
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
  readonly cells: CellSums
  /** How many points of the first of the two groups lie in each cell. */
  readonly firsts: Int32Array

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
    this.cells = new CellSums(this.columns * this.rows)
    this.firsts = new Int32Array(this.columns * this.rows)
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

  addPoint(x: number, y: number, isFirstGroup: boolean, item: number) {
    const { shift } = this
    const cell = ((y >> shift) - this.firstRow) * this.columns + (x >> shift) - this.firstColumn
    this.cells.addPoint(cell, x, y, item)
    if (isFirstGroup) this.firsts[cell]!++
  }

  /** Adds sums of one group that were kept for a cell. */
  addCell(cell: number, isFirstGroup: boolean, others: CellSums, other: number) {
    this.cells.addCell(cell, others, other)
    if (isFirstGroup) this.firsts[cell]! += others.countOf(other)
  }
}
