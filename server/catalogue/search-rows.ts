import { setWords } from '../algorithms/bit-sets.ts'
import { unitVector } from '../algorithms/geo-distance.ts'
import { rowsInBlock } from '../algorithms/row-blocks.ts'
import { activityKinds } from '../../shared/vocabulary.ts'
import type { Names } from './holdings.ts'
import type { Listing } from './listing.ts'
import { Rows } from './rows.ts'
import { kindBits, maskOf, themeBits, traitsOf } from './traits.ts'
import { fillWeeks, type WeekWindow } from './week-window.ts'

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
    super(layout)
  }

  add(entry: number, listing: Listing, names: Names, window: WeekWindow) {
    const { card } = listing
    const row = this.append(entry, listing)
    const { masks, vector, since, organisation, kinds } = this.columns
    const { x, y, z } = unitVector(card.latitude, card.longitude)
    vector[3 * row] = x
    vector[3 * row + 1] = y
    vector[3 * row + 2] = z
    since[row] = Date.parse(card.since)
    organisation[row] = names.organisations.numberOf(card.organisationId)!
    masks[maskCount * row] = traitsOf(listing)
    kinds[row] = kindBits(card.kinds)
    masks[maskCount * row + maskOf.themes] = themeBits(card.themes)
    this.fillWeeks(row, listing, window)
    this.countKinds(row, 1, this.kindCounts)
    return row
  }

  fillWeeks(row: number, { card }: Listing, window: WeekWindow) {
    fillWeeks(window, card.weeks, this.columns.masks, maskCount * row + maskOf.weeks)
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
