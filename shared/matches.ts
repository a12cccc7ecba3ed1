import { Type, type Static } from 'typebox'
import {
  ById,
  changeRefusals,
  Choice,
  Closed,
  Id,
  IdempotencyKey,
  Line,
  memberRefusals,
  Nullable,
  Time,
  Words,
} from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { activityKinds } from './vocabulary.ts'

const tags = ['matches']

/** The life of a match; which move leads where stands in match-rules.ts. */
export const matchStates = [
  'proposed',
  'accepted',
  'scheduled',
  'delivered',
  'not_delivered',
  'evaluated',
  'declined',
  'cancelled',
  'lapsed',
] as const
export type MatchState = (typeof matchStates)[number]

export const matchSides = ['school', 'provider'] as const
export type MatchSide = (typeof matchSides)[number]
/** Who can propose: a side, or a coordinator between them. */
export const matchProposers = [...matchSides, 'coordinator'] as const
export type MatchProposer = (typeof matchProposers)[number]

/** The moves people make by hand. */
export const matchMoves = ['accept', 'decline', 'withdraw', 'cancel'] as const
export type MatchMove = (typeof matchMoves)[number]

export const declineReasons = [
  'no_time',
  'too_far',
  'other_grade',
  'other_theme',
  'costs',
  'period',
  'found_elsewhere',
  'other',
] as const
export const cancelReasons = [
  'weather',
  'provider_unavailable',
  'teacher_unavailable',
  'school_conflict',
  'technical',
  'too_few_pupils',
  'scheduling_error',
  'other',
] as const
/** Why a proposal ended by itself. */
export const lapseReasons = [
  'no_answer',
  'request_agreed',
  'request_ended',
  'request_expired',
  'offer_ended',
] as const
export type LapseReason = (typeof lapseReasons)[number]

/** The reasons people give. */
export const givenReasons = [...new Set([...declineReasons, ...cancelReasons])] as const
export type GivenReason = (typeof givenReasons)[number]
export const matchReasons = [...givenReasons, ...lapseReasons] as const
export type MatchReason = (typeof matchReasons)[number]

/** A proposal waits so long for the next answer. */
export const daysToAnswer = 21

/** A proposed or agreed pair, as its two parties and the coordinators see it. Contact data stays out. */
export const Match = Closed({
  id: Id,
  state: Choice(matchStates),
  request: Closed({
    id: Id,
    title: Line(100),
    organisationId: Id,
    organisationName: Line(150),
    placeName: Line(100),
  }),
  offer: Closed({
    id: Id,
    title: Line(100),
    kind: Choice(activityKinds),
    organisationId: Id,
    organisationName: Line(150),
    placeName: Line(100),
  }),
  proposedBy: Choice(matchProposers),
  schoolAccepted: Type.Boolean(),
  providerAccepted: Type.Boolean(),
  distanceKm: Type.Number(),
  message: Words(1000),
  reason: Nullable(Choice(matchReasons)),
  reasonNote: Nullable(Line(500)),
  /** Who ended it. */
  endedBy: Nullable(Choice([...matchProposers, 'clock'])),
  createdAt: Time,
  changedAt: Time,
  /** A proposal lapses when nobody has answered by then; null when it waits for no answer. */
  answerBefore: Nullable(Time),
  /** For the reader: the side they stand on, and the moves that are possible now. */
  mySide: Nullable(Choice(matchSides)),
  moves: Type.Array(Choice(matchMoves)),
})
export type Match = Static<typeof Match>

export const proposeMatch = {
  method: 'POST',
  url: '/api/v1/matches',
  config: { deed: 'propose-match' },
  schema: {
    tags,
    summary: 'Ask for an offer, or offer help on a request; who proposes has accepted with it',
    headers: IdempotencyKey,
    body: Closed({ requestId: Id, offerId: Id, message: Type.Optional(Words(1000)) }),
    response: {
      201: Match,
      ...changeRefusals('wrong-state', 'taken', 'full', 'does-not-fit', 'key-reused'),
    },
  },
} as const satisfies Endpoint

export const getMatch = {
  method: 'GET',
  url: '/api/v1/matches/:id',
  config: { deed: 'see-match' },
  schema: {
    tags,
    summary: 'Read a match',
    params: ById,
    response: { 200: Match, ...memberRefusals() },
  },
} as const satisfies Endpoint

export const listMatches = {
  method: 'GET',
  url: '/api/v1/matches',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'The matches of my organisations, or of one of them, those that wait for me first',
    querystring: Closed({
      organisationId: Type.Optional(Id),
      requestId: Type.Optional(Id),
      offerId: Type.Optional(Id),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    }),
    response: {
      200: Closed({ total: Type.Integer(), matches: Type.Array(Match) }),
      ...memberRefusals(),
    },
  },
} as const satisfies Endpoint

export const moveMatch = {
  method: 'POST',
  url: '/api/v1/matches/:id/moves',
  config: { deed: 'answer-match' },
  schema: {
    tags,
    summary: 'Accept, decline, withdraw or cancel; declining and cancelling give a reason',
    params: ById,
    body: Closed({
      move: Choice(matchMoves),
      reason: Type.Optional(Choice(givenReasons)),
      note: Type.Optional(Line(500)),
    }),
    response: { 200: Match, ...changeRefusals('wrong-state', 'full', 'does-not-fit') },
  },
} as const satisfies Endpoint
