import { shownKm, squaredChordTo, type Vector } from '../algorithms/geo-distance.ts'
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
import { addNearest } from './nearest-rows.ts'
import {
  centerOf,
  findRows,
  keepRows,
  makeFilter,
  worldBoxOf,
  type RowFilter,
} from './row-filter.ts'
import type { SearchRows } from './search-rows.ts'

export interface SearchAnswer {
  total: number
  offers: number
  requests: number
  kinds: Record<ActivityKind, number>
  found: Found[]
}

/** How many rows of each type hold the words, and how well by entry. */
export interface TextRows extends Record<PostingType, number> {
  relevance: Uint8Array
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

  const isWhole = filter.isOpen && matches === undefined
  for (const type of typesOf(ask)) {
    const rows = holdings.rows[type]
    if (isWhole) {
      counts[type] = rows.aliveCount
      rows.kindCounts.forEach((count, kind) => (kinds[kind]! += count))
      if (ranking.isByPlace && ask.latitude !== undefined && ask.longitude !== undefined) {
        addNearest(rows, worldX(ask.longitude), worldY(ask.latitude), ranking.center!, top)
        continue
      }
    }
    const count = findAll(holdings, type, filter, matches)
    addRanked(rows, count, ranking, top)
    if (isWhole) continue
    counts[type] = count
    for (let at = 0; at < count; at++) rows.countKinds(rows.found[at]!, 1, kinds)
  }
  return {
    total: counts.offer + counts.request,
    offers: counts.offer,
    requests: counts.request,
    kinds: named(kinds),
    found: top
      .takeInOrder()
      .slice(ask.offset)
      .map((entry) => show(holdings, entry, ranking.center)),
  }
}

export function matchText(holdings: Holdings, { text }: SearchFilters) {
  const matches = text === undefined ? undefined : holdings.words.match(text)
  return matches && { ...listRows(holdings, matches.entries), relevance: matches.relevance }
}

/** Fills the `found` of both types with the rows of these entries, and gives how many of each. */
function listRows({ entries, rows: { offer, request } }: Holdings, listed: Int32Array) {
  let offers = 0
  for (let at = 0; at < listed.length; at++) {
    const entry = listed[at]!
    // each goes behind the others of both types and stays in one, which takes no branch to guess
    offer.found[offers] = offer.rowOf(entry)
    request.found[at - offers] = request.rowOf(entry)
    offers += entries.isOffer(entry)
  }
  return { offer: offers, request: listed.length - offers }
}

/** Fills `rows.found` with all that pass, and gives how many. */
export function findAll(
  { rows }: Holdings,
  type: PostingType,
  filter: RowFilter,
  matches: TextRows | undefined,
) {
  return matches ? keepRows(rows[type], filter, matches[type]) : findRows(rows[type], filter)
}

export const typesOf = ({ type }: SearchFilters) =>
  postingTypes.filter((one) => type === undefined || one === type)

/** What people see of a found posting. */
export function show(
  { entries, rows }: Holdings,
  entry: number,
  center: Vector | undefined,
): Found {
  const of = rows[entries.typeOf(entry)]
  const chord = center && squaredChordTo(of.columns.vector, 3 * of.rowOf(entry), center)
  return {
    id: entries.idOf(entry),
    cardJson: entries.jsonOf(entry),
    distanceKm: chord === undefined ? null : shownKm(chord),
  }
}

function rankingOf(ask: SearchAsk, matches: TextRows | undefined): Ranking {
  const center = centerOf(ask)
  return {
    center,
    isByPlace: center !== undefined && ask.order !== 'newest',
    relevance: ask.order === 'best' ? matches?.relevance : undefined,
  }
}

function addRanked({ found, columns }: SearchRows, count: number, ranking: Ranking, top: TopList) {
  const { entry, since, vector } = columns
  const { center, isByPlace, relevance } = ranking
  for (let at = 0; at < count; at++) {
    const row = found[at]!
    const last = isByPlace ? squaredChordTo(vector, 3 * row, center!) : -since[row]!
    const first = relevance === undefined ? last : -relevance[entry[row]!]!
    // most are refused here, before any call
    if (first <= top.lastFirst) top.add(first, last, entry[row]!)
  }
}

function named(counts: Int32Array) {
  const kinds = {} as Record<ActivityKind, number>
  activityKinds.forEach((kind, at) => (kinds[kind] = counts[at]!))
  return kinds
}
