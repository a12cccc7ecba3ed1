import { bitsOf } from '../algorithms/bit-sets.ts'
import {
  degreesAround,
  squaredChordOfKm,
  squaredChordTo,
  unitVector,
  type Vector,
} from '../algorithms/geo-distance.ts'
import { firstRow } from '../algorithms/row-blocks.ts'
import { worldBox, type WorldBox } from '../algorithms/world-square.ts'
import type { SearchFilters } from '../../shared/search.ts'
import { themes } from '../../shared/vocabulary.ts'
import type { Holdings } from './holdings.ts'
import type { Box } from './listing.ts'
import { area } from './rows.ts'
import type { SearchRows } from './search-rows.ts'
import {
  anyWeek,
  audienceBits,
  choicesIn,
  choicesInSet,
  everyAudience,
  everyGrade,
  everyKind,
  everyMode,
  gradeBits,
  kindBits,
  maskOf,
  modeBits,
} from './traits.ts'
import { placeOfDay, weeksFromTo } from './week-window.ts'

/** Fields of which a posting must have one of the chosen. */
export type ChosenField = 'kinds' | 'themes' | 'grades' | 'modes' | 'audience' | 'period'

/** A search as numbers, to be compared with rows. */
export interface RowFilter {
  /** The choices of each field that is filtered by, and which field that is. */
  groups: number[][]
  fields: ChosenField[]
  /** Neither a box nor anything else is asked for: all pass. */
  isOpen: boolean
  /** undefined: of anyone. */
  organisation: number | undefined
  box: WorldBox
  center: Vector | undefined
  /** As a squared chord around the centre. */
  within: number
}

const noOne = -1

export function makeFilter(holdings: Holdings, filters: SearchFilters, box?: WorldBox): RowFilter {
  const center = centerOf(filters)
  const { withinKm, organisationId } = filters
  const { organisations } = holdings.names
  const filter: RowFilter = {
    groups: [],
    fields: [],
    isOpen: false,
    organisation:
      organisationId === undefined ? undefined : (organisations.find(organisationId) ?? noOne),
    box: overlap(box ?? area, circleBox(filters)),
    center,
    within: center === undefined || withinKm === undefined ? Infinity : squaredChordOfKm(withinKm),
  }
  choose(filter, 'kinds', everyKind, kindBits(filters.kinds))
  if (filters.themes !== undefined && filters.themes.length > 0)
    addGroup(filter, 'themes', choicesIn(maskOf.themes, bitsOf(filters.themes, themes)))
  choose(filter, 'grades', everyGrade, gradeBits(filters.grades))
  choose(filter, 'modes', everyMode, modeBits(filters.modes))
  choose(filter, 'audience', everyAudience, audienceBits(filters.audience))
  if (filters.from !== undefined || filters.until !== undefined)
    addGroup(filter, 'period', weekChoices(holdings, filters))
  const { groups, organisation, within } = filter
  filter.isOpen =
    box === undefined && groups.length === 0 && organisation === undefined && within === Infinity
  return filter
}

/** What also lies in the box. */
export const inBox = (filter: RowFilter, box: WorldBox): RowFilter => ({
  ...filter,
  isOpen: false,
  box: overlap(filter.box, box),
})

export function centerOf({ latitude, longitude }: SearchFilters) {
  if (latitude === undefined || longitude === undefined) return undefined
  return unitVector(latitude, longitude)
}

export const worldBoxOf = ({ west, south, east, north }: Box) => worldBox(west, south, east, north)

/** Fills `rows.found` with the rows that pass, and gives how many. */
export function findRows(rows: SearchRows, filter: RowFilter) {
  const { blocks, found } = rows
  const touching = blocks.noteTouching(filter.box)
  let count = 0
  for (let at = 0; at < touching; at++) {
    const block = blocks.noted[at]!
    for (let left = passingIn(rows, filter, block); left !== 0; left &= left - 1)
      found[count++] = firstRow(block, left)
  }
  return count
}

/** Keeps those of the first rows in `rows.found` that pass, and gives how many. */
export function keepRows(rows: SearchRows, filter: RowFilter, listed: number) {
  if (filter.isOpen) return listed
  const { blocks, found, passing } = rows
  passing.fill(0)
  const touching = blocks.noteTouching(filter.box)
  for (let at = 0; at < touching; at++) {
    const block = blocks.noted[at]!
    passing[block] = passingIn(rows, filter, block)
  }
  let count = 0
  for (let at = 0; at < listed; at++) {
    const row = found[at]!
    found[count] = row
    count += (passing[row >> 5]! >>> row) & 1
  }
  return count
}

/** The rows of a block, as bits, that pass. */
function passingIn(rows: SearchRows, filter: RowFilter, block: number) {
  const { blocks } = rows
  const { groups, box, within, organisation } = filter
  let passing = blocks.passing(block, groups, blocks.present[block]!)
  if (passing === 0) return 0
  if (within !== Infinity || !blocks.boxes.liesIn(block, box))
    passing = rowsInPlace(rows, filter, block, passing)
  return organisation === undefined ? passing : rowsOfOne(rows, organisation, block, passing)
}

/** Those of the block's rows, as bits, that lie in the box and in the circle. */
export function rowsInPlace({ columns }: SearchRows, filter: RowFilter, block: number, of: number) {
  const { x, y, vector } = columns
  const { center, within } = filter
  const { west, north, east, south } = filter.box
  let rows = of
  for (let left = of; left !== 0; left &= left - 1) {
    const row = firstRow(block, left)
    // no branches: where the box ends, the processor could only guess
    let isIn =
      Number(x[row]! >= west) &
      Number(x[row]! <= east) &
      Number(y[row]! >= north) &
      Number(y[row]! <= south)
    if (within !== Infinity) isIn &= Number(squaredChordTo(vector, 3 * row, center!) <= within)
    rows ^= (1 - isIn) << row
  }
  return rows
}

/** Those of the block's rows, as bits, that are of this organisation. */
export function rowsOfOne(
  { columns }: SearchRows,
  organisation: number,
  block: number,
  of: number,
) {
  let rows = of
  for (let left = of; left !== 0; left &= left - 1) {
    const row = firstRow(block, left)
    if (columns.organisation[row] !== organisation) rows ^= 1 << row
  }
  return rows
}

function choose(filter: RowFilter, field: ChosenField, every: number, bits: number) {
  if (bits !== every) addGroup(filter, field, choicesIn(maskOf.traits, bits))
}

function addGroup({ groups, fields }: RowFilter, field: ChosenField, choices: number[]) {
  groups.push(choices)
  fields.push(field)
}

/** Any week is fine for what names none. */
function weekChoices({ window }: Holdings, { from, until }: SearchFilters) {
  const first = from === undefined ? 0 : placeOfDay(window, from)
  const last = until === undefined ? Infinity : placeOfDay(window, until)
  const anyTime = choicesIn(maskOf.traits, anyWeek)
  return choicesInSet(maskOf.weeks, weeksFromTo(first, last), anyTime)
}

function circleBox({ latitude, longitude, withinKm }: SearchFilters) {
  if (latitude === undefined || longitude === undefined || withinKm === undefined) return area
  return worldBoxOf(degreesAround(latitude, longitude, withinKm))
}

function overlap(a: WorldBox, b: WorldBox): WorldBox {
  return {
    west: Math.max(a.west, b.west),
    north: Math.max(a.north, b.north),
    east: Math.min(a.east, b.east),
    south: Math.min(a.south, b.south),
  }
}
