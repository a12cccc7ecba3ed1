import { columnOf, ringRoom, ringRuns, rowOf, squaredChordBeyond } from '../algorithms/cell-grid.ts'
import { TopList } from '../algorithms/top-list.ts'
import { worldX, worldY } from '../algorithms/world-square.ts'
import { ratePair } from '../features/suggestions/suggestion-rules.ts'
import { moveToYearOf, type Holdings } from './holdings.ts'
import type { Listing, SuggestedPair, SuggestionAsk } from './listing.ts'
import { makePairAsk, type PairAsk } from './pair-ask.ts'
import { bestScoreFrom, fits, scoreRow } from './pair-score.ts'
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

/** The entries of the best partners. Goes outward from the posting until nothing further away can come among them. */
export function rankPartners(
  holdings: Holdings,
  ask: PairAsk,
  limit: number,
  excluded: ReadonlySet<string>,
) {
  const { entries } = holdings
  const rows = holdings.rows[ask.seeksOffers ? 'offer' : 'request']
  const top = new TopList(limit, entries.isBefore)
  const left = entriesOf(holdings, excluded)
  const { grid, starts, cellCount } = rows
  const { card } = ask.listing

  addPartners(ask, holdings, rows, rows.sortedCount, rows.count, left, top)
  const column = columnOf(grid, worldX(card.longitude))
  const row = rowOf(grid, worldY(card.latitude))
  const runs = new Int32Array(ringRoom(grid))
  const parts = partsInReach(ask, rows)
  for (let ring = 0; parts.length > 0; ring++) {
    const filled = ringRuns(grid, column, row, ring, runs)
    for (const { part } of parts) {
      const base = part * cellCount
      for (let at = 0; at < filled; at += 2) {
        const from = starts[base + runs[at]!]!
        const to = starts[base + runs[at + 1]! + 1]!
        if (from < to) addPartners(ask, holdings, rows, from, to, left, top)
      }
    }
    const nearest = squaredChordBeyond(grid, card.latitude, card.longitude, column, row, ring)
    if (nearest === Infinity || -bestScoreFrom(ask, nearest) > top.lastFirst) break
    // what comes no further than this ring has no more partners
    for (let at = parts.length - 1; at >= 0; at--)
      if (parts[at]!.reach < nearest) parts.splice(at, 1)
  }
  return top.inOrder()
}

/** Scores the rows that fit and can still enter the list. */
function addPartners(
  ask: PairAsk,
  { entries }: Holdings,
  rows: Rows,
  from: number,
  to: number,
  left: ReadonlySet<number>,
  top: TopList,
) {
  const { traits, vector, entry } = rows.columns
  for (let row = from; row < to; row++) {
    if ((traits[row]! & ask.traits & everyKind) === 0) continue
    const chord = chordTo(vector, row, ask.center)
    if (!fits(ask, rows, row, entries, chord)) continue
    const score = scoreRow(ask, rows, row, entries, chord)
    if (-score > top.lastFirst || left.has(entry[row]!)) continue
    top.add(-score, chord, entry[row]!)
  }
}

/** The parts with partners, and how far away these can be, as a squared chord. */
function partsInReach(ask: PairAsk, rows: Rows) {
  return rows.partsOf(ask.traits & everyKind).map((part) => {
    const theirs = rows.widestReach[part]!
    const comes = ask.seeksOffers ? theirs : visitsUpTo(ask)
    const travels = ask.seeksOffers ? ask.reach : theirs
    const reach = Math.max(
      (ask.traits & atSchool) === 0 ? -1 : comes,
      (ask.traits & atProvider) === 0 ? -1 : travels,
      (ask.traits & online) === 0 ? -1 : rows.onlineReach[part]!,
    )
    return { part, reach }
  })
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
