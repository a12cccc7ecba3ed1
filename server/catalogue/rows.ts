import { hilbertPlace } from '../algorithms/hilbert-curve.ts'
import { orderOf } from '../algorithms/radix-order.ts'
import { RowBlocks } from '../algorithms/row-blocks.ts'
import { worldBox } from '../algorithms/world-square.ts'
import { arrange, makeColumns, type Columns, type Layout } from './columns.ts'
import type { PostingNumbers } from './posting-numbers.ts'

/** Where pins can be: the bounds of a place in the contract. */
export const area = worldBox(3, 50, 7.5, 54)

/** Cells of 190 m (2^13 steps), of which the area has less than 2^12 in a row or column. */
const cellShift = 13
const cellBits = 12

/** So many rows may always wait unsorted, and one in so many others; a full tail is sorted in. */
const leastTail = 1024
const tailShare = 32

/** Which entry a row shows, its choices as bits, and its pin. */
interface RowLayout extends Layout {
  entry: readonly [Int32ArrayConstructor, 1]
  masks: readonly [Int32ArrayConstructor, number]
  x: readonly [Int32ArrayConstructor, 1]
  y: readonly [Int32ArrayConstructor, 1]
}

/**
 * Public postings of one type in typed arrays and in blocks of 32, each in its part along a curve through the country. Rows after
 * `sortedCount` came later, and lie where they came.
 */
export class Rows<Of extends RowLayout> {
  columns: Columns<Of>
  readonly blocks: RowBlocks
  sortedCount = 0
  count = 0
  aliveCount = 0
  /** How many numbers the masks of a row are. */
  readonly maskCount: number
  private rowOfEntry = new Int32Array(1024)

  /** `patience` is different for rows of the same postings, so that no change waits for both to be sorted. */
  constructor(
    private readonly layout: Of,
    private readonly patience: number,
  ) {
    this.columns = makeColumns(layout, 0)
    this.maskCount = layout.masks[1]
    this.blocks = new RowBlocks(this.maskCount)
  }

  rowOf(entry: number) {
    return this.rowOfEntry[entry]!
  }

  isAlive(row: number) {
    return this.columns.masks[this.maskCount * row] !== 0
  }

  /** Rows of one part lie together, parts in the order of their numbers; up to 127. */
  protected partOf(_row: number) {
    return 0
  }

  /** The columns of the row are filled: it becomes part of every search. */
  index(row: number) {
    const { x, y, masks } = this.columns
    this.blocks.put(row, x[row]!, y[row]!, masks, this.maskCount * row)
  }

  /** Takes the posting's row out of every search; its place is used again when the rows are sorted. */
  remove(entry: number) {
    const row = this.rowOf(entry)
    this.columns.masks.fill(0, this.maskCount * row, this.maskCount * (row + 1))
    this.blocks.drop(row)
    this.aliveCount--
    return row
  }

  get isFull() {
    return this.count - this.sortedCount >= this.tailRoom || this.count === this.room
  }

  /** Sorts all rows, and makes room for this many more. */
  sort(more = this.tailRoom) {
    const alive = new Int32Array(this.aliveCount)
    const keys = new Int32Array(this.aliveCount)
    let count = 0
    for (let row = 0; row < this.count; row++) {
      if (!this.isAlive(row)) continue
      keys[count] = this.keyOf(row)
      alive[count++] = row
    }
    const order = orderOf(keys)
    for (let at = 0; at < count; at++) order[at] = alive[order[at]!]!
    this.columns = arrange(this.layout, this.columns, order, count + more)
    this.sortedCount = this.count = count
    this.blocks.clear(this.room)
    this.makeRoom(this.blocks.present.length)
    for (let row = 0; row < count; row++) {
      this.index(row)
      this.rowOfEntry[this.columns.entry[row]!] = row
    }
  }

  /** What is kept a block gets room for this many. */
  protected makeRoom(_blocks: number) {}

  /** A new row at the end; the caller fills the other columns. */
  protected append(entry: number, { x, y }: PostingNumbers) {
    const row = this.count++
    this.aliveCount++
    this.columns.entry[row] = entry
    this.columns.x[row] = x
    this.columns.y[row] = y
    if (entry >= this.rowOfEntry.length) {
      const longer = new Int32Array(2 * entry)
      longer.set(this.rowOfEntry)
      this.rowOfEntry = longer
    }
    this.rowOfEntry[entry] = row
    return row
  }

  private get room() {
    return this.columns.entry.length
  }

  /** How many rows may wait unsorted. */
  private get tailRoom() {
    return Math.floor(this.patience * Math.max(leastTail, this.sortedCount / tailShare))
  }

  private keyOf(row: number) {
    const column = (this.columns.x[row]! - area.west) >> cellShift
    const line = (this.columns.y[row]! - area.north) >> cellShift
    return (this.partOf(row) << (2 * cellBits)) | hilbertPlace(column, line, cellBits)
  }
}
