import { Type, type Static } from 'typebox'
import { Choice, Closed, Day, Line, Nullable, refusals } from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { activityKinds } from './vocabulary.ts'

/** One text in both languages. */
export const Texts = Closed({ nl: Line(500, 1), en: Line(500, 1) })
export type Texts = Static<typeof Texts>

const ActionNumber = Type.Integer({ minimum: 1, maximum: 22 })
const GoalNumber = Type.Integer({ minimum: 1, maximum: 12 })

/** One of the 12 goals of the Techniekpact 2016-2020. */
export const PactGoal = Closed({ number: GoalNumber, title: Texts })
export type PactGoal = Static<typeof PactGoal>

/** One of the 22 actions of 2013; a closed action did not go on in 2016 and serves no goal. */
export const PactAction = Closed({
  number: ActionNumber,
  title: Texts,
  goals: Type.Array(GoalNumber, { uniqueItems: true }),
  closed: Type.Boolean(),
  summary: Texts,
})
export type PactAction = Static<typeof PactAction>

export const indicatorUnits = [
  'percent',
  'count',
  'count_per_year',
  'euro',
  'euro_per_year',
] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

/** Which way is better; `none` for a figure that only tells the size of something. */
export const indicatorDirections = ['higher', 'lower', 'none'] as const
export type IndicatorDirection = (typeof indicatorDirections)[number]

/** The word before a figure that is not exact: ruim, meer dan, bijna, ca. */
export const indicatorQualifiers = ['well_over', 'more_than', 'nearly', 'about'] as const
export type IndicatorQualifier = (typeof indicatorQualifiers)[number]

/** A figure with where it comes from. A value, a target, or both; never a percentage of a target that does not exist. */
export const Indicator = Closed({
  id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 }),
  actionNumber: Nullable(ActionNumber),
  title: Texts,
  value: Nullable(Type.Number()),
  target: Nullable(Type.Number()),
  unit: Choice(indicatorUnits),
  direction: Choice(indicatorDirections),
  /** A calendar year (2015) or a school year (2015/2016); the year of the document when it names none. */
  valueYear: Nullable(Line(20)),
  targetYear: Nullable(Line(20)),
  qualifier: Nullable(Choice(indicatorQualifiers)),
  /** Where a change began. */
  from: Nullable(Type.Number()),
  comparison: Nullable(Closed({ label: Texts, value: Type.Number() })),
  /** `says` is the sentence behind the figure in our own words. */
  source: Closed({ document: Line(200), section: Line(100), says: Texts }),
})
export type Indicator = Static<typeof Indicator>

/** The Techniekpact actions an activity of this kind serves, and why. */
export const KindActions = Closed({
  kind: Choice(activityKinds),
  actions: Type.Array(ActionNumber, { minItems: 1, uniqueItems: true }),
  remark: Texts,
})
export type KindActions = Static<typeof KindActions>

/** A set of curriculum goals; `draft` until its decree is signed. Two sets may hold at the same time. */
export const CurriculumSet = Closed({
  id: Line(60, 1),
  title: Texts,
  standing: Choice(['in_force', 'draft']),
  validFrom: Day,
  validUntil: Nullable(Day),
  remark: Texts,
})
export type CurriculumSet = Static<typeof CurriculumSet>

export const CurriculumGoal = Closed({
  /** The set and the number: kerndoelen-2006/42. */
  id: Line(80, 1),
  setId: Line(60, 1),
  number: Type.Integer({ minimum: 1 }),
  title: Texts,
  /** The identifier in the Onderwijsbegrippenkader, for exchange with learning material. */
  obkId: Nullable(Type.String({ format: 'uuid' })),
  /** How much of this goal is science and technology. */
  core: Choice(['yes', 'related', 'optional', 'no']),
})
export type CurriculumGoal = Static<typeof CurriculumGoal>

export const Techniekpact = Closed({
  goals: Type.Array(PactGoal),
  actions: Type.Array(PactAction),
  indicators: Type.Array(Indicator),
  kinds: Type.Array(KindActions),
  curriculumSets: Type.Array(CurriculumSet),
  curriculumGoals: Type.Array(CurriculumGoal),
})
export type Techniekpact = Static<typeof Techniekpact>

export const getTechniekpact = {
  method: 'GET',
  url: '/api/v1/techniekpact',
  config: { deed: 'visit' },
  schema: {
    tags: ['techniekpact'],
    summary: 'The actions, goals and figures of the Techniekpact, and the curriculum goals',
    response: { 200: Techniekpact, ...refusals() },
  },
} as const satisfies Endpoint

type Measured = Pick<Indicator, 'value' | 'target' | 'from' | 'direction'>

/** Whether a progress bar may be drawn: only with a value, a target and a better side. */
export function hasBar({ value, target, direction }: Measured) {
  return value !== null && target !== null && direction !== 'none'
}

/**
 * The share of the way to the target, 1 when it is reached and more beyond it. With a `from` the way begins there; without
 * one it is value over target, or target over value where less is better. Null without a bar or when the way has no length.
 */
export function shareReached({ value, target, from, direction }: Measured) {
  if (value === null || target === null || direction === 'none') return null
  const isLess = direction === 'lower'
  const [done, way] =
    from === null
      ? isLess
        ? [target, value]
        : [value, target]
      : isLess
        ? [from - value, from - target]
        : [value - from, target - from]
  return way === 0 ? null : done / way
}
