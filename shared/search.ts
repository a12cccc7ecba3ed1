import { Type, type Static } from 'typebox'
import {
  Choice,
  Choices,
  Closed,
  Day,
  Id,
  Latitude,
  Line,
  Longitude,
  Nullable,
  refusals,
  Unchanged,
} from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { Grades, PostingCard } from './postings.ts'
import { activityKinds, audiences, modes, postingTypes, themes } from './vocabulary.ts'

const tags = ['search']

/** Nearest first needs a place; with a text and no place the best word match comes first. */
export const searchOrders = ['nearest', 'newest', 'best'] as const
export type SearchOrder = (typeof searchOrders)[number]

export const boxFields = {
  west: Type.Optional(Longitude),
  south: Type.Optional(Latitude),
  east: Type.Optional(Longitude),
  north: Type.Optional(Latitude),
}

/** What both the list and the map filter by; every field left out means "all". */
export const filterFields = {
  type: Type.Optional(Choice(postingTypes)),
  /** Around this point, with `withinKm`. */
  latitude: Type.Optional(Latitude),
  longitude: Type.Optional(Longitude),
  withinKm: Type.Optional(Type.Integer({ minimum: 1, maximum: 300 })),
  kinds: Type.Optional(Choices(activityKinds)),
  themes: Type.Optional(Choices(themes)),
  grades: Type.Optional(Grades),
  modes: Type.Optional(Choices(modes)),
  audience: Type.Optional(Choice(audiences)),
  /** Possible on at least one day from … up to and including …; both or neither. */
  from: Type.Optional(Day),
  until: Type.Optional(Day),
  text: Type.Optional(Line(100)),
  organisationId: Type.Optional(Id),
}
export const SearchFilters = Closed(filterFields)
export type SearchFilters = Static<typeof SearchFilters>

export const FoundCard = Closed({
  ...PostingCard.properties,
  /** As the crow flies from the point asked for; null without one. */
  distanceKm: Nullable(Type.Number()),
})
export type FoundCard = Static<typeof FoundCard>

/** When nothing is found: what comes nearest and which single filter stands in the way. */
export const NearMiss = Closed({
  card: FoundCard,
  blockedBy: Type.Array(
    Choice(['distance', 'kinds', 'themes', 'grades', 'modes', 'audience', 'period', 'text']),
  ),
})
export type NearMiss = Static<typeof NearMiss>

export const SearchResult = Closed({
  total: Type.Integer(),
  offers: Type.Integer(),
  requests: Type.Integer(),
  /** How many of the found postings have each kind of activity; a posting with two kinds counts for both. */
  kinds: Type.Record(Choice(activityKinds), Type.Integer()),
  items: Type.Array(FoundCard),
  /** Filled when nothing is found: near misses, and what can be had online or reaches the point all the same. */
  nearMisses: Type.Array(NearMiss),
  online: Type.Array(FoundCard),
})
export type SearchResult = Static<typeof SearchResult>

export const searchPostings = {
  method: 'GET',
  url: '/api/v1/postings',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary:
      'Search offers and requests by place, kind, theme, grade, period, mode, audience and words',
    querystring: Closed({
      ...filterFields,
      ...boxFields,
      order: Type.Optional(Choice(searchOrders)),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: { 200: SearchResult, 304: Unchanged, ...refusals() },
  },
} as const satisfies Endpoint

/** A bunch of postings that lie together at this zoom; `card` is there when it is only one. */
export const Cluster = Closed({
  latitude: Latitude,
  longitude: Longitude,
  offers: Type.Integer(),
  requests: Type.Integer(),
  /** The box around the bunch, to zoom to: west, south, east, north. */
  box: Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }),
  card: Nullable(
    Closed({ type: Choice(postingTypes), id: Id, title: Line(100), organisationName: Line(150) }),
  ),
})
export type Cluster = Static<typeof Cluster>

export const clusterPostings = {
  method: 'GET',
  url: '/api/v1/posting-clusters',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary: 'The same search for the map: bunches of postings in a box at a zoom level',
    querystring: Closed({
      ...filterFields,
      west: Longitude,
      south: Latitude,
      east: Longitude,
      north: Latitude,
      zoom: Type.Integer({ minimum: 0, maximum: 19 }),
    }),
    response: {
      200: Closed({ clusters: Type.Array(Cluster) }),
      304: Unchanged,
      ...refusals(),
    },
  },
} as const satisfies Endpoint

/** A place name or postcode with its point, found while typing. */
export const FoundPlace = Closed({
  name: Line(120),
  kind: Choice(['postcode', 'place', 'municipality', 'address']),
  latitude: Latitude,
  longitude: Longitude,
})
export type FoundPlace = Static<typeof FoundPlace>

export const findPlaces = {
  method: 'GET',
  url: '/api/v1/places',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary: 'Find a place by its name or a postcode',
    querystring: Closed({ text: Line(100, 2) }),
    response: { 200: Closed({ places: Type.Array(FoundPlace) }), ...refusals() },
  },
} as const satisfies Endpoint
