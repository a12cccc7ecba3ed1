import { Type, type Static } from 'typebox'
import { ById, Choice, Closed, Id, Line, memberRefusals, Nullable } from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { FoundCard } from './search.ts'

const tags = ['suggestions']

/** Conditions a pair never breaks. */
export const hardConditions = ['kind', 'audience', 'grades', 'place', 'period', 'capacity'] as const
export type HardCondition = (typeof hardConditions)[number]

/** What makes one fitting pair better than another, each from 0 to 1. */
export const softParts = [
  'distance',
  'themes',
  'grades',
  'period',
  'curriculum',
  'waiting',
  'unserved',
] as const
export type SoftPart = (typeof softParts)[number]

/** How much each part counts; the score is their weighted mean. */
export const softWeights: Record<SoftPart, number> = {
  distance: 0.25,
  themes: 0.25,
  grades: 0.1,
  period: 0.15,
  curriculum: 0.1,
  waiting: 0.05,
  unserved: 0.1,
}

/** The figures behind the parts, for the words people read ("8 km", "groep 7-8 past", "wacht al 6 weken"). */
export const SuggestionFacts = Closed({
  distanceKm: Type.Number(),
  commonThemes: Type.Array(Type.String()),
  commonGrades: Type.Array(Type.Integer()),
  /** Weeks that suit both; null when both are fine with any week. */
  commonWeeks: Nullable(Type.Array(Type.String())),
  commonCurriculumGoals: Type.Array(Type.String()),
  waitingWeeks: Type.Integer(),
  /** The school has had no delivered activity this school year. */
  unserved: Type.Boolean(),
  /** How it can take place: at school, at the provider, online. */
  commonModes: Type.Array(Type.String()),
})
export type SuggestionFacts = Static<typeof SuggestionFacts>

/** A computed pair with its score and the parts it was made of. */
export const Suggestion = Closed({
  card: FoundCard,
  score: Type.Number(),
  parts: Closed(
    Object.fromEntries(softParts.map((part) => [part, Type.Number()])) as Record<
      SoftPart,
      Type.TNumber
    >,
  ),
  facts: SuggestionFacts,
  /** The pair's match when somebody proposed it already. */
  matchId: Nullable(Id),
})
export type Suggestion = Static<typeof Suggestion>

/** A pair that almost fits, and which conditions it breaks. */
export const AlmostFit = Closed({
  card: FoundCard,
  broken: Type.Array(Choice(hardConditions)),
})
export type AlmostFit = Static<typeof AlmostFit>

/** What would fit but for the place: it lies too far away, or its provider does not come so far. */
export const BeyondReach = Closed({
  card: FoundCard,
  /** The region it lies in; null when that is the reader's own. */
  regionName: Nullable(Line(200)),
})
export type BeyondReach = Static<typeof BeyondReach>

export const Suggestions = Closed({
  items: Type.Array(Suggestion),
  /** The rest is only filled when nothing fits: the nearest in the regions around, those that almost fit, and online offers. */
  beyond: Type.Array(BeyondReach),
  almost: Type.Array(AlmostFit),
  online: Type.Array(FoundCard),
})
export type Suggestions = Static<typeof Suggestions>

export const suggestOffers = {
  method: 'GET',
  url: '/api/v1/requests/:id/suggestions',
  config: { deed: 'see-suggestions' },
  schema: {
    tags,
    summary: 'The offers that fit a request best, each with its reasons; also for a draft',
    params: ById,
    response: { 200: Suggestions, ...memberRefusals() },
  },
} as const satisfies Endpoint

export const suggestRequests = {
  method: 'GET',
  url: '/api/v1/offers/:id/suggestions',
  config: { deed: 'see-suggestions' },
  schema: {
    tags,
    summary: 'The requests that an offer fits best, each with its reasons; also for a draft',
    params: ById,
    response: { 200: Suggestions, ...memberRefusals() },
  },
} as const satisfies Endpoint
