import {
  cancelReasons,
  daysToAnswer,
  declineReasons,
  type GivenReason,
  type MatchMove,
  matchMoves,
  type MatchProposer,
  type MatchSide,
  matchSides,
  type MatchState,
} from '../../../shared/matches.ts'
import { Problem } from '../../problem.ts'

/** Moves of the whole life of a match; those not in `matchMoves` belong to dates, follow-up and the clock. */
type AnyMove = MatchMove | 'lapse' | 'schedule' | 'deliver' | 'miss' | 'evaluate'

interface Step {
  from: readonly MatchState[]
  to: MatchState
  /** `asked`: a side that has not accepted yet; `proposer`: who proposed, a side or a coordinator; `either` side; the `clock`. */
  by: 'asked' | 'proposer' | 'either' | 'clock'
  reasons?: readonly GivenReason[]
}

export const matchSteps: Record<AnyMove, Step> = {
  accept: { from: ['proposed'], to: 'accepted', by: 'asked' },
  decline: { from: ['proposed'], to: 'declined', by: 'asked', reasons: declineReasons },
  withdraw: { from: ['proposed'], to: 'cancelled', by: 'proposer' },
  lapse: { from: ['proposed'], to: 'lapsed', by: 'clock' },
  schedule: { from: ['accepted'], to: 'scheduled', by: 'either' },
  cancel: {
    from: ['accepted', 'scheduled'],
    to: 'cancelled',
    by: 'either',
    reasons: cancelReasons,
  },
  deliver: { from: ['scheduled'], to: 'delivered', by: 'either' },
  miss: { from: ['scheduled'], to: 'not_delivered', by: 'either' },
  evaluate: { from: ['delivered'], to: 'evaluated', by: 'either' },
}

/** Matches that are being talked about or agreed; a pair has at most one. */
export const liveStates = ['proposed', 'accepted', 'scheduled'] as const

/** How many pairs one person may propose within a day. */
export const mostProposalsADay = 1000

/** Matches that take a place of an offer in their half school year. */
export const placeTakingStates = [
  'accepted',
  'scheduled',
  'delivered',
  'not_delivered',
  'evaluated',
] as const

export interface MatchAsIs {
  state: MatchState
  proposedBy: MatchProposer
  schoolAcceptedAt: string | null
  providerAcceptedAt: string | null
}

/** The sides that have not said yes yet. */
export const sidesAsked = (match: MatchAsIs): MatchSide[] => [
  ...(match.schoolAcceptedAt === null ? (['school'] as const) : []),
  ...(match.providerAcceptedAt === null ? (['provider'] as const) : []),
]

/** The moves one with these roles, sides or coordinator, can make by hand now. */
export function movesOf(match: MatchAsIs, roles: readonly MatchProposer[]): MatchMove[] {
  return matchMoves.filter((move) => roleFor(match, move, roles) !== undefined)
}

/** In which of their roles somebody makes this move; undefined when it is not possible now. */
function roleFor(match: MatchAsIs, move: MatchMove, roles: readonly MatchProposer[]) {
  const { from, by } = matchSteps[move]
  if (!from.includes(match.state)) return undefined
  if (by === 'asked') return sidesAsked(match).find((side) => roles.includes(side))
  if (by === 'proposer') return roles.find((role) => role === match.proposedBy)
  return by === 'either' ? matchSides.find((side) => roles.includes(side)) : undefined
}

export interface AfterMove {
  state: MatchState
  by: MatchProposer
}

/**
 * What a match becomes by a move: with `accept` it stays proposed until both sides have. Refuses a move that is not
 * possible now, and declining or cancelling without one of its reasons.
 */
export function afterMove(
  match: MatchAsIs,
  move: MatchMove,
  roles: readonly MatchProposer[],
  reason: GivenReason | undefined,
): AfterMove {
  const by = roleFor(match, move, roles)
  if (by === undefined) throw new Problem('wrong-state', { state: match.state, move })
  const { to, reasons } = matchSteps[move]
  if (reasons && (reason === undefined || !reasons.includes(reason)))
    throw new Problem('invalid', { field: 'reason', choices: reasons })
  const stillAsked = sidesAsked(match).filter((one) => one !== by)
  return { state: move === 'accept' && stillAsked.length > 0 ? match.state : to, by }
}

const dayMs = 86_400_000

/** When a proposal lapses that nobody answers any more; null when it waits for no answer. */
export function answerBefore({ state, changedAt }: { state: MatchState; changedAt: string }) {
  if (!matchSteps.lapse.from.includes(state)) return null
  return new Date(Date.parse(changedAt) + daysToAnswer * dayMs).toISOString()
}

/** Proposals without an answer since this moment lapse now. */
export const unansweredSince = (now: Date) =>
  new Date(now.getTime() - daysToAnswer * dayMs).toISOString()
