import type { RequestContent } from '../../../shared/requests.ts'
import type { Step } from './form-search.ts'

/** What is asked in which step. */
export const fieldsOfStep = {
  what: ['title', 'goal', 'kinds', 'themes', 'curriculumGoals'],
  who: ['audience', 'grades', 'participants', 'priorKnowledge'],
  when: ['modes', 'travelsKm', 'weeks', 'days', 'minutes', 'facilities', 'budgetEuro'],
} as const satisfies Partial<Record<Step, readonly (keyof RequestContent)[]>>
export type FillStep = keyof typeof fieldsOfStep
export const fillSteps = Object.keys(fieldsOfStep) as FillStep[]

export const stepOf = (field: string) =>
  fillSteps.find((step) => (fieldsOfStep[step] as readonly string[]).includes(field)) ?? 'what'

/** Everything this step must have is there, and something of it is filled in at all. */
export const isStepDone = (
  step: FillStep,
  content: RequestContent,
  missing: readonly { field: string }[],
) =>
  fieldsOfStep[step].some((field) => content[field] !== undefined) &&
  !missing.some(({ field }) => stepOf(field) === step)
