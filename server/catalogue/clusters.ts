import { finestZoom } from '../algorithms/cluster-pyramid.ts'
import type { CellSums } from '../algorithms/cell-sums.ts'
import { ClusterView } from '../algorithms/cluster-view.ts'
import { latitudesOf, longitudeOf } from '../algorithms/world-square.ts'
import type { Cluster, SearchFilters } from '../../shared/search.ts'
import type { PostingType } from '../../shared/vocabulary.ts'
import type { Holdings } from './holdings.ts'
import type { Box } from './listing.ts'
import { inBox, makeFilter, worldBoxOf, type RowFilter } from './row-filter.ts'
import { area } from './rows.ts'
import { findAll, matchText, typesOf, type TextRows } from './search.ts'

/** The bunches in every cell that touches the box, from north-west to south-east; each cell counts whole. */
export function clustersIn(
  holdings: Holdings,
  filters: SearchFilters,
  box: Box,
  zoom: number,
): Cluster[] {
  if (box.west > box.east || box.south > box.north) return []
  const view = new ClusterView(worldBoxOf(box), zoom)
  // without a filter, sums kept beforehand; else a sweep over what passes it
  const matches = matchText(holdings, filters)
  const filter = makeFilter(holdings, filters)
  const isPlain = filter.isOpen && matches === undefined && view.zoom <= finestZoom
  for (const type of typesOf(filters))
    if (isPlain) holdings.pyramids[type].addTo(view, type === 'offer')
    else sweep(holdings, type, inBox(filter, view.box), matches, view)
  return readClusters(holdings, view)
}

function sweep(
  holdings: Holdings,
  type: PostingType,
  filter: RowFilter,
  matches: TextRows | undefined,
  view: ClusterView,
) {
  const { columns, found } = holdings.rows[type]
  const { x, y, entry } = columns
  const count = findAll(holdings, type, filter, matches)
  for (let at = 0; at < count; at++) {
    const row = found[at]!
    view.addPoint(x[row]!, y[row]!, type === 'offer', entry[row]!)
  }
}

/** A ten-millionth of a degree is 1 cm. */
const tidy = (degrees: number) => Math.round(degrees * 1e7) / 1e7

const latitudeAt = latitudesOf(area)

function readClusters({ entries }: Holdings, { cells, firsts }: ClusterView) {
  const { sums } = cells
  const clusters: Cluster[] = []
  for (let cell = 0; cell < firsts.length; cell++) {
    const count = cells.countOf(cell)
    if (count === 0) continue
    const latitude = tidy(latitudeAt(sums[3 * cell + 1]! / count))
    const longitude = tidy(longitudeOf(sums[3 * cell]! / count))
    const isAlone = count === 1
    clusters.push({
      latitude,
      longitude,
      offers: firsts[cell]!,
      requests: count - firsts[cell]!,
      box: isAlone ? [longitude, latitude, longitude, latitude] : boxOf(cells, cell),
      card: isAlone ? entries.briefOf(sums[3 * cell + 2]!) : null,
    })
  }
  return clusters
}

function boxOf({ bounds }: CellSums, cell: number): Cluster['box'] {
  const at = 5 * cell
  return [
    tidy(longitudeOf(bounds[at + 1]!)),
    tidy(latitudeAt(bounds[at + 4]!)),
    tidy(longitudeOf(bounds[at + 3]!)),
    tidy(latitudeAt(bounds[at + 2]!)),
  ]
}
