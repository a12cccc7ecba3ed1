import { kindActions } from '../../../seeds/reference/activity-kinds.ts'
import { pactActions } from '../../../seeds/reference/pact-actions.ts'
import type { Serves } from '../../../shared/postings.ts'
import type { ActivityKind } from '../../../shared/vocabulary.ts'

/** The pact actions that these kinds of activity serve, and the goals that those actions continue under; in order. */
export function servedBy(kinds: readonly ActivityKind[]): Serves {
  const numbers = kindActions
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((one) => one.actions)
  const actions = inOrder(numbers)
  const goals = pactActions
    .filter(({ number }) => actions.includes(number))
    .flatMap((action) => action.goals)
  return { actions, goals: inOrder(goals) }
}

const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].toSorted((a, b) => a - b)
