import { ClusterView } from '../server/algorithms/cluster-view.ts'
import type { Holdings } from '../server/catalogue/holdings.ts'
import type { Box, SearchAsk } from '../server/catalogue/listing.ts'
import type { PairAsk } from '../server/catalogue/pair-ask.ts'
import { hasPlace, scoreRow, sharesTraits, sharesWeeks } from '../server/catalogue/pair-score.ts'
import { centerOf, findListedRows, makeFilter, worldBoxOf } from '../server/catalogue/row-filter.ts'
import type { Rows } from '../server/catalogue/rows.ts'
import { chordTo, typesOf } from '../server/catalogue/search.ts'
import type { SearchFilters } from '../shared/search.ts'

/*
 * What to beat: the same typed arrays and the same conditions, gone through from the first row to the last, without grid, rings, bounds or sums.
 */

const every = new Map<number, Int32Array>()

function allRows({ count }: Rows) {
  let rows = every.get(count)
  if (rows === undefined)
    every.set(count, (rows = Int32Array.from({ length: count }, (_, row) => row)))
  return rows
}

/** The total and the ids of the page. */
export function scanSearch(holdings: Holdings, ask: SearchAsk) {
  const { entries } = holdings
  const filter = makeFilter(holdings, ask, ask.box && worldBoxOf(ask.box))
  const center = centerOf(ask)
  const top = holdings.top.start(ask.offset + ask.limit)
  let total = 0
  for (const type of typesOf(ask)) {
    const rows = holdings.rows[type]
    const { entry, since, vector } = rows.columns
    const count = findListedRows(rows, filter, allRows(rows), rows.count)
    total += count
    for (let at = 0; at < count; at++) {
      const row = rows.found[at]!
      const isByPlace = center !== undefined && ask.order !== 'newest'
      top.add(isByPlace ? chordTo(vector, row, center) : -since[row]!, 0, entry[row]!)
    }
  }
  return {
    total,
    ids: top
      .takeInOrder()
      .slice(ask.offset)
      .map((entry) => entries.idOf(entry)),
  }
}

/** How many bunches there are, and of how many postings. */
export function scanClusters(holdings: Holdings, filters: SearchFilters, box: Box, zoom: number) {
  const view = new ClusterView(worldBoxOf(box), zoom)
  const filter = makeFilter(holdings, filters, view.box)
  for (const type of typesOf(filters)) {
    const rows = holdings.rows[type]
    const { x, y, entry } = rows.columns
    const count = findListedRows(rows, filter, allRows(rows), rows.count)
    for (let at = 0; at < count; at++) {
      const row = rows.found[at]!
      view.addPoint(x[row]!, y[row]!, type === 'offer' ? 0 : 1, entry[row]!)
    }
  }
  const counts = Array.from(view.counts[0], (offers, cell) => offers + view.counts[1][cell]!)
  return counts.filter((count) => count > 0)
}

/** The entries of the best partners. */
export function scanPartners(
  { entries, rows: both, top: list }: Holdings,
  ask: PairAsk,
  limit: number,
) {
  const rows = both[ask.seeksOffers ? 'offer' : 'request']
  const top = list.start(limit)
  for (let row = 0; row < rows.count; row++) {
    const common = rows.columns.traits[row]! & ask.traits
    if (!sharesTraits(common) || !sharesWeeks(ask, rows, row)) continue
    const chord = chordTo(rows.columns.vector, row, ask.center)
    if (!hasPlace(ask, rows, row, entries, chord, common)) continue
    top.add(-scoreRow(ask, rows, row, entries, chord), chord, rows.columns.entry[row]!)
  }
  return top.takeInOrder()
}
