import type { KindActions } from '../../../shared/techniekpact.ts'
import type { ActivityKind } from '../../../shared/vocabulary.ts'

/** How many postings have each kind. */
export type Counts = Partial<Record<ActivityKind, number>>

/** The kinds of activity that serve at least one of these actions. */
export const kindsOfActions = (kinds: readonly KindActions[], actions: readonly number[]) =>
  kinds
    .filter((one) => one.actions.some((number) => actions.includes(number)))
    .map(({ kind }) => kind)
