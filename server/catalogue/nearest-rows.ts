import { squaredChordOfKm, squaredChordTo, type Vector } from '../algorithms/geo-distance.ts'
import { blocksInPage, firstRow } from '../algorithms/row-blocks.ts'
import type { TopList } from '../algorithms/top-list.ts'
import { squaredChordPerStep } from '../algorithms/world-square.ts'
import { area } from './rows.ts'
import type { SearchRows } from './search-rows.ts'

const chordPerStep = squaredChordPerStep(area)
/** The other side of the earth. */
const farthest = 4
const firstRing = squaredChordOfKm(1)

/** Goes outward from the place on the map, each ring twice as far as the one before, until nothing further away can enter the list. */
export function addNearest(
  { blocks, columns }: SearchRows,
  x: number,
  y: number,
  center: Vector,
  top: TopList,
) {
  const { entry, vector } = columns
  const { present, boxes, pages } = blocks
  let inner = -1
  for (let outer = firstRing; inner < Math.min(top.lastFirst, farthest); outer *= 4) {
    for (let page = 0; page < pages.count; page++) {
      if (chordPerStep * pages.squaredStepsTo(page, x, y) > outer) continue
      const end = Math.min(boxes.count, blocksInPage * (page + 1))
      for (let block = blocksInPage * page; block < end; block++) {
        const chord = chordPerStep * boxes.squaredStepsTo(block, x, y)
        if (chord <= inner || chord > outer || chord > top.lastFirst) continue
        for (let rows = present[block]!; rows !== 0; rows &= rows - 1) {
          const row = firstRow(block, rows)
          const away = squaredChordTo(vector, 3 * row, center)
          if (away <= top.lastFirst) top.add(away, 0, entry[row]!)
        }
      }
    }
    inner = outer
  }
}
