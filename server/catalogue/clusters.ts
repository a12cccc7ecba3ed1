import { finestZoom } from '../algorithms/cluster-pyramid.ts'
import { ClusterView } from '../algorithms/cluster-view.ts'
import { latitudeOf, longitudeOf } from '../algorithms/world-square.ts'
import type { Cluster, SearchFilters } from '../../shared/search.ts'
import type { PostingType } from '../../shared/vocabulary.ts'
import type { Holdings } from './holdings.ts'
import type { Box } from './listing.ts'
import { isUnfiltered, makeFilter, worldBoxOf } from './row-filter.ts'
import { findAll, matchText, typesOf, type TextRows } from './search.ts'

const groups = { offer: 0, request: 1 } as const satisfies Record<PostingType, 0 | 1>

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
  if (view.zoom <= finestZoom && isUnfiltered(filters) && matches === undefined)
    for (const type of typesOf(filters)) holdings.pyramids[type].addTo(view, groups[type])
  else sweep(holdings, filters, matches, view)
  return readClusters(holdings, view)
}

function sweep(
  holdings: Holdings,
  filters: SearchFilters,
  matches: TextRows | undefined,
  view: ClusterView,
) {
  const filter = makeFilter(holdings, filters, view.box)
  for (const type of typesOf(filters)) {
    const rows = holdings.rows[type]
    const count = findAll(holdings, type, filter, matches)
    const { x, y, entry } = rows.columns
    for (let at = 0; at < count; at++) {
      const row = rows.found[at]!
      view.addPoint(x[row]!, y[row]!, groups[type], entry[row]!)
    }
  }
}

/** A ten-millionth of a degree is 1 cm. */
const tidy = (degrees: number) => Math.round(degrees * 1e7) / 1e7

function readClusters(holdings: Holdings, view: ClusterView) {
  const clusters: Cluster[] = []
  const [offers, requests] = view.counts
  for (let cell = 0; cell < offers.length; cell++) {
    const count = offers[cell]! + requests[cell]!
    if (count === 0) continue
    clusters.push({
      latitude: tidy(latitudeOf(view.sumY[cell]! / count)),
      longitude: tidy(longitudeOf(view.sumX[cell]! / count)),
      offers: offers[cell]!,
      requests: requests[cell]!,
      box: [
        tidy(longitudeOf(view.west[cell]!)),
        tidy(latitudeOf(view.south[cell]!)),
        tidy(longitudeOf(view.east[cell]!)),
        tidy(latitudeOf(view.north[cell]!)),
      ],
      card: count === 1 ? holdings.entries.briefOf(view.sumItem[cell]!) : null,
    })
  }
  return clusters
}
