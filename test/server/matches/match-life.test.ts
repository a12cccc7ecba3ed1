import { expect, test } from 'vitest'
import {
  afterMove,
  type MatchAsIs,
  matchSteps,
  sidesAsked,
} from '../../../server/features/matches/match-rules.ts'
import {
  cancelReasons,
  declineReasons,
  type MatchMove,
  matchMoves,
  type MatchProposer,
  matchProposers,
  type MatchState,
  matchStates,
} from '../../../shared/matches.ts'

const time = '2026-11-24T09:00:00.000Z'
const yesOrNo = [null, time]

/** Every match there can be, seen by everybody who has a say: state, who proposed, who accepted. */
const every: { match: MatchAsIs; move: MatchMove; role: MatchProposer }[] = matchStates.flatMap(
  (state) =>
    matchProposers.flatMap((proposedBy) =>
      yesOrNo.flatMap((schoolAcceptedAt) =>
        yesOrNo.flatMap((providerAcceptedAt) =>
          matchMoves.flatMap((move) =>
            matchProposers.map((role) => ({
              match: { state, proposedBy, schoolAcceptedAt, providerAcceptedAt },
              move,
              role,
            })),
          ),
        ),
      ),
    ),
)

/** What the move was promised to lead to; undefined when it must be refused. */
function promised(
  { state, proposedBy, ...accepted }: MatchAsIs,
  move: MatchMove,
  role: MatchProposer,
) {
  if (state === 'proposed' && move === 'withdraw')
    return proposedBy === role ? 'cancelled' : undefined
  if (role === 'coordinator') return undefined
  const hasAccepted = { school: accepted.schoolAcceptedAt, provider: accepted.providerAcceptedAt }
  const other = role === 'school' ? 'provider' : 'school'
  if (state === 'proposed' && move === 'accept' && !hasAccepted[role])
    return hasAccepted[other] ? 'accepted' : 'proposed'
  if (state === 'proposed' && move === 'decline' && !hasAccepted[role]) return 'declined'
  if (['accepted', 'scheduled'].includes(state) && move === 'cancel') return 'cancelled'
  return undefined
}

test('every move on every match leads where it was promised, and all others are refused', () => {
  expect(every.length).toBe(9 * 3 * 4 * 4 * 3)
  for (const { match, move, role } of every) {
    const reason = move === 'decline' ? declineReasons[0] : cancelReasons[0]
    const attempt = () => afterMove(match, move, [role], reason)
    const to = promised(match, move, role)
    if (to) expect(attempt()).toEqual({ state: to, by: role })
    else expect(attempt).toThrow('wrong-state')
  }
})

test('nobody who has no part in it can make any move', () => {
  for (const { match, move } of every)
    expect(() => afterMove(match, move, [], undefined)).toThrow('wrong-state')
})

test('somebody of both sides answers for the side that was asked', () => {
  const match: MatchAsIs = {
    state: 'proposed',
    proposedBy: 'school',
    schoolAcceptedAt: time,
    providerAcceptedAt: null,
  }
  expect(sidesAsked(match)).toEqual(['provider'])
  expect(afterMove(match, 'accept', ['school', 'provider'], undefined)).toEqual({
    state: 'accepted',
    by: 'provider',
  })
})

test('after its end nothing leads on, and every state but the first is reached by a move', () => {
  const steps = Object.values(matchSteps)
  const over: MatchState[] = ['declined', 'cancelled', 'lapsed', 'not_delivered', 'evaluated']
  for (const { from } of steps) for (const state of over) expect(from).not.toContain(state)
  expect(new Set(['proposed', ...steps.map(({ to }) => to)])).toEqual(new Set(matchStates))
})
