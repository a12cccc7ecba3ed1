import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { localDay } from '../../../shared/school-calendar.ts'
import { clusterPostings, searchPostings, type SearchFilters } from '../../../shared/search.ts'
import { call } from '../../api/call.ts'
import type { Box } from '../../map/base-map.ts'
import type { View } from '../../map/map-view.tsx'
import { areaOf, filtersOf, type SearchQuery } from './search-query.ts'

export const pageSize = 20
export const today = () => localDay(new Date())

const sides = ([west, south, east, north]: Box) => ({ west, south, east, north })

export function resultQuery(query: SearchQuery) {
  const area = areaOf(query)
  const ask = {
    ...filtersOf(query, today()),
    ...(area && sides(area)),
    ...(query.order && { order: query.order }),
    page: query.page ?? 1,
    pageSize,
  }
  return queryOptions({
    queryKey: ['postings', ask],
    queryFn: ({ signal }) => call(searchPostings, { query: ask, signal }),
    placeholderData: keepPreviousData,
  })
}

/** What the API takes for a box: the country and a margin. */
const limits: Box = [3, 50, 7.5, 54]

/** The part that both boxes have; undefined when they lie apart. */
export function commonBox(one: Box, other: Box = limits): Box | undefined {
  const [west, south] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])]
  const [east, north] = [Math.min(one[2], other[2]), Math.min(one[3], other[3])]
  return west < east && south < north ? [west, south, east, north] : undefined
}

/** The same search for the map: what is in view and, when an area was asked for, in that area. */
export function clusterQuery(query: SearchQuery, view: View | undefined) {
  const inView = view && commonBox(view.box)
  const box = inView && commonBox(inView, areaOf(query))
  const filters = filtersOf(query, today())
  return queryOptions({
    queryKey: ['posting-clusters', filters, box, view?.zoom],
    queryFn: async ({ signal }) => {
      if (!box || !view) return []
      const zoom = Math.round(view.zoom)
      const ask = { query: { ...filters, ...sides(box), zoom }, signal }
      return (await call(clusterPostings, ask)).clusters
    },
    enabled: view !== undefined,
    placeholderData: keepPreviousData,
  })
}

/** The postings that stand on one spot. */
export const spotQuery = (filters: SearchFilters, box: Box) =>
  queryOptions({
    queryKey: ['postings-on-spot', filters, box],
    queryFn: async ({ signal }) => {
      const { latitude: _latitude, longitude: _longitude, withinKm: _withinKm, ...rest } = filters
      const query = { ...rest, ...sides(box), pageSize: 50 }
      return (await call(searchPostings, { query, signal })).items
    },
  })
