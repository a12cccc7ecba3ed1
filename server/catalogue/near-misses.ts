import { bitCount, bitsOf, setsMeet, setWords } from '../algorithms/bit-sets.ts'
import { unitVector } from '../algorithms/geo-distance.ts'
import type { NearMiss } from '../../shared/search.ts'
import type { Holdings } from './holdings.ts'
import type { FoundNearMiss, SearchAsk } from './listing.ts'
import { centerOf, makeFilter, worldBoxOf, type RowFilter } from './row-filter.ts'
import type { Rows } from './rows.ts'
import { chordTo, matchText, show, typesOf } from './search.ts'
import { anyWeek } from './traits.ts'

const blocks = [
  'distance',
  'kinds',
  'themes',
  'grades',
  'modes',
  'audience',
  'period',
  'text',
] as const satisfies NearMiss['blockedBy'][number][]

/** What the fewest filters keep out, the nearest first among equals: to the point, else to the middle of the box, else the newest. */
export function missesNear(holdings: Holdings, ask: SearchAsk, limit: number): FoundNearMiss[] {
  const { entries } = holdings
  const filter = makeFilter(holdings, ask, ask.box && worldBoxOf(ask.box))
  const matches = matchText(holdings, ask)
  const center = centerOf(ask)
  const middle = center ?? middleOf(ask)
  const top = holdings.top.start(limit)
  const blockedBits = (rows: Rows, row: number) => {
    const lacksWords = matches !== undefined && matches.relevance[rows.columns.entry[row]!] === 0
    return bitsBlocking(filter, rows, row) | (lacksWords ? bitsOf(['text'], blocks) : 0)
  }

  for (const type of typesOf(ask)) {
    const rows = holdings.rows[type]
    const { traits, organisation, entry, since, vector } = rows.columns
    for (let row = 0; row < rows.count; row++) {
      if (traits[row] === 0) continue
      if (filter.organisation !== undefined && organisation[row] !== filter.organisation) continue
      const blocked = bitCount(blockedBits(rows, row))
      if (blocked === 0 || blocked > top.lastFirst) continue
      const last = middle === undefined ? -since[row]! : chordTo(vector, row, middle)
      top.add(blocked, last, entry[row]!)
    }
  }
  return top.takeInOrder().map((found) => {
    const rows = holdings.rows[entries.typeOf(found)]
    const bits = blockedBits(rows, entries.rowOf(found))
    return {
      found: show(holdings, found, center),
      blockedBy: blocks.filter((_, place) => (bits & (1 << place)) !== 0),
    }
  })
}

/** The filters that the row does not pass, as bits in the order of `blocks`. */
function bitsBlocking(filter: RowFilter, { columns }: Rows, row: number) {
  const traits = columns.traits[row]!
  const { west, north, east, south } = filter.box
  const x = columns.x[row]!
  const y = columns.y[row]!
  const isFar =
    x < west ||
    x > east ||
    y < north ||
    y > south ||
    (filter.center !== undefined && chordTo(columns.vector, row, filter.center) > filter.within)
  const isAtOtherTime =
    filter.weeks !== undefined &&
    (traits & anyWeek) === 0 &&
    !setsMeet(columns.weeks, setWords * row, filter.weeks, 0)
  return (
    Number(isFar) |
    (Number((traits & filter.kinds) === 0) << 1) |
    (Number(filter.themes !== 0 && (columns.themes[row]! & filter.themes) === 0) << 2) |
    (Number((traits & filter.grades) === 0) << 3) |
    (Number((traits & filter.modes) === 0) << 4) |
    (Number((traits & filter.audience) === 0) << 5) |
    (Number(isAtOtherTime) << 6)
  )
}

function middleOf({ box }: SearchAsk) {
  return box && unitVector((box.north + box.south) / 2, (box.east + box.west) / 2)
}
