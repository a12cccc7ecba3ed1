import { Type, type Static } from 'typebox'
import {
  Choice,
  Closed,
  Day,
  Id,
  Latitude,
  Line,
  Longitude,
  Nullable,
  Time,
  Week,
} from './common.ts'
import {
  activityKinds,
  audiences,
  grades,
  modes,
  postingTypes,
  themes,
  type Grade,
} from './vocabulary.ts'

/** The life of a request; which move leads where stands in posting-rules.ts. */
export const requestStates = [
  'draft',
  'submitted',
  'returned',
  'open',
  'agreed',
  'fulfilled',
  'cancelled',
  'expired',
] as const
/** The life of an offer. */
export const offerStates = [
  'draft',
  'submitted',
  'returned',
  'published',
  'paused',
  'renewal_due',
  'archived',
] as const
export const postingStates = [...new Set([...requestStates, ...offerStates])] as const
export type RequestState = (typeof requestStates)[number]
export type OfferState = (typeof offerStates)[number]
export type PostingState = RequestState | OfferState

/** In these anybody finds it. */
export const publicStates: readonly PostingState[] = ['open', 'published', 'renewal_due']

export const requestMoves = ['submit', 'approve', 'return', 'withdraw', 'cancel', 'reopen'] as const
export const offerMoves = [
  'submit',
  'approve',
  'return',
  'withdraw',
  'pause',
  'resume',
  'archive',
  'restore',
] as const
export type RequestMove = (typeof requestMoves)[number]
export type OfferMove = (typeof offerMoves)[number]
export type PostingMove = RequestMove | OfferMove

/** Why a posting is sent back for changes. */
export const returnReasons = [
  'unclear',
  'incomplete',
  'off_topic',
  'duplicate',
  'personal_data',
  'advertising',
  'other',
] as const
export type ReturnReason = (typeof returnReasons)[number]

export const Grades = Type.Array(Type.Enum([...grades] as [Grade, ...Grade[]]), {
  maxItems: 8,
  uniqueItems: true,
})
/** ISO weeks in which something can take place; an empty list means that any week is fine. */
export const Weeks = Type.Array(Week, { maxItems: 110, uniqueItems: true })
export const Days = Type.Array(Day, { maxItems: 5, uniqueItems: true })
export const CurriculumGoalIds = Type.Array(Line(40, 1), { maxItems: 12, uniqueItems: true })

/** A posting as search, map and suggestions show it: public facts only. */
export const PostingCard = Closed({
  type: Choice(postingTypes),
  id: Id,
  title: Line(100),
  summary: Line(200),
  organisationId: Id,
  organisationName: Line(150),
  placeName: Line(100),
  latitude: Latitude,
  longitude: Longitude,
  kinds: Type.Array(Choice(activityKinds)),
  themes: Type.Array(Choice(themes)),
  grades: Grades,
  audience: Choice(audiences),
  modes: Type.Array(Choice(modes)),
  weeks: Weeks,
  minutes: Nullable(Type.Integer()),
  /** An offer: how far it comes; null when regions decide or it is national. A request: how far the class can travel. */
  reachKm: Nullable(Type.Integer()),
  costsEuro: Nullable(Type.Integer()),
  /** Public since. */
  since: Time,
})
export type PostingCard = Static<typeof PostingCard>

/** The Techniekpact actions and goals a posting serves by its kinds of activity. */
export const Serves = Closed({
  actions: Type.Array(Type.Integer()),
  goals: Type.Array(Type.Integer()),
})
export type Serves = Static<typeof Serves>

/** The last local day before a request expires, or an offer must be confirmed or leaves the map; null when time does nothing to it. */
export const LastDay = Nullable(Day)

/** What only members and coordinators see of a posting. */
export const PostingInside = Closed({
  version: Type.Integer(),
  /** True when an edit waits for review while the last approved text stays public. */
  editWaits: Type.Boolean(),
  returnReason: Nullable(Choice(returnReasons)),
  returnNote: Nullable(Line(500)),
  lastDay: LastDay,
  /** Own postings that look like this one. */
  duplicates: Type.Array(Closed({ id: Id, title: Line(100) })),
})
export type PostingInside = Static<typeof PostingInside>

export const MoveBody = <const T extends readonly string[]>(moves: T) =>
  Closed({
    move: Choice(moves),
    /** With `return`: why, for the people who wrote it. */
    reason: Type.Optional(Choice(returnReasons)),
    note: Type.Optional(Line(500)),
  })
