import { addToSet, bitCount, bitsOf, type Numbering, setWords } from '../algorithms/bit-sets.ts'
import { cellOf, gridOver, sortByKey, type CellGrid } from '../algorithms/cell-grid.ts'
import { unitVector } from '../algorithms/geo-distance.ts'
import { worldBox, worldX, worldY } from '../algorithms/world-square.ts'
import { activityKinds, themes } from '../../shared/vocabulary.ts'
import {
  dayNumber,
  regionsThatCount,
  travelLimit,
  visitLimit,
} from '../features/suggestions/suggestion-rules.ts'
import { arrange, makeColumns, roomOf } from './columns.ts'
import type { Listing } from './listing.ts'
import { atProvider, atSchool, everyKind, hasUnnumbered, online, traitsOf } from './traits.ts'
import { fillWeeks, keepBookable, type WeekWindow } from './week-window.ts'

/** Where pins can be: the bounds of a place in the contract. */
export const area = worldBox(3, 50, 7.5, 54)

/** Cells of some 6 km (2^18 steps) for requests; offers lie in many parts, so that cells twice as wide hold a few of a part. Half as wide when there are many. */
const cellShifts = { whole: 18, split: 19 }
const rowsForFinerCells = 100_000

/**
 * The rows of a kind are sorted apart by how far they reach, so that a search for partners can leave those nearby early:
 * up to 30 km, up to 60 km, to regions, anywhere.
 */
const reachClasses = 4
const nearbyLimit = travelLimit(30)
const widerLimit = travelLimit(60)

/** So many rows may always wait unsorted; a full tail is sorted in. */
const leastTail = 512

const notWaiting = 2 ** 31 - 1

/** Numbers for names that are compared as sets, shared by offers and requests. */
export interface Names {
  regions: Numbering
  goals: Numbering
  organisations: Numbering
}

/**
 * All public postings of one type in typed arrays. Rows up to `sortedCount` are sorted by part and by cell in it; those after it wait.
 * The parts: one a kind of activity and class of reach, so that a search for some kinds passes over the others; requests, with several kinds each, are one part.
 */
export class Rows {
  columns = makeColumns(0)
  grid: CellGrid
  /** Where each cell of each part starts, parts one behind the other. */
  starts = new Int32Array(0)
  sortedCount = 0
  count = 0
  aliveCount = 0
  readonly kindCounts = new Int32Array(activityKinds.length)
  /** How far the furthest reaching row of each part reaches, as a squared chord. */
  readonly widestReach: Float64Array
  /** Infinite for parts with a row that can be had online, below zero for others. */
  readonly onlineReach: Float64Array
  readonly partCount: number
  /** Room for one search to note the rows it found. */
  found = new Int32Array(0)

  constructor(private readonly isSplitByKind: boolean) {
    this.grid = this.makeGrid()
    this.partCount = isSplitByKind ? (activityKinds.length + 1) * reachClasses : 1
    this.widestReach = new Float64Array(this.partCount).fill(-1)
    this.onlineReach = new Float64Array(this.partCount).fill(-1)
  }

  get cellCount() {
    return this.grid.columns * this.grid.rows
  }

  /** The parts in which rows of these kinds lie. */
  partsOf(kinds: number) {
    if (!this.isSplitByKind) return [0]
    const parts: number[] = []
    for (let part = 0; part < this.partCount; part++) {
      const kind = Math.floor(part / reachClasses)
      if (kind === activityKinds.length || (kinds & (1 << kind)) !== 0) parts.push(part)
    }
    return parts
  }

  /** Makes room for this many more rows, and tells `move` where every row is now. */
  reserve(more: number, move: (entry: number, row: number) => void) {
    this.grid = this.makeGrid()
    const keys = new Int32Array(this.count)
    for (let row = 0; row < this.count; row++) keys[row] = this.keyOf(row)
    const { order, starts } = sortByKey(keys, this.partCount * this.cellCount)
    this.columns = arrange(this.columns, order, order.length + more)
    this.starts = starts
    this.sortedCount = this.count = order.length
    if (this.found.length < roomOf(this.columns)) this.found = new Int32Array(roomOf(this.columns))
    this.widestReach.fill(-1)
    this.onlineReach.fill(-1)
    for (let row = 0; row < this.count; row++) {
      this.noteReach(row)
      move(this.columns.entry[row]!, row)
    }
  }

