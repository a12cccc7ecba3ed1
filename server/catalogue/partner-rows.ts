import { addToSet, bitCount, setWords, type Numbering } from '../algorithms/bit-sets.ts'
import { unitVector } from '../algorithms/geo-distance.ts'
import { blocksInPage, pageOf } from '../algorithms/row-blocks.ts'
import { activityKinds } from '../../shared/vocabulary.ts'
import {
  dayNumber,
  regionsThatCount,
  travelLimit,
  visitLimit,
} from '../features/suggestions/suggestion-rules.ts'
import type { Names } from './holdings.ts'
import type { Listing } from './listing.ts'
import { Rows } from './rows.ts'
import {
  atProvider,
  atSchool,
  everyKind,
  hasUnnumbered,
  maskOf,
  online,
  themeBits,
  traitsOf,
} from './traits.ts'
import { fillWeeks, keepBookable, type WeekWindow } from './week-window.ts'

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

const notWaiting = 2 ** 31 - 1

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
    super(layout)
  }

  add(entry: number, listing: Listing, names: Names, window: WeekWindow) {
    const { card } = listing
    const row = this.append(entry, listing)
    const { masks, place, regions, waitingSince } = this.columns
    const { x, y, z } = unitVector(card.latitude, card.longitude)
    place[4 * row] = x
    place[4 * row + 1] = y
    place[4 * row + 2] = z
    place[4 * row + 3] = this.areOffers ? visitLimit(listing) : travelLimit(card.reachKm)
    waitingSince[row] = listing.waitingSince === null ? notWaiting : dayNumber(listing.waitingSince)
    const at = maskCount * row
    masks[at] =
      traitsOf(listing) |
      fillSet(regions, setWords * row, regionsThatCount(listing), names.regions) |
      fillSet(masks, at + maskOf.goals, listing.curriculumGoals, names.goals)
    masks[at + maskOf.themes] = themeBits(card.themes)
    this.fillWeeks(row, listing, window)
    return row
  }

  fillWeeks(row: number, { card, placesLeft }: Listing, window: WeekWindow) {
    const { weeks, masks } = this.columns
    const bookable = maskCount * row + maskOf.weeks
    fillWeeks(window, card.weeks, weeks, setWords * row)
    fillWeeks(window, card.weeks, masks, bookable)
    keepBookable(window, placesLeft, masks, bookable)
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

/** Gives the mark of a set that lacks members for which there was no number left. */
function fillSet(set: Int32Array, at: number, members: readonly string[], numbers: Numbering) {
  set.fill(0, at, at + setWords)
  let mark = 0
  for (const member of members) {
    const number = numbers.numberOf(member)
    if (number === undefined) mark = hasUnnumbered
    else addToSet(set, at, number)
  }
  return mark
}
