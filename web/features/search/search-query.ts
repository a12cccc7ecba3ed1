import { searchOrders, type SearchFilters, type SearchOrder } from '../../../shared/search.ts'
import {
  activityKinds,
  audiences,
  modes,
  postingTypes,
  themes,
  type Grade,
} from '../../../shared/vocabulary.ts'
import { manyOf, numberIn, numbersIn, oneOf, wordsOf } from '../../api/address-values.ts'

/** Everything the address of the search says. */
export interface SearchQuery extends SearchFilters {
  /** The name that belongs to the point. */
  place?: string
  /** An area of the map, when somebody asked to search there. */
  west?: number
  south?: number
  east?: number
  north?: number
  order?: SearchOrder
  page?: number
}

export const filterNames = [
  'type',
  'place',
  'distance',
  'area',
  'kinds',
  'themes',
  'grades',
  'modes',
  'audience',
  'period',
  'text',
] as const
export type FilterName = (typeof filterNames)[number]

const areaFields = ['west', 'south', 'east', 'north'] as const
const fieldsOf: Record<FilterName, readonly (keyof SearchQuery)[]> = {
  type: ['type'],
  place: ['place', 'latitude', 'longitude', 'withinKm'],
  distance: ['withinKm', ...areaFields],
  area: areaFields,
  kinds: ['kinds'],
  themes: ['themes'],
  grades: ['grades'],
  modes: ['modes'],
  audience: ['audience'],
  period: ['from', 'until'],
  text: ['text'],
}

const dayMs = 86_400_000
const asDay = (date: Date) => date.toISOString().slice(0, 10)
const daysAfter = (day: string, days: number) => asDay(new Date(Date.parse(day) + days * dayMs))

/** A day that exists, as 2027-05-12. */
function dayOf(value: unknown) {
  if (typeof value !== 'string' || !/^20\d{2}-\d{2}-\d{2}$/.test(value)) return undefined
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && asDay(date) === value ? value : undefined
}

type Loose<T> = { [Name in keyof T]?: T[Name] | undefined }

/** The fields that have a value. */
const present = (query: Loose<SearchQuery>) =>
  Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined),
  ) as SearchQuery

/** Reads the query of an address; what does not fit is left out, so that an old link still works. */
export function readSearchQuery(raw: Record<string, unknown>): SearchQuery {
  const latitude = numberIn(raw['latitude'], 50, 54)
  const longitude = numberIn(raw['longitude'], 3, 7.5)
  const hasPoint = latitude !== undefined && longitude !== undefined
  const area = present({
    west: numberIn(raw['west'], 3, 7.5),
    south: numberIn(raw['south'], 50, 54),
    east: numberIn(raw['east'], 3, 7.5),
    north: numberIn(raw['north'], 50, 54),
  })
  const order = oneOf(searchOrders, raw['order'])
  const withinKm = numberIn(raw['withinKm'], 1, 300)
  const page = numberIn(raw['page'], 2, 500)
  return present({
    ...(hasPoint && {
      place: wordsOf(raw['place'], 120),
      latitude,
      longitude,
      withinKm: withinKm === undefined ? undefined : Math.round(withinKm),
    }),
    ...(Object.keys(area).length === areaFields.length && area),
    type: oneOf(postingTypes, raw['type']),
    kinds: manyOf(activityKinds, raw['kinds']),
    themes: manyOf(themes, raw['themes']),
    grades: numbersIn(raw['grades'], 1, 8) as Grade[] | undefined,
    modes: manyOf(modes, raw['modes']),
    audience: oneOf(audiences, raw['audience']),
    from: dayOf(raw['from']),
    until: dayOf(raw['until']),
    text: wordsOf(raw['text']),
    order: order === 'nearest' && !hasPoint ? undefined : order,
    page: page === undefined ? undefined : Math.floor(page),
  })
}

/** The query with some fields changed; undefined takes a field out. Goes back to the first page. */
export const changed = (query: SearchQuery, changes: Loose<SearchQuery>): SearchQuery => {
  const { page: _page, ...rest } = query
  const next = present({ ...rest, ...changes })
  return next.order === 'nearest' && next.latitude === undefined
    ? present({ ...next, order: undefined })
    : next
}

/** The query without some of its filters. */
export const without = (query: SearchQuery, names: readonly FilterName[]) =>
  changed(
    query,
    Object.fromEntries(
      names.flatMap((name) => fieldsOf[name]).map((field) => [field, undefined]),
    ) as Loose<SearchQuery>,
  )

/** The filters that are set; a distance only counts with its place. */
export const activeFilters = (query: SearchQuery) =>
  filterNames.filter((name) => {
    if (name === 'distance') return query.withinKm !== undefined
    return fieldsOf[name].some((field) => query[field] !== undefined)
  })

const notFilters: readonly string[] = ['place', ...areaFields, 'order', 'page', 'from', 'until']

/** What the server filters by. A period with one end open lasts a year at most. */
export function filtersOf(query: SearchQuery, today: string): SearchFilters {
  const { from, until } = query
  const filters = Object.fromEntries(
    Object.entries(query).filter(([name]) => !notFilters.includes(name)),
  ) as SearchFilters
  if (!from && !until) return filters
  const start = from ?? (until !== undefined && until < today ? until : today)
  const end = until ?? daysAfter(start, 365)
  return { ...filters, from: start < end ? start : end, until: start < end ? end : start }
}

/** The same address read for a count: what is filtered by, without where the map or the list stands. */
export const readSearchFilters = (raw: Record<string, unknown>): SearchFilters =>
  filtersOf(readSearchQuery(raw), asDay(new Date()))

/** The area of the map that is asked for. */
export function areaOf({ west, south, east, north }: SearchQuery) {
  return west === undefined || south === undefined || east === undefined || north === undefined
    ? undefined
    : ([west, south, east, north] as const)
}
