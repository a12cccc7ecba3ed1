import type { PostingState } from '../../../shared/postings.ts'
import { lastWantedDay } from '../../../shared/request-period.ts'
import { dayAfter } from '../../../shared/school-calendar.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import type { PostingAsIs } from './posting-rules.ts'

/** An offer counts as right for a year; then its provider has this long to say that it still is. */
const daysRight = 365
const daysToConfirm = 60
/** A request that names no period is over a year after somebody last worked on it. */
const daysWanted = 365

export interface TimeStep {
  type: PostingType
  from: readonly PostingState[]
  to: PostingState
}

/** What becomes by itself of a posting whose last day is over. */
export const timeSteps: readonly TimeStep[] = [
  { type: 'request', from: ['submitted', 'returned', 'open'], to: 'expired' },
  { type: 'offer', from: ['published'], to: 'renewal_due' },
  { type: 'offer', from: ['renewal_due'], to: 'paused' },
]

/** The last day as people are told of it: null where time does nothing. */
export function comingLastDay({
  type,
  state,
  lastDay,
}: Pick<PostingAsIs, 'type' | 'state'> & { lastDay: string | null }) {
  const passes = timeSteps.some((step) => step.type === type && step.from.includes(state))
  return passes ? lastDay : null
}

/** The last local day on which it stays as it is, counted from a day on which somebody worked on it; null when time does nothing to it. */
export function lastDayOf(
  { type, state, content }: Pick<PostingAsIs, 'type' | 'state' | 'content'>,
  today: string,
): string | null {
  if (type === 'request') return lastWantedDay(content) ?? dayAfter(today, daysWanted)
  if (state === 'published') return dayAfter(today, daysRight)
  return state === 'renewal_due' ? dayAfter(today, daysToConfirm) : null
}
