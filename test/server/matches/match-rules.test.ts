import { expect, test } from 'vitest'
import {
  cancelReasons,
  declineReasons,
  matchMoves,
  matchSides,
  matchStates,
} from '../../../shared/matches.ts'
import {
  afterMove,
  type MatchAsIs,
  matchSteps,
  movesOf,
} from '../../../server/features/matches/match-rules.ts'

const match = (given: Partial<MatchAsIs>): MatchAsIs => ({
  state: 'proposed',
  proposedBy: 'school',
  schoolAcceptedAt: '2026-11-24T09:00:00.000Z',
  providerAcceptedAt: null,
  ...given,
})

const pairs = matchStates.flatMap((state) => matchMoves.map((move) => [state, move] as const))

test.each(pairs)('in %s, %s is possible only where the table says so', (state, move) => {
  const asIs = match({ state })
  const isPossible = matchSteps[move].from.includes(state)
  const somebodyMay = matchSides.some((side) => movesOf(asIs, [side]).includes(move))
  expect(somebodyMay).toBe(isPossible)
  const reason = move === 'decline' ? declineReasons[0] : cancelReasons[0]
  const tries = matchSides.map((side) => () => afterMove(asIs, move, [side], reason))
  if (!isPossible) for (const attempt of tries) expect(attempt).toThrow('wrong-state')
})

test('who proposed cannot accept for the other side', () => {
  expect(movesOf(match({}), ['school'])).toEqual(['withdraw'])
  expect(movesOf(match({}), ['provider'])).toEqual(['accept', 'decline'])
  expect(movesOf(match({}), [])).toEqual([])
})

test('a proposal of a coordinator stays open until both sides have accepted', () => {
  const open = match({ proposedBy: 'coordinator', schoolAcceptedAt: null })
  expect(afterMove(open, 'accept', ['school'], undefined)).toEqual({
    state: 'proposed',
    by: 'school',
  })
  const half = match({ proposedBy: 'coordinator' })
  expect(afterMove(half, 'accept', ['provider'], undefined)).toEqual({
    state: 'accepted',
    by: 'provider',
  })
})

test('cancelling gives a reason for cancelling, not one for declining', () => {
  const agreed = match({ state: 'accepted', providerAcceptedAt: '2026-11-24T10:00:00.000Z' })
  expect(() => afterMove(agreed, 'cancel', ['school'], 'too_far')).toThrow('invalid')
  expect(afterMove(agreed, 'cancel', ['school'], 'weather')).toEqual({
    state: 'cancelled',
    by: 'school',
  })
})
