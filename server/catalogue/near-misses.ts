import { squaredChordTo, unitVector } from '../algorithms/geo-distance.ts'
import { firstRow, rowsInBlock } from '../algorithms/row-blocks.ts'
import type { NearMiss } from '../../shared/search.ts'
import type { Holdings } from './holdings.ts'
import type { FoundNearMiss, SearchAsk } from './listing.ts'
import { centerOf, makeFilter, rowsInPlace, rowsOfOne, worldBoxOf } from './row-filter.ts'
import type { RowFilter } from './row-filter.ts'
import { matchText, show, typesOf } from './search.ts'
import type { SearchRows } from './search-rows.ts'

/** What the fewest filters keep out, the nearest first among equals: to the point, else to the middle of the box, else the newest. */
export function missesNear(holdings: Holdings, ask: SearchAsk, limit: number): FoundNearMiss[] {
  const { entries } = holdings
  const filter = makeFilter(holdings, ask, ask.box && worldBoxOf(ask.box))
  const matches = matchText(holdings, ask)
  const center = centerOf(ask)
  const middle = center ?? middleOf(ask)
  const top = holdings.top.start(limit)

  for (const type of typesOf(ask)) {
    const rows = holdings.rows[type]
    const { blocks, columns } = rows
    const worded = matches && new Set(rows.found.subarray(0, matches[type]))
    for (let block = 0; block < blocks.count; block++) {
      const blocking = rowsBlocked(rows, filter, block, worded)
      let left = blocks.present[block]!
      if (filter.organisation !== undefined)
        left = rowsOfOne(rows, filter.organisation, block, left)
      for (; left !== 0; left &= left - 1) {
        const row = firstRow(block, left)
        let blocked = 0
        for (const one of blocking) blocked += (one.rows >>> row) & 1
        if (blocked === 0 || blocked > top.lastFirst) continue
        const last = middle ? squaredChordTo(columns.vector, 3 * row, middle) : -columns.since[row]!
        top.add(blocked, last, columns.entry[row]!)
      }
    }
  }
  return top.takeInOrder().map((entry) => {
    const type = entries.typeOf(entry)
    const rows = holdings.rows[type]
    const worded = matches && new Set(rows.found.subarray(0, matches[type]))
    const row = rows.rowOf(entry)
    const blocking = rowsBlocked(rows, filter, row >> 5, worded)
    return {
      found: show(holdings, entry, center),
      blockedBy: blocking.filter((one) => ((one.rows >>> row) & 1) === 1).map(({ by }) => by),
    }
  })
}

/** For each filter the rows of the block, as bits, that do not pass it. */
function rowsBlocked(
  rows: SearchRows,
  filter: RowFilter,
  block: number,
  worded: ReadonlySet<number> | undefined,
) {
  const { blocks } = rows
  const present = blocks.present[block]!
  const blocked: { by: NearMiss['blockedBy'][number]; rows: number }[] = [
    { by: 'distance', rows: ~rowsInPlace(rows, filter, block, present) },
  ]
  filter.fields.forEach((by, group) => {
    blocked.push({ by, rows: ~blocks.passing(block, [filter.groups[group]!], present) })
  })
  if (worded !== undefined) blocked.push({ by: 'text', rows: rowsWithout(worded, block) })
  return blocked
}

/** The rows of the block, as bits, that are not among these. */
function rowsWithout(among: ReadonlySet<number>, block: number) {
  let rows = 0
  for (let place = 0; place < rowsInBlock; place++)
    if (!among.has(rowsInBlock * block + place)) rows |= 1 << place
  return rows
}

function middleOf({ box }: SearchAsk) {
  return box && unitVector((box.north + box.south) / 2, (box.east + box.west) / 2)
}
