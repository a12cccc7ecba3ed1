import { Type, type Static } from 'typebox'
import {
  ById,
  changeRefusals,
  Choice,
  Choices,
  Closed,
  Id,
  IdempotencyKey,
  IfMatch,
  Latitude,
  Line,
  Longitude,
  memberRefusals,
  Nullable,
  Time,
  Words,
} from './common.ts'
import type { Endpoint } from './endpoint.ts'
import {
  CurriculumGoalIds,
  Grades,
  MoveBody,
  offerMoves,
  offerStates,
  PostingInside,
  Serves,
  Weeks,
} from './postings.ts'
import {
  activityKinds,
  audiences,
  costUnits,
  facilities,
  modes,
  serviceAreas,
  themes,
} from './vocabulary.ts'

const tags = ['offers']

/** The few fields that only some kinds of activity need; `detailsOfKind` says which. */
export const OfferDetails = Closed({
  /** lesson_kit: how many there are to lend. */
  stock: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  /** lesson_kit: for how many weeks it is lent. */
  lendingWeeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  /** lesson_kit: how it comes to school. */
  transport: Type.Optional(Choice(['collect', 'delivered', 'courier'])),
  /** internship, teacher_placement: how many days it lasts. */
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  /** teacher_training: how many meetings it has. */
  meetings: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  /** competition: last day to enter. */
  enterBefore: Type.Optional(Type.String({ format: 'date' })),
  /** webcast, learning_material: whether it is free to use at any time. */
  anyTime: Type.Optional(Type.Boolean()),
  /** company_visit, workshop at the provider: one guide per how many pupils. */
  pupilsPerGuide: Type.Optional(Type.Integer({ minimum: 1, maximum: 40 })),
  /** speed_date: how many professionals take part. */
  professionals: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  /** company_assignment: for how many weeks the class works on it. */
  assignmentWeeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 40 })),
})
export type OfferDetails = Static<typeof OfferDetails>

/** What a provider gives. Every field may be missing while it is a draft; `missingInOffer` says what it still needs. */
export const OfferContent = Closed({
  title: Type.Optional(Line(100)),
  /** What happens. */
  description: Type.Optional(Words(2000)),
  kind: Type.Optional(Choice(activityKinds)),
  audience: Type.Optional(Choice(audiences)),
  themes: Type.Optional(Choices(themes, 6)),
  grades: Type.Optional(Grades),
  groupSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
  minutes: Type.Optional(Type.Integer({ minimum: 15, maximum: 480 })),
  modes: Type.Optional(Choices(modes)),
  /** Where it comes when it comes to schools; not the same as the address. */
  serviceArea: Type.Optional(Choice(serviceAreas)),
  /** With service area `radius`: from the pin, as the crow flies. */
  radiusKm: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  /** With service area `regions`. */
  regionIds: Type.Optional(Type.Array(Id, { maxItems: 20, uniqueItems: true })),
  /** How many times in a half school year. */
  capacityPerTerm: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  weeks: Type.Optional(Weeks),
  /** Whole euros per `costsPer`; 0 means free. */
  costsEuro: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
  costsPer: Type.Optional(Choice(costUnits)),
  needs: Type.Optional(Choices(facilities)),
  /** What the school must arrange besides. */
  schoolArranges: Type.Optional(Words(500)),
  curriculumGoals: Type.Optional(CurriculumGoalIds),
  details: Type.Optional(OfferDetails),
})
export type OfferContent = Static<typeof OfferContent>

/** A provider's offer. `inside` is there only for its own members and its coordinators. */
export const ProviderOffer = Closed({
  type: Type.Literal('offer'),
  id: Id,
  organisationId: Id,
  organisationName: Line(150),
  placeName: Line(100),
  municipalityName: Line(100),
  latitude: Latitude,
  longitude: Longitude,
  state: Choice(offerStates),
  /** The public text; for those inside the text as last edited. */
  content: OfferContent,
  regionNames: Type.Array(Line(100)),
  serves: Serves,
  /** Places left this half school year; null when it is not public. */
  placesLeft: Nullable(Type.Integer()),
  since: Nullable(Time),
  updatedAt: Time,
  /** For the reader: moves that are possible now. Empty for visitors. */
  moves: Type.Array(Choice(offerMoves)),
  mayEdit: Type.Boolean(),
  /** For the reader: schools of theirs that can ask for it. */
  mayProposeFor: Type.Array(Id),
  inside: Nullable(PostingInside),
})
export type ProviderOffer = Static<typeof ProviderOffer>

export const createOffer = {
  method: 'POST',
  url: '/api/v1/offers',
  config: { deed: 'write-posting' },
  schema: {
    tags,
    summary: 'Start an offer as a draft',
    headers: IdempotencyKey,
    body: Closed({
      organisationId: Id,
      content: OfferContent,
      /** Copies the text of an earlier offer of the same organisation; `content` comes on top. */
      copyOf: Type.Optional(Id),
    }),
    response: { 201: ProviderOffer, ...changeRefusals('key-reused', 'wrong-state') },
  },
} as const satisfies Endpoint

export const getOffer = {
  method: 'GET',
  url: '/api/v1/offers/:id',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary: 'Read an offer: the public text, or all of it for those inside',
    params: ById,
    response: { 200: ProviderOffer, ...memberRefusals() },
  },
} as const satisfies Endpoint

export const editOffer = {
  method: 'PUT',
  url: '/api/v1/offers/:id',
  config: { deed: 'write-posting' },
  schema: {
    tags,
    summary: 'Replace the text of an offer; If-Match names the version it was made on',
    params: ById,
    headers: IfMatch,
    body: Closed({ content: OfferContent }),
    response: {
      200: ProviderOffer,
      ...changeRefusals('wrong-state', 'incomplete', 'changed-meanwhile', 'version-needed'),
    },
  },
} as const satisfies Endpoint

export const moveOffer = {
  method: 'POST',
  url: '/api/v1/offers/:id/moves',
  config: { deed: 'write-posting' },
  schema: {
    tags,
    summary:
      'Submit, withdraw, pause, resume, archive, restore; approve or return for coordinators',
    params: ById,
    body: MoveBody(offerMoves),
    response: { 200: ProviderOffer, ...changeRefusals('wrong-state', 'incomplete') },
  },
} as const satisfies Endpoint