  /** Adds a row and gives its place; the caller reserves room first when there is none. */
  add(entry: number, listing: Listing, names: Names, window: WeekWindow) {
    const row = this.count++
    const { columns } = this
    const { card } = listing
    const { x, y, z } = unitVector(card.latitude, card.longitude)
    columns.entry[row] = entry
    columns.x[row] = worldX(card.longitude)
    columns.y[row] = worldY(card.latitude)
    columns.vector[3 * row] = x
    columns.vector[3 * row + 1] = y
    columns.vector[3 * row + 2] = z
    columns.traits[row] = traitsOf(card, listing.unserved)
    columns.themes[row] = bitsOf(card.themes, themes)
    columns.since[row] = Date.parse(card.since)
    columns.reach[row] = card.type === 'offer' ? visitLimit(listing) : travelLimit(card.reachKm)
    columns.waitingSince[row] =
      listing.waitingSince === null ? notWaiting : dayNumber(listing.waitingSince)
    columns.organisation[row] = names.organisations.numberOf(card.organisationId)!
    this.fillSet(columns.regions, row, regionsThatCount(listing), names.regions)
    this.fillSet(columns.goals, row, listing.curriculumGoals, names.goals)
    this.fillWeeks(row, listing, window)
    this.noteReach(row)
    this.countRow(row, 1)
    return row
  }

  /** How many rows may wait unsorted. */
  get tailRoom() {
    return Math.max(leastTail, this.sortedCount >> 6)
  }

  get isFull() {
    return this.count - this.sortedCount >= this.tailRoom || this.count === roomOf(this.columns)
  }

  /** Takes a row out of every search; its place is used again when the rows are sorted. */
  remove(row: number) {
    this.countRow(row, -1)
    this.columns.traits[row] = 0
  }

  fillWeeks(row: number, listing: Listing, window: WeekWindow) {
    const at = setWords * row
    const { weeks, bookable } = this.columns
    fillWeeks(window, listing.card.weeks, weeks, at)
    for (let word = at; word < at + setWords; word++) bookable[word] = weeks[word]!
    keepBookable(window, listing.placesLeft, bookable, at)
  }

  private makeGrid() {
    const shift = this.isSplitByKind ? cellShifts.split : cellShifts.whole
    return gridOver(area, this.aliveCount > rowsForFinerCells ? shift - 1 : shift)
  }

  private countRow(row: number, change: 1 | -1) {
    this.aliveCount += change
    const traits = this.columns.traits[row]!
    for (let kinds = traits & everyKind; kinds !== 0; kinds &= kinds - 1)
      this.kindCounts[31 - Math.clz32(kinds & -kinds)]! += change
  }

  private fillSet(set: Int32Array, row: number, members: readonly string[], numbers: Numbering) {
    set.fill(0, setWords * row, setWords * (row + 1))
    for (const member of members) {
      const number = numbers.numberOf(member)
      if (number === undefined) this.columns.traits[row]! |= hasUnnumbered
      else addToSet(set, setWords * row, number)
    }
  }

  private noteReach(row: number) {
    const part = this.partOf(row)
    this.widestReach[part] = Math.max(this.widestReach[part]!, this.reachOf(row))
    if ((this.columns.traits[row]! & online) !== 0) this.onlineReach[part] = Infinity
  }

  /** How far the row can have a partner who comes or is visited, online aside. */
  private reachOf(row: number) {
    const reach = this.columns.reach[row]!
    const traits = this.columns.traits[row]!
    if (!this.isSplitByKind) return (traits & atProvider) === 0 ? -1 : reach
    if ((traits & atSchool) === 0) return -1
    // regions may lie anywhere
    return reach < 0 ? Infinity : reach
  }

  private keyOf(row: number) {
    if (this.columns.traits[row] === 0) return -1
    const cell = cellOf(this.grid, this.columns.x[row]!, this.columns.y[row]!)
    return this.partOf(row) * this.cellCount + cell
  }

  private classOf(row: number) {
    const reach = this.reachOf(row)
    if ((this.columns.traits[row]! & online) !== 0) return 3
    if (reach <= nearbyLimit) return 0
    if (reach <= widerLimit) return 1
    // only what comes to regions has no distance of its own
    return this.columns.reach[row]! < 0 ? 2 : 3
  }

  private partOf(row: number) {
    if (!this.isSplitByKind) return 0
    const traits = this.columns.traits[row]!
    const kinds = traits & everyKind
    const kind = bitCount(kinds) === 1 ? 31 - Math.clz32(kinds) : activityKinds.length
    return kind * reachClasses + this.classOf(row)
  }
}
