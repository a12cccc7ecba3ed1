import { setWords } from '../algorithms/bit-sets.ts'
import { rowsInBlock } from '../algorithms/row-blocks.ts'
import { activityKinds } from '../../shared/vocabulary.ts'
import type { Listing } from './listing.ts'
import type { PostingNumbers } from './posting-numbers.ts'
import { Rows } from './rows.ts'
import { anyWeek, everyKind, maskOf } from './traits.ts'

/** Traits, themes and weeks. */
const maskCount = maskOf.weeks + setWords

const layout = {
  entry: [Int32Array, 1],
  masks: [Int32Array, maskCount],
  x: [Int32Array, 1],
  y: [Int32Array, 1],
  /** The pin as a unit vector. */
  vector: [Float64Array, 3],
  /** Public since, in milliseconds. */
  since: [Float64Array, 1],
  organisation: [Int32Array, 1],
  /** The kinds among its traits by themselves, since every search counts them. */
  kinds: [Int32Array, 1],
} as const

/** Rows for searching by place, filters and words. */
export class SearchRows extends Rows<typeof layout> {
  readonly kindCounts = new Int32Array(activityKinds.length)
  /** Room for one search to note the rows it found, and as bits which rows of each block pass. */
  found = new Int32Array(0)
  passing = new Int32Array(0)

  constructor() {
    super(layout, 1)
  }

  add(entry: number, listing: Listing, numbers: PostingNumbers, organisation: number) {
    const row = this.append(entry, numbers)
    const { vector, since, kinds } = this.columns
    const { x, y, z } = numbers.vector
    vector[3 * row] = x
    vector[3 * row + 1] = y
    vector[3 * row + 2] = z
    since[row] = Date.parse(listing.card.since)
    this.columns.organisation[row] = organisation
    kinds[row] = numbers.traits & everyKind
    this.setMasks(row, numbers)
    this.countKinds(row, 1, this.kindCounts)
    return row
  }

  /** Sets what the row can be filtered by. */
  setMasks(row: number, { traits, themes, weeks }: PostingNumbers) {
    const { masks } = this.columns
    const at = maskCount * row
    masks[at] = traits
    masks[at + maskOf.themes] = themes
    // the trait says it, so there is no need for all 128
    if ((traits & anyWeek) === 0) masks.set(weeks, at + maskOf.weeks)
    else masks.fill(0, at + maskOf.weeks, at + maskCount)
  }

  override remove(entry: number) {
    this.countKinds(this.rowOf(entry), -1, this.kindCounts)
    return super.remove(entry)
  }

  protected override makeRoom(blocks: number) {
    if (this.passing.length >= blocks) return
    this.passing = new Int32Array(blocks)
    // one more for the row behind the last that is looked at
    this.found = new Int32Array(rowsInBlock * blocks + 1)
  }

  /** Adds the row to the counts of its kinds, or takes it off. */
  countKinds(row: number, change: 1 | -1, counts: Int32Array) {
    for (let kinds = this.columns.kinds[row]!; kinds !== 0; kinds &= kinds - 1)
      counts[31 - Math.clz32(kinds & -kinds)]! += change
  }
}
