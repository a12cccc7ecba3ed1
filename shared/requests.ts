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
  Days,
  Grades,
  MoveBody,
  requestMoves,
  requestStates,
  PostingInside,
  Serves,
  Weeks,
} from './postings.ts'
import {
  activityKinds,
  audiences,
  facilities,
  holidayRegions,
  modes,
  themes,
} from './vocabulary.ts'

const tags = ['requests']

/** What a school asks. Every field may be missing while it is a draft; `missingInRequest` says what it still needs. */
export const RequestContent = Closed({
  title: Type.Optional(Line(100)),
  /** What the pupils should know, do or have seen afterwards. */
  goal: Type.Optional(Words(1500)),
  kinds: Type.Optional(Choices(activityKinds)),
  audience: Type.Optional(Choice(audiences)),
  themes: Type.Optional(Choices(themes, 6)),
  grades: Type.Optional(Grades),
  /** Pupils (or teachers, by audience) who take part. */
  participants: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
  minutes: Type.Optional(Type.Integer({ minimum: 15, maximum: 480 })),
  priorKnowledge: Type.Optional(Words(500)),
  facilities: Type.Optional(Choices(facilities)),
  weeks: Type.Optional(Weeks),
  /** Days that suit best; each lies in one of the weeks when weeks are given. */
  days: Type.Optional(Days),
  modes: Type.Optional(Choices(modes)),
  /** How far the class can travel, as the crow flies; 0 means not at all. */
  travelsKm: Type.Optional(Type.Integer({ minimum: 0, maximum: 200 })),
  /** What the school can pay in all, in whole euros; 0 means nothing. */
  budgetEuro: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
  curriculumGoals: Type.Optional(CurriculumGoalIds),
})
export type RequestContent = Static<typeof RequestContent>

/** A school's request. `inside` is there only for its own members and its coordinators. */
export const SchoolRequest = Closed({
  type: Type.Literal('request'),
  id: Id,
  organisationId: Id,
  organisationName: Line(150),
  placeName: Line(100),
  municipalityName: Line(100),
  latitude: Latitude,
  longitude: Longitude,
  holidayRegion: Nullable(Choice(holidayRegions)),
  state: Choice(requestStates),
  /** The public text; for those inside the text as last edited. */
  content: RequestContent,
  serves: Serves,
  since: Nullable(Time),
  updatedAt: Time,
  /** For the reader: moves that are possible now. Empty for visitors. */
  moves: Type.Array(Choice(requestMoves)),
  mayEdit: Type.Boolean(),
  /** For the reader: organisations of theirs that can offer help on it. */
  mayProposeFor: Type.Array(Id),
  /** For the reader: whether they are told when an offer comes that fits; null for who is not of the school. */
  watching: Nullable(Type.Boolean()),
  inside: Nullable(PostingInside),
})
export type SchoolRequest = Static<typeof SchoolRequest>

export const createRequest = {
  method: 'POST',
  url: '/api/v1/requests',
  config: { deed: 'write-posting' },
  schema: {
    tags,
    summary: 'Start a request as a draft',
    headers: IdempotencyKey,
    body: Closed({
      organisationId: Id,
      content: RequestContent,
      /** Copies the text of an earlier request of the same organisation; `content` comes on top. */
      copyOf: Type.Optional(Id),
    }),
    response: { 201: SchoolRequest, ...changeRefusals('key-reused', 'wrong-state') },
  },
} as const satisfies Endpoint

export const getRequest = {
  method: 'GET',
  url: '/api/v1/requests/:id',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary: 'Read a request: the public text, or all of it for those inside',
    params: ById,
    response: { 200: SchoolRequest, ...memberRefusals() },
  },
} as const satisfies Endpoint

export const editRequest = {
  method: 'PUT',
  url: '/api/v1/requests/:id',
  config: { deed: 'write-posting' },
  schema: {
    tags,
    summary: 'Replace the text of a request; If-Match names the version it was made on',
    params: ById,
    headers: IfMatch,
    body: Closed({ content: RequestContent }),
    response: {
      200: SchoolRequest,
      ...changeRefusals('wrong-state', 'incomplete', 'changed-meanwhile', 'version-needed'),
    },
  },
} as const satisfies Endpoint

export const moveRequest = {
  method: 'POST',
  url: '/api/v1/requests/:id/moves',
  config: { deed: 'write-posting' },
  schema: {
    tags,
    summary: 'Submit, withdraw, cancel, reopen; approve or return for coordinators',
    params: ById,
    body: MoveBody(requestMoves),
    response: { 200: SchoolRequest, ...changeRefusals('wrong-state', 'incomplete') },
  },
} as const satisfies Endpoint
