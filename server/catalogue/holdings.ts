import { Numbering, setSize } from '../algorithms/bit-sets.ts'
import { ClusterPyramid, emptyBox } from '../algorithms/cluster-pyramid.ts'
import { columnOf, rowOf } from '../algorithms/cell-grid.ts'
import { TopList } from '../algorithms/top-list.ts'
import type { WorldBox } from '../algorithms/world-square.ts'
import { schoolYearOf } from '../../shared/school-calendar.ts'
import { postingTypes, type PostingType } from '../../shared/vocabulary.ts'
import { Entries, typeOf } from './entries.ts'
import type { Listing } from './listing.ts'
import { area, Rows, type Names } from './rows.ts'
import { TextIndex } from './text-index.ts'
import { weekWindow, type WeekWindow } from './week-window.ts'

/** All that the catalogue holds; searching, clusters and suggestions read it, only this file changes it. */
export interface Holdings {
  readonly entries: Entries
  readonly rows: Readonly<Record<PostingType, Rows>>
  readonly pyramids: Record<PostingType, ClusterPyramid>
  readonly words: TextIndex
  readonly names: Names
  /** What comes first in the answer that is being made. */
  readonly top: TopList
  window: WeekWindow
}

export function holdAll(listings: Iterable<Listing>, today: string): Holdings {
  const entries = new Entries()
  const holdings: Holdings = {
    entries,
    rows: { offer: new Rows(true), request: new Rows(false) },
    pyramids: { offer: new ClusterPyramid(area), request: new ClusterPyramid(area) },
    words: new TextIndex(),
    names: {
      regions: new Numbering(setSize),
      goals: new Numbering(setSize),
      organisations: new Numbering(Infinity),
    },
    top: new TopList(entries.isBefore),
    window: weekWindow(today),
  }
  const all = [...listings]
  for (const type of postingTypes)
    sortRows(holdings, type, all.filter(({ card }) => card.type === type).length)
  for (const listing of all) addRow(holdings, listing)
  for (const type of postingTypes) {
    sortRows(holdings, type, holdings.rows[type].tailRoom)
    const { columns, count } = holdings.rows[type]
    holdings.pyramids[type].fill(columns.x, columns.y, columns.entry, count)
  }
  holdings.words.pack()
  return holdings
}

/** Puts the posting in, or in the place of what it was. */
export function hold(holdings: Holdings, listing: Listing) {
  release(holdings, listing.card.id)
  const type = typeOf(listing)
  if (holdings.rows[type].isFull) sortRows(holdings, type, holdings.rows[type].tailRoom)
  const { columns, count } = holdings.rows[type]
  addRow(holdings, listing)
  holdings.pyramids[type].add(columns.x[count]!, columns.y[count]!, columns.entry[count]!)
}

/** Takes the posting out; false when it was not there. */
export function release(holdings: Holdings, id: string) {
  const { entries, words } = holdings
  const entry = entries.find(id)
  if (entry === undefined) return false
  const type = entries.typeOf(entry)
  const rows = holdings.rows[type]
  const row = entries.rowOf(entry)
  const x = rows.columns.x[row]!
  const y = rows.columns.y[row]!
  rows.remove(row)
  holdings.pyramids[type].remove(x, y, entry, (within) => boxOfRows(rows, within))
  words.remove(entry)
  entries.remove(entry)
  if (words.isLittered) words.pack()
  return true
}

/** Lets the weeks begin with the school year of this day; once a year there is something to do. */
export function moveToYearOf(holdings: Holdings, today: string) {
  if (schoolYearOf(today) === holdings.window.schoolYear) return
  holdings.window = weekWindow(today)
  for (const rows of Object.values(holdings.rows))
    for (let row = 0; row < rows.count; row++) {
      if (rows.columns.traits[row] === 0) continue
      const listing = holdings.entries.listingOf(rows.columns.entry[row]!)
      rows.fillWeeks(row, listing, holdings.window)
    }
}

function addRow({ entries, rows, words, names, window }: Holdings, listing: Listing) {
  const entry = entries.add(listing)
  entries.setRow(entry, rows[typeOf(listing)].add(entry, listing, names, window))
  words.add(entry, listing.card.title, listing.words)
}

function sortRows({ entries, rows }: Holdings, type: PostingType, more: number) {
  rows[type].reserve(more, (entry, row) => entries.setRow(entry, row))
}

/** The box around the rows in a small box; empty when there are none. */
function boxOfRows(rows: Rows, within: WorldBox): WorldBox {
  const box = emptyBox()
  const { traits, x, y } = rows.columns
  const look = (from: number, to: number) => {
    for (let row = from; row < to; row++) {
      const east = x[row]!
      const south = y[row]!
      if (traits[row] === 0 || east < within.west || east > within.east) continue
      if (south < within.north || south > within.south) continue
      box.west = Math.min(box.west, east)
      box.north = Math.min(box.north, south)
      box.east = Math.max(box.east, east)
      box.south = Math.max(box.south, south)
    }
  }
  forEachRun(rows, allParts(rows), within, look)
  return box
}

const allParts = (rows: Rows) => Array.from({ length: rows.partCount }, (_, part) => part)

/** Calls `visit` with the runs of rows that can lie in the box, the unsorted ones last. */
export function forEachRun(
  rows: Rows,
  parts: readonly number[],
  box: WorldBox,
  visit: (from: number, to: number) => void,
) {
  const { grid, starts, cellCount } = rows
  const west = columnOf(grid, box.west)
  const east = columnOf(grid, box.east)
  const north = rowOf(grid, box.north)
  const south = rowOf(grid, box.south)
  for (const part of parts) {
    const base = part * cellCount
    // over the whole width the runs of all rows of cells join
    const isWhole = west === 0 && east === grid.columns - 1
    for (let y = north; y <= (isWhole ? north : south); y++) {
      const last = isWhole ? south : y
      const from = starts[base + y * grid.columns + west]!
      const to = starts[base + last * grid.columns + east + 1]!
      if (from < to) visit(from, to)
    }
  }
  if (rows.sortedCount < rows.count) visit(rows.sortedCount, rows.count)
}
