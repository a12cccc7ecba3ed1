import { Numbering, setSize } from '../algorithms/bit-sets.ts'
import { emptyBox } from '../algorithms/cell-sums.ts'
import { ClusterPyramid } from '../algorithms/cluster-pyramid.ts'
import { NearestFirst } from '../algorithms/nearest-first.ts'
import { firstRow } from '../algorithms/row-blocks.ts'
import { TopList } from '../algorithms/top-list.ts'
import type { WorldBox } from '../algorithms/world-square.ts'
import { schoolYearOf } from '../../shared/school-calendar.ts'
import { postingTypes, type PostingType } from '../../shared/vocabulary.ts'
import { Entries, typeOf } from './entries.ts'
import type { Listing } from './listing.ts'
import { PartnerRows } from './partner-rows.ts'
import { numbersOf, type Names } from './posting-numbers.ts'
import { area } from './rows.ts'
import { SearchRows } from './search-rows.ts'
import { TextIndex } from './text-index.ts'
import { weekWindow, type WeekWindow } from './week-window.ts'

/** All that the catalogue holds; searching, clusters and suggestions read it, only this file changes it. */
export interface Holdings {
  readonly entries: Entries
  readonly rows: Readonly<Record<PostingType, SearchRows>>
  readonly partners: Readonly<Record<PostingType, PartnerRows>>
  readonly pyramids: Readonly<Record<PostingType, ClusterPyramid>>
  readonly words: TextIndex
  readonly names: Names
  /** For the answer that is being made: where it looks first, and what comes first in it. */
  readonly nearest: NearestFirst
  readonly top: TopList
  window: WeekWindow
}

export function holdAll(listings: Iterable<Listing>, today: string): Holdings {
  const holdings = holdNothing(today)
  const all = [...listings]
  const counts = { offer: 0, request: 0 }
  for (const listing of all) counts[typeOf(listing)]++
  for (const type of postingTypes)
    for (const rows of rowsOf(holdings, type)) rows.sort(counts[type])
  for (const listing of all) addRows(holdings, listing)
  for (const type of postingTypes) {
    for (const rows of rowsOf(holdings, type)) rows.sort()
    const { columns, count } = holdings.rows[type]
    holdings.pyramids[type].fill(columns.x, columns.y, columns.entry, count)
  }
  holdings.words.pack()
  return holdings
}

function holdNothing(today: string): Holdings {
  const entries = new Entries()
  return {
    entries,
    rows: { offer: new SearchRows(), request: new SearchRows() },
    partners: { offer: new PartnerRows(true), request: new PartnerRows(false) },
    pyramids: { offer: new ClusterPyramid(area), request: new ClusterPyramid(area) },
    words: new TextIndex(),
    names: {
      regions: new Numbering(setSize),
      goals: new Numbering(setSize),
      organisations: new Numbering(Infinity),
    },
    nearest: new NearestFirst(),
    top: new TopList(entries.isBefore),
    window: weekWindow(today),
  }
}

/** Puts the posting in, or in the place of what it was. */
export function hold(holdings: Holdings, listing: Listing) {
  release(holdings, listing.card.id)
  const type = typeOf(listing)
  for (const rows of rowsOf(holdings, type)) if (rows.isFull) rows.sort()
  const { row, partner, entry } = addRows(holdings, listing)
  const rows = holdings.rows[type]
  rows.index(row)
  holdings.partners[type].index(partner)
  holdings.pyramids[type].add(rows.columns.x[row]!, rows.columns.y[row]!, entry)
}

/** Takes the posting out; false when it was not there. */
export function release(holdings: Holdings, id: string) {
  const { entries, words } = holdings
  const entry = entries.find(id)
  if (entry === undefined) return false
  const type = entries.typeOf(entry)
  holdings.partners[type].remove(entry)
  const rows = holdings.rows[type]
  const row = rows.remove(entry)
  const x = rows.columns.x[row]!
  const y = rows.columns.y[row]!
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
  for (const type of postingTypes)
    for (const rows of rowsOf(holdings, type)) {
      for (let row = 0; row < rows.count; row++)
        if (rows.isAlive(row)) {
          const listing = holdings.entries.listingOf(rows.columns.entry[row]!)
          rows.setMasks(row, numbersFor(holdings, listing))
        }
      rows.sort()
    }
}

const rowsOf = ({ rows, partners }: Holdings, type: PostingType) => [rows[type], partners[type]]

function addRows(holdings: Holdings, listing: Listing) {
  const { card } = listing
  const type = typeOf(listing)
  const entry = holdings.entries.add(listing)
  holdings.words.add(entry, card.title, listing.words)
  const numbers = numbersFor(holdings, listing)
  const organisation = holdings.names.organisations.numberOf(card.organisationId)!
  const row = holdings.rows[type].add(entry, listing, numbers, organisation)
  const partner = holdings.partners[type].add(entry, numbers)
  return { row, partner, entry }
}

const numbersFor = ({ names, window }: Holdings, listing: Listing) =>
  numbersOf(listing, names, window, (numbering, name) => numbering.numberOf(name))

/** The box around the rows in a small box; empty when there are none. */
function boxOfRows({ blocks, columns }: SearchRows, within: WorldBox): WorldBox {
  const box = emptyBox()
  const touching = blocks.noteTouching(within)
  for (let at = 0; at < touching; at++) {
    const block = blocks.noted[at]!
    for (let rows = blocks.present[block]!; rows !== 0; rows &= rows - 1) {
      const row = firstRow(block, rows)
      const x = columns.x[row]!
      const y = columns.y[row]!
      if (x < within.west || x > within.east || y < within.north || y > within.south) continue
      box.west = Math.min(box.west, x)
      box.north = Math.min(box.north, y)
      box.east = Math.max(box.east, x)
      box.south = Math.max(box.south, y)
    }
  }
  return box
}
