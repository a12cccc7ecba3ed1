/**
 * What is known together of the points in each of many cells: how many there are, the sums of their coordinates and numbers, and the box
 * around them. All sums are of whole numbers, so they are the same however they were added up.
 */
import type { WorldBox } from './world-square.ts'

const none = 2 ** 31 - 1

/** The box around nothing: everything stretches it. */
export const emptyBox = (): WorldBox => ({ west: none, north: none, east: -1, south: -1 })

export class CellSums {
  /** Five numbers a cell: how many points, and west, north, east and south of their box. Without points the box means nothing. */
  readonly bounds: Int32Array
  /** Three numbers a cell: the sums of x, of y and of the points' numbers. */
  readonly sums: Float64Array

  constructor(cells: number) {
    this.bounds = new Int32Array(5 * cells)
    this.sums = new Float64Array(3 * cells)
  }

  countOf(cell: number) {
    return this.bounds[5 * cell]!
  }

  addPoint(cell: number, x: number, y: number, item: number) {
    this.add(cell, 1, x, y, item, x, y, x, y)
  }

  /** Takes a point off the sums; the box around the others has to be set. */
  takePoint(cell: number, x: number, y: number, item: number) {
    this.bounds[5 * cell]!--
    this.sums[3 * cell]! -= x
    this.sums[3 * cell + 1]! -= y
    this.sums[3 * cell + 2]! -= item
  }

  /** Adds a cell of others to this cell. */
  addCell(cell: number, { bounds, sums }: CellSums, other: number) {
    const at = 5 * other
    const from = 3 * other
    this.add(
      cell,
      bounds[at]!,
      sums[from]!,
      sums[from + 1]!,
      sums[from + 2]!,
      bounds[at + 1]!,
      bounds[at + 2]!,
      bounds[at + 3]!,
      bounds[at + 4]!,
    )
  }

  setBox(cell: number, { west, north, east, south }: WorldBox) {
    const at = 5 * cell
    this.bounds[at + 1] = west
    this.bounds[at + 2] = north
    this.bounds[at + 3] = east
    this.bounds[at + 4] = south
  }

  private add(
    cell: number,
    count: number,
    x: number,
    y: number,
    item: number,
    west: number,
    north: number,
    east: number,
    south: number,
  ) {
    const { bounds, sums } = this
    const at = 5 * cell
    const isFirst = bounds[at] === 0
    bounds[at]! += count
    if (isFirst || west < bounds[at + 1]!) bounds[at + 1] = west
    if (isFirst || north < bounds[at + 2]!) bounds[at + 2] = north
    if (isFirst || east > bounds[at + 3]!) bounds[at + 3] = east
    if (isFirst || south > bounds[at + 4]!) bounds[at + 4] = south
    sums[3 * cell]! += x
    sums[3 * cell + 1]! += y
    sums[3 * cell + 2]! += item
  }
}
