import { bitCount } from '../algorithms/bit-sets.ts'
import {
  columnOf,
  nextRing,
  ringReaching,
  ringRoom,
  ringRuns,
  rowOf,
  squaredChordBeyond,
} from '../algorithms/cell-grid.ts'
import type { TopList } from '../algorithms/top-list.ts'
import { worldX, worldY } from '../algorithms/world-square.ts'
import { ratePair } from '../features/suggestions/suggestion-rules.ts'
import type { Entries } from './entries.ts'
import { moveToYearOf, type Holdings } from './holdings.ts'
import type { Listing, SuggestedPair, SuggestionAsk } from './listing.ts'
import { makePairAsk, type PairAsk } from './pair-ask.ts'
import {
  bestScoreFrom,
  hasPlace,
  scoreRow,
  sharesTraits,
  sharesWeeks,
  themesNeeded,
} from './pair-score.ts'
import { chordTo } from './search.ts'
import type { Rows } from './rows.ts'
import { atProvider, atSchool, everyKind, online } from './traits.ts'

/** The partners that fit the posting best, best first; equal scores by distance, then by id. */
export function suggestPartners(
  holdings: Holdings,
  listing: Listing,
  { limit, excluded, today }: SuggestionAsk,
): SuggestedPair[] {
  moveToYearOf(holdings, today)
  const { entries } = holdings
  const ask = makePairAsk(holdings, listing, today)
  return rankPartners(holdings, ask, limit, excluded).map((entry) => {
    const partner = entries.listingOf(entry)
    const rating = ask.seeksOffers
      ? ratePair(listing, partner, today)
      : ratePair(partner, listing, today)
    return { id: partner.card.id, cardJson: entries.jsonOf(entry), ...rating }
  })
}

/** The entries of the best partners. */
export function rankPartners(
  holdings: Holdings,
  ask: PairAsk,
  limit: number,
  excluded: ReadonlySet<string>,
) {
  const { entries } = holdings
  const rows = holdings.rows[ask.seeksOffers ? 'offer' : 'request']
  const { grid, starts, cellCount } = rows
  const { latitude, longitude } = ask.listing.card
  const column = columnOf(grid, worldX(longitude))
  const row = rowOf(grid, worldY(latitude))
  const top = holdings.top.start(limit)
  const left = entriesOf(holdings, excluded)
  const runs = new Int32Array(ringRoom(grid))
  const bounds: number[] = []
  const beyond = (ring: number) =>
    (bounds[ring] ??= squaredChordBeyond(grid, latitude, longitude, column, row, ring))
  const addRings = (part: number, inner: number, outer: number, leastThemes: number) => {
    const filled = ringRuns(grid, column, row, inner, outer, runs)
    const base = part * cellCount
    for (let at = 0; at < filled; at += 2) {
      const from = starts[base + runs[at]!]!
      const to = starts[base + runs[at + 1]! + 1]!
      if (from < to) addPartners(ask, entries, rows, from, to, leastThemes, left, top)
    }
  }

  addPartners(ask, entries, rows, rows.sortedCount, rows.count, 0, left, top)
  const { bounded, unbounded } = partsInReach(ask, rows)
  // what reaches so far and no further is looked through at once
  for (const { part, reach } of bounded) {
    addRings(part, 0, ringReaching(beyond, reach), themesNeeded(ask, 0, -top.lastFirst))
  }
  // for what reaches anywhere, outward until nothing further away can come into the list
  let nearest = 0
  for (let inner = 0, outer = 1; nearest < Infinity; inner = outer + 1, outer = nextRing(outer)) {
    if (-bestScoreFrom(ask, nearest) > top.lastFirst) break
    const leastThemes = themesNeeded(ask, nearest, -top.lastFirst)
    for (const part of unbounded) addRings(part, inner, outer, leastThemes)
    nearest = beyond(outer)
  }
  return top.takeInOrder()
}

/** Scores the rows that fit and can still enter the list. */
function addPartners(
  ask: PairAsk,
  entries: Entries,
  rows: Rows,
  from: number,
  to: number,
  leastThemes: number,
  left: ReadonlySet<number>,
  top: TopList,
) {
  const { traits, themes, vector, entry } = rows.columns
  const wanted = ask.themes
  for (let row = from; row < to; row++) {
    const theirs = themes[row]!
    // most rows end here: they name other themes, and are too far away to come into the list without
    if (leastThemes > 0 && theirs !== 0) {
      const shared = theirs & wanted
      if (shared === 0 || (leastThemes > 1 && bitCount(shared) < leastThemes)) continue
    }
    const common = traits[row]! & ask.traits
    if (!sharesTraits(common) || !sharesWeeks(ask, rows, row)) continue
    const chord = chordTo(vector, row, ask.center)
    if (!hasPlace(ask, rows, row, entries, chord, common)) continue
    const score = scoreRow(ask, rows, row, entries, chord)
    if (-score > top.lastFirst || left.has(entry[row]!)) continue
    top.add(-score, chord, entry[row]!)
  }
}

/** The parts with partners: those that end at a distance, as a squared chord, and those that do not. */
function partsInReach(ask: PairAsk, rows: Rows) {
  const bounded: { part: number; reach: number }[] = []
  const unbounded: number[] = []
  for (const part of rows.partsOf(ask.traits & everyKind)) {
    const theirs = rows.widestReach[part]!
    const comes = ask.seeksOffers ? theirs : visitsUpTo(ask)
    const travels = ask.seeksOffers ? ask.reach : theirs
    const reach = Math.max(
      (ask.traits & atSchool) === 0 ? -1 : comes,
      (ask.traits & atProvider) === 0 ? -1 : travels,
      (ask.traits & online) === 0 ? -1 : rows.onlineReach[part]!,
    )
    if (reach === Infinity) unbounded.push(part)
    else if (reach >= 0) bounded.push({ part, reach })
  }
  return { bounded, unbounded }
}

/** An offer that comes to regions may find them anywhere. */
function visitsUpTo(ask: PairAsk) {
  return ask.listing.serviceArea === 'regions' ? Infinity : ask.reach
}

function entriesOf({ entries }: Holdings, ids: ReadonlySet<string>) {
  const found = new Set<number>()
  for (const id of ids) {
    const entry = entries.find(id)
    if (entry !== undefined) found.add(entry)
  }
  return found
}
