import { bitCount, setWords } from '../algorithms/bit-sets.ts'
import { blocksInPage, pageOf } from '../algorithms/row-blocks.ts'
import { activityKinds } from '../../shared/vocabulary.ts'
import type { PostingNumbers } from './posting-numbers.ts'
import { Rows } from './rows.ts'
import { atProvider, atSchool, everyKind, maskOf, online } from './traits.ts'

/** Traits, themes, weeks with a place left, and curriculum goals. */
export const maskCount = maskOf.goals + setWords

const layout = {
  entry: [Int32Array, 1],
  masks: [Int32Array, maskCount],
  x: [Int32Array, 1],
  y: [Int32Array, 1],
  /** The pin as a unit vector, and as a squared chord how far an offer comes or a class travels. */
  place: [Float64Array, 4],
  /** Sets of 128. */
  weeks: [Int32Array, setWords],
  regions: [Int32Array, setWords],
  /** Day since which a request waits; far ahead for one that does not. */
  waitingSince: [Int32Array, 1],
} as const

/** What is known of many rows together. */
class Summaries {
  /** The kinds that some of them have. */
  kinds = new Int32Array(0)
  /** How far the furthest reaching of them can have a partner, as a squared chord; below zero for nowhere. */
  reach = new Float64Array(0)

  clear(room: number) {
    if (room > this.kinds.length) {
      this.kinds = new Int32Array(room)
      this.reach = new Float64Array(room)
    }
    this.kinds.fill(0)
    this.reach.fill(-1)
  }

  note(at: number, kinds: number, reach: number) {
    this.kinds[at]! |= kinds
    if (reach > this.reach[at]!) this.reach[at] = reach
  }
}

/**
 * Rows for finding partners. Rows of one kind of activity lie together, those that end at a distance apart from those that may have a
 * partner anywhere, so that most blocks are passed over.
 */
export class PartnerRows extends Rows<typeof layout> {
  readonly byBlock = new Summaries()
  readonly byPage = new Summaries()

  constructor(private readonly areOffers: boolean) {
    super(layout, 0.75)
  }

  add(entry: number, numbers: PostingNumbers) {
    const row = this.append(entry, numbers)
    const { place, regions, waitingSince } = this.columns
    const { x, y, z } = numbers.vector
    place[4 * row] = x
    place[4 * row + 1] = y
    place[4 * row + 2] = z
    place[4 * row + 3] = numbers.reach
    regions.set(numbers.regions, setWords * row)
    waitingSince[row] = numbers.waitingSince
    this.setMasks(row, numbers)
    return row
  }

  /** Sets what the row can be filtered by, and its weeks. */
  setMasks(row: number, { traits, themes, weeks, bookable, goals }: PostingNumbers) {
    const { masks } = this.columns
    const at = maskCount * row
    masks[at] = traits
    masks[at + maskOf.themes] = themes
    masks.set(bookable, at + maskOf.weeks)
    masks.set(goals, at + maskOf.goals)
    this.columns.weeks.set(weeks, setWords * row)
  }

  override index(row: number) {
    super.index(row)
    const block = row >> 5
    const kinds = this.columns.masks[maskCount * row]! & everyKind
    this.byBlock.note(block, kinds, this.reachOf(row))
    this.byPage.note(pageOf(block), kinds, this.reachOf(row))
  }

  protected override makeRoom(blocks: number) {
    this.byBlock.clear(blocks)
    this.byPage.clear(Math.ceil(blocks / blocksInPage))
  }

  protected override partOf(row: number) {
    const kinds = this.columns.masks[maskCount * row]! & everyKind
    const kind = bitCount(kinds) === 1 ? 31 - Math.clz32(kinds) : activityKinds.length
    return 2 * kind + (this.reachOf(row) === Infinity ? 1 : 0)
  }

  /** How far the row can have a partner. */
  private reachOf(row: number) {
    const traits = this.columns.masks[maskCount * row]!
    const reach = this.columns.place[4 * row + 3]!
    if ((traits & online) !== 0) return Infinity
    if (!this.areOffers) return (traits & atProvider) === 0 ? -1 : reach
    if ((traits & atSchool) === 0) return -1
    // regions may lie anywhere
    return reach < 0 ? Infinity : reach
  }
}
