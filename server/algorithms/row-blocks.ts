/**
 * Rows in blocks of 32 that lie near each other: the box around each block, and for every choice that a row can have (a kind, a week)
 * one number a block that says which of its rows have it.
 *
 * Method: a row brings its choices as bits of a few numbers, its masks; the words of a block are the masks of its rows turned round.
 * So a filter (one of these kinds and one of these weeks) is an OR of words within a field and an AND between fields, for 32 rows at
 * once and without a branch a row. A block's box leaves it out, or lets it in whole, by four comparisons.
 * Cost: a filter one step a block and chosen word; putting a row in one step a choice it has. The caller puts rows in order; rows that
 * come later make blocks of their own at the end, wherever they lie.
 * Source: bitmap indexes (O'Neil and Quass, "Improved Query Performance with Variant Indexes", 1997) over the leaves of a packed R-tree.
 */
import { Boxes } from './boxes.ts'
import type { WorldBox } from './world-square.ts'

export const rowsInBlock = 32
/** Blocks one behind the other make pages, so that most blocks far away are not even looked at. */
export const blocksInPage = 32
export const pageOf = (block: number) => block >> 5

/** The first row of the block that has its bit in the word; `word & (word - 1)` takes that bit away. */
export const firstRow = (block: number, word: number) => 32 * block + 31 - Math.clz32(word & -word)

export class RowBlocks {
  /** Which rows of each block are there. */
  present = new Int32Array(0)
  /** The box around each block, and around each page. */
  readonly boxes = new Boxes()
  readonly pages = new Boxes()
  /** Room for one search to note blocks. */
  noted = new Int32Array(0)
  private words = new Int32Array(0)
  private readonly width: number

  constructor(private readonly maskCount: number) {
    this.width = 32 * maskCount
  }

  get count() {
    return this.boxes.count
  }

  /** Throws all rows out, and makes room for this many. */
  clear(room: number) {
    const blocks = Math.ceil(room / rowsInBlock)
    if (blocks > this.present.length) {
      this.present = new Int32Array(blocks)
      this.noted = new Int32Array(blocks)
      this.words = new Int32Array(this.width * blocks)
    } else {
      this.present.fill(0)
      this.words.fill(0)
    }
    this.boxes.clear(blocks)
    this.pages.clear(Math.ceil(blocks / blocksInPage))
  }

  /** Puts a row behind the others, with its masks from this place on. */
  put(row: number, x: number, y: number, masks: Int32Array, at: number) {
    const block = row >> 5
    const bit = 1 << row
    this.boxes.stretch(block, x, y)
    this.pages.stretch(pageOf(block), x, y)
    this.present[block]! |= bit
    for (let mask = 0; mask < this.maskCount; mask++) {
      const from = this.width * block + 32 * mask
      for (let bits = masks[at + mask]!; bits !== 0; bits &= bits - 1)
        this.words[from + 31 - Math.clz32(bits & -bits)]! |= bit
    }
  }

  drop(row: number) {
    this.present[row >> 5]! &= ~(1 << row)
  }

  /** Notes the blocks of which the box touches this one, and gives how many. */
  noteTouching(box: WorldBox) {
    const { boxes, pages, noted } = this
    let count = 0
    for (let page = 0; page < pages.count; page++) {
      if (!pages.touches(page, box)) continue
      const end = Math.min(boxes.count, blocksInPage * (page + 1))
      for (let block = blocksInPage * page; block < end; block++)
        if (boxes.touches(block, box)) noted[count++] = block
    }
    return count
  }

  /** The rows of the block, as bits, that have one choice at least of every group; of those given. */
  passing(block: number, groups: readonly (readonly number[])[], given: number) {
    const { words } = this
    const from = this.width * block
    let rows = given
    for (let group = 0; group < groups.length && rows !== 0; group++) {
      let some = 0
      const choices = groups[group]!
      for (let at = 0; at < choices.length; at++) some |= words[from + choices[at]!]!
      rows &= some
    }
    return rows
  }

  /** The rows of the block, as bits, that have so many of the choices at least; three stands for more. */
  havingAtLeast(least: number, block: number, choices: readonly number[]) {
    const { words } = this
    const from = this.width * block
    let one = 0
    let two = 0
    let three = 0
    for (let at = 0; at < choices.length; at++) {
      const word = words[from + choices[at]!]!
      three |= two & word
      two |= one & word
      one |= word
    }
    if (least <= 1) return one
    return least === 2 ? two : three
  }

  /** The rows of the block, as bits, that have the choice. */
  having(block: number, choice: number) {
    return this.words[this.width * block + choice]!
  }
}
