import {
  columnOf,
  nextRing,
  ringRoom,
  ringRuns,
  rowOf,
  squaredChordBeyond,
} from '../algorithms/cell-grid.ts'
import { shownKm, squaredChord, type Vector } from '../algorithms/geo-distance.ts'
import type { TopList } from '../algorithms/top-list.ts'
import { worldX, worldY } from '../algorithms/world-square.ts'
import type { SearchFilters } from '../../shared/search.ts'
import {
  activityKinds,
  postingTypes,
  type ActivityKind,
  type PostingType,
} from '../../shared/vocabulary.ts'
import type { Holdings } from './holdings.ts'
import type { Found, SearchAsk } from './listing.ts'
import {
  centerOf,
  findListedRows,
  findRows,
  isUnfiltered,
  makeFilter,
  worldBoxOf,
  type RowFilter,
} from './row-filter.ts'
import type { Rows } from './rows.ts'
import type { TextMatches } from './text-index.ts'
import { everyKind } from './traits.ts'

export interface SearchAnswer {
  total: number
  offers: number
  requests: number
  kinds: Record<ActivityKind, number>
  found: Found[]
}

/** The order of what is found, as two numbers a row of which the smaller come first. */
interface Ranking {
  center: Vector | undefined
  isByPlace: boolean
  /** Set when the best match comes first. */
  relevance: Uint8Array | undefined
}

export function search(holdings: Holdings, ask: SearchAsk): SearchAnswer {
  const matches = matchText(holdings, ask)
  const filter = makeFilter(holdings, ask, ask.box && worldBoxOf(ask.box))
  const ranking = rankingOf(ask, matches)
  const top = holdings.top.start(ask.offset + ask.limit)
  const counts: Record<PostingType, number> = { offer: 0, request: 0 }
  const kinds = new Int32Array(activityKinds.length)

  const isWhole = ask.box === undefined && isUnfiltered(ask)
  for (const type of typesOf(ask)) {
    const rows = holdings.rows[type]
    if (isWhole) {
      counts[type] = rows.aliveCount
      rows.kindCounts.forEach((count, kind) => (kinds[kind]! += count))
      if (ranking.isByPlace && ask.latitude !== undefined && ask.longitude !== undefined) {
        addNearest(rows, ask.latitude, ask.longitude, ranking.center!, top)
        continue
      }
    }
    const count = findAll(holdings, type, filter, matches)
    addRanked(rows, count, ranking, top)
    if (isWhole) continue
    counts[type] = count
    countKinds(rows, count, kinds)
  }
  return {
    total: counts.offer + counts.request,
    offers: counts.offer,
    requests: counts.request,
    kinds: Object.fromEntries(activityKinds.map((kind, at) => [kind, kinds[at]!])) as Record<
      ActivityKind,
      number
    >,
    found: top
      .takeInOrder()
      .slice(ask.offset)
      .map((entry) => show(holdings, entry, ranking.center)),
  }
}

/** Fills the `found` of this type's rows with all that pass, and gives how many. */
export function findAll(
  holdings: Holdings,
  type: PostingType,
  filter: RowFilter,
  matches: TextMatches | undefined,
) {
  const rows = holdings.rows[type]
  if (matches === undefined) return findRows(rows, filter)
  const list = listMatches(holdings, type, matches)
  return findListedRows(rows, filter, list, list.length)
}

function listMatches({ entries }: Holdings, type: PostingType, matches: TextMatches) {
  const rows = new Int32Array(matches.entries.length)
  let length = 0
  for (const entry of matches.entries)
    if (entries.typeOf(entry) === type) rows[length++] = entries.rowOf(entry)
  return rows.subarray(0, length)
}

export function matchText({ words }: Holdings, { text }: SearchFilters) {
  return text === undefined ? undefined : words.match(text)
}

export const typesOf = ({ type }: SearchFilters) =>
  postingTypes.filter((one) => type === undefined || one === type)

/** What people see of a found posting. */
export function show(
  { entries, rows }: Holdings,
  entry: number,
  center: Vector | undefined,
): Found {
  const { columns } = rows[entries.typeOf(entry)]
  const chord = center && chordTo(columns.vector, entries.rowOf(entry), center)
  return {
    id: entries.idOf(entry),
    cardJson: entries.jsonOf(entry),
    distanceKm: chord === undefined ? null : shownKm(chord),
  }
}

export function chordTo(vector: Float64Array, row: number, { x, y, z }: Vector) {
  const at = 3 * row
  return squaredChord(vector[at]!, vector[at + 1]!, vector[at + 2]!, x, y, z)
}

function rankingOf(ask: SearchAsk, matches: TextMatches | undefined): Ranking {
  const center = centerOf(ask)
  return {
    center,
    isByPlace: center !== undefined && ask.order !== 'newest',
    relevance: ask.order === 'best' ? matches?.relevance : undefined,
  }
}

function addRanked(rows: Rows, count: number, ranking: Ranking, top: TopList) {
  const { found } = rows
  const { entry, since, vector } = rows.columns
  const { center, isByPlace, relevance } = ranking
  for (let at = 0; at < count; at++) {
    const row = found[at]!
    const last = isByPlace ? chordTo(vector, row, center!) : -since[row]!
    if (relevance === undefined) top.add(last, 0, entry[row]!)
    else top.add(-relevance[entry[row]!]!, last, entry[row]!)
  }
}

/** Goes outward from the place until nothing further away can enter the list. */
function addNearest(rows: Rows, latitude: number, longitude: number, center: Vector, top: TopList) {
  const { grid, starts, cellCount, partCount } = rows
  const { vector, traits, entry } = rows.columns
  const addRun = (from: number, to: number) => {
    for (let row = from; row < to; row++)
      if (traits[row] !== 0) top.add(chordTo(vector, row, center), 0, entry[row]!)
  }
  addRun(rows.sortedCount, rows.count)
  const column = columnOf(grid, worldX(longitude))
  const row = rowOf(grid, worldY(latitude))
  const runs = new Int32Array(ringRoom(grid))
  let inner = 0
  for (let ring = 1; ; ring = nextRing(ring)) {
    const filled = ringRuns(grid, column, row, inner, ring, runs)
    for (let part = 0; part < partCount; part++)
      for (let at = 0; at < filled; at += 2) {
        const base = part * cellCount
        addRun(starts[base + runs[at]!]!, starts[base + runs[at + 1]! + 1]!)
      }
    const bound = squaredChordBeyond(grid, latitude, longitude, column, row, ring)
    if (bound === Infinity || bound > top.lastFirst) return
    inner = ring + 1
  }
}

function countKinds({ found, columns }: Rows, count: number, kinds: Int32Array) {
  for (let at = 0; at < count; at++)
    for (let bits = columns.traits[found[at]!]! & everyKind; bits !== 0; bits &= bits - 1)
      kinds[31 - Math.clz32(bits & -bits)]!++
}
