import { Type, type Static } from 'typebox'
import {
  ById,
  changeRefusals,
  Choice,
  Closed,
  Email,
  Id,
  IdempotencyKey,
  IfMatch,
  Line,
  Name,
  memberRefusals,
  Nullable,
  refusals,
  Time,
  Unchanged,
} from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { OwnPosting } from './organisations.ts'
import { organisationKinds, providerKinds, regionKinds } from './vocabulary.ts'

const tags = ['regions']

export const RegionInShort = Closed({
  id: Id,
  kind: Choice(regionKinds),
  name: Line(100),
  municipalities: Type.Integer(),
  coordinators: Type.Integer(),
})
export type RegionInShort = Static<typeof RegionInShort>

export const listRegions = {
  method: 'GET',
  url: '/api/v1/regions',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary: 'All regions',
    response: { 200: Closed({ regions: Type.Array(RegionInShort) }), ...refusals() },
  },
} as const satisfies Endpoint

/** Longitude and latitude in degrees. */
const Position = Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })

/** A GeoJSON MultiPolygon: of each polygon the outside and then its holes. */
export const RegionOutline = Closed({
  type: Type.Literal('MultiPolygon'),
  coordinates: Type.Array(Type.Array(Type.Array(Position))),
})
export type RegionOutline = Static<typeof RegionOutline>

export const getRegionOutline = {
  method: 'GET',
  url: '/api/v1/regions/outline',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary: 'One outline around these regions as GeoJSON, to draw on a map',
    description:
      'Made of the boundaries of their municipalities, with about a thousand corners at most. Empty when these boundaries are not all known.',
    querystring: Closed({
      regionIds: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
    }),
    response: { 200: RegionOutline, 304: Unchanged, ...refusals('not-found') },
  },
} as const satisfies Endpoint

/** A region for its coordinators: how it works and what needs them, oldest first. */
export const RegionWork = Closed({
  id: Id,
  kind: Choice(regionKinds),
  name: Line(100),
  version: Type.Integer(),
  /** True: postings become public after review. False: postings of verified organisations at once. */
  reviewsFirst: Type.Boolean(),
  coordinators: Type.Array(
    Closed({
      personId: Id,
      name: Line(100),
      email: Email,
      /** Whether they set up the second factor that coordinating takes. */
      hasSecondFactor: Type.Boolean(),
    }),
  ),
  schools: Type.Integer(),
  schoolsWithMembers: Type.Integer(),
  providers: Type.Integer(),
  openRequests: Type.Integer(),
  publishedOffers: Type.Integer(),
  waitingOrganisations: Type.Array(
    Closed({
      id: Id,
      kind: Choice(organisationKinds),
      name: Line(150),
      providerKind: Nullable(Choice(providerKinds)),
      placeName: Line(100),
      /** The mail domains of those who wait with it, to judge by. */
      mailDomains: Type.Array(Line(200)),
      since: Time,
    }),
  ),
  waitingPostings: Type.Array(OwnPosting),
})
export type RegionWork = Static<typeof RegionWork>

export const getRegionWork = {
  method: 'GET',
  url: '/api/v1/regions/:id/work',
  config: { deed: 'coordinate-region' },
  schema: {
    tags,
    summary: 'What waits for a coordinator in this region',
    params: ById,
    response: { 200: RegionWork, ...memberRefusals() },
  },
} as const satisfies Endpoint

export const editRegion = {
  method: 'PATCH',
  url: '/api/v1/regions/:id',
  config: { deed: 'coordinate-region' },
  schema: {
    tags,
    summary: 'Choose whether postings are reviewed first. If-Match names the version',
    params: ById,
    headers: IfMatch,
    body: Closed({ reviewsFirst: Type.Boolean() }),
    response: { 200: RegionWork, ...changeRefusals('changed-meanwhile', 'version-needed') },
  },
} as const satisfies Endpoint

export const addCoordinator = {
  method: 'POST',
  url: '/api/v1/regions/:id/coordinators',
  config: { deed: 'administer' },
  schema: {
    tags,
    summary: 'Make somebody coordinator of a region, by mail address',
    params: ById,
    headers: IdempotencyKey,
    body: Closed({ email: Email, name: Type.Optional(Name(100)) }),
    response: { 201: RegionWork, ...changeRefusals('taken', 'key-reused') },
  },
} as const satisfies Endpoint

export const removeCoordinator = {
  method: 'DELETE',
  url: '/api/v1/regions/:id/coordinators/:personId',
  config: { deed: 'administer' },
  schema: {
    tags,
    summary: 'End somebody’s role as coordinator',
    params: Closed({ id: Id, personId: Id }),
    response: { 200: RegionWork, ...changeRefusals() },
  },
} as const satisfies Endpoint
