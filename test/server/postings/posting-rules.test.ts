import { expect, test } from 'vitest'
import {
  afterEdit,
  afterMove,
  endsProposals,
  isPublic,
  looksAlike,
  movesOf,
  type Mover,
  type PostingAsIs,
} from '../../../server/features/postings/posting-rules.ts'
import {
  offerMoves,
  offerStates,
  type PostingMove,
  type PostingState,
  requestMoves,
  requestStates,
} from '../../../shared/postings.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import { givenLesson, wantedLesson } from '../../helpers/samples.ts'

/** The life of a posting as people were promised it: from, move, to, by whom. */
const life: Record<
  PostingType,
  readonly (readonly [PostingState, PostingMove, PostingState, Mover])[]
> = {
  request: [
    ['draft', 'submit', 'submitted', 'member'],
    ['draft', 'cancel', 'cancelled', 'member'],
    ['submitted', 'approve', 'open', 'coordinator'],
    ['submitted', 'return', 'returned', 'coordinator'],
    ['submitted', 'withdraw', 'draft', 'member'],
    ['submitted', 'cancel', 'cancelled', 'member'],
    ['returned', 'submit', 'submitted', 'member'],
    ['returned', 'cancel', 'cancelled', 'member'],
    ['open', 'return', 'returned', 'coordinator'],
    ['open', 'cancel', 'cancelled', 'member'],
    ['cancelled', 'reopen', 'draft', 'member'],
    ['expired', 'reopen', 'draft', 'member'],
  ],
  offer: [
    ['draft', 'submit', 'submitted', 'member'],
    ['draft', 'archive', 'archived', 'member'],
    ['submitted', 'approve', 'published', 'coordinator'],
    ['submitted', 'return', 'returned', 'coordinator'],
    ['submitted', 'withdraw', 'draft', 'member'],
    ['submitted', 'archive', 'archived', 'member'],
    ['returned', 'submit', 'submitted', 'member'],
    ['returned', 'archive', 'archived', 'member'],
    ['published', 'return', 'returned', 'coordinator'],
    ['published', 'pause', 'paused', 'member'],
    ['published', 'archive', 'archived', 'member'],
    ['renewal_due', 'return', 'returned', 'coordinator'],
    ['renewal_due', 'pause', 'paused', 'member'],
    ['renewal_due', 'resume', 'published', 'member'],
    ['renewal_due', 'archive', 'archived', 'member'],
    ['paused', 'resume', 'published', 'member'],
    ['paused', 'archive', 'archived', 'member'],
    ['archived', 'restore', 'draft', 'member'],
  ],
}

const posting = (type: PostingType, state: PostingState, editWaits = false): PostingAsIs => ({
  type,
  state,
  editWaits,
  content: type === 'request' ? wantedLesson : givenLesson,
})

const movers = ['member', 'coordinator'] as const
const everyTry = (['request', 'offer'] as const).flatMap((type) =>
  (type === 'request' ? requestStates : offerStates).flatMap((state) =>
    (type === 'request' ? requestMoves : offerMoves).flatMap((move) =>
      movers.map((mover) => ({ type, state, move, mover })),
    ),
  ),
)
const today = '2026-11-24'
const asked = { reason: 'unclear', goesPublicAtOnce: false, today } as const

test.each(everyTry)('$type in $state: $move by a $mover does as its life says', (one) => {
  const { type, state, move, mover } = one
  const step = life[type].find(
    ([from, name, , by]) => from === state && name === move && by === mover,
  )
  const attempt = () => afterMove(posting(type, state), move, { mover, ...asked })
  expect(movesOf(posting(type, state), [mover]).includes(move)).toBe(step !== undefined)
  if (step) expect(attempt().state).toBe(step[2])
  else expect(attempt).toThrow('wrong-state')
})

test('posted where nobody looks first it is public at once, text and all', () => {
  const atOnce = { mover: 'member', reason: undefined, goesPublicAtOnce: true, today } as const
  expect(afterMove(posting('request', 'draft'), 'submit', atOnce)).toEqual({
    state: 'open',
    publishes: true,
    editWaits: false,
  })
  expect(afterMove(posting('offer', 'returned'), 'submit', atOnce).state).toBe('published')
})

test('what must be looked at first never becomes public by a move of its own people', () => {
  for (const { type, state, move, mover } of everyTry) {
    if (mover === 'coordinator' || isPublic({ state }) || state === 'paused') continue
    const before = posting(type, state)
    if (!movesOf(before, [mover]).includes(move)) continue
    const after = afterMove(before, move, { mover, ...asked })
    expect([isPublic(after), after.publishes]).toEqual([false, false])
  }
})

test('sending back needs a reason, also for an edit', () => {
  const without = { mover: 'coordinator', ...asked, reason: undefined } as const
  expect(() => afterMove(posting('offer', 'submitted'), 'return', without)).toThrow('invalid')
  expect(() => afterMove(posting('offer', 'published', true), 'return', without)).toThrow('invalid')
})

test('an edit that waits is answered without touching the state, and waits on through a pause', () => {
  const coordinator = { mover: 'coordinator', ...asked } as const
  for (const state of ['published', 'paused'] as const) {
    expect(afterMove(posting('offer', state, true), 'approve', coordinator)).toEqual({
      state,
      publishes: true,
      editWaits: false,
    })
    expect(afterMove(posting('offer', state, true), 'return', coordinator)).toEqual({
      state,
      publishes: false,
      editWaits: false,
    })
  }
  const member = { mover: 'member', ...asked } as const
  const paused = afterMove(posting('offer', 'published', true), 'pause', member)
  expect(paused).toEqual({ state: 'paused', publishes: false, editWaits: true })
  const resumed = afterMove(posting('offer', 'paused', true), 'resume', member)
  expect(resumed).toEqual({ state: 'published', publishes: false, editWaits: true })
  expect(afterMove(posting('offer', 'paused', true), 'archive', member).editWaits).toBe(false)
})

test('an edit of something public is complete; a draft may be anything; what is over is not edited', () => {
  const vague = { title: 'Iets' }
  const atOnce = { goesPublicAtOnce: true, today }
  expect(() => afterEdit(posting('request', 'open'), vague, atOnce)).toThrow('incomplete')
  expect(() => afterEdit(posting('offer', 'paused'), vague, atOnce)).toThrow('incomplete')
  expect(afterEdit(posting('request', 'draft'), vague, atOnce)).toEqual({
    state: 'draft',
    publishes: false,
    editWaits: false,
  })
  for (const state of ['agreed', 'fulfilled', 'cancelled', 'expired'] as const)
    expect(() => afterEdit(posting('request', state), wantedLesson, atOnce)).toThrow('wrong-state')
  expect(() => afterEdit(posting('offer', 'archived'), givenLesson, atOnce)).toThrow('wrong-state')
})

test('a request of which the period is over is not posted, nor an open one changed into it', () => {
  const request = posting('request', 'draft')
  const submit = (day: string) =>
    afterMove(request, 'submit', { mover: 'member', ...asked, today: day })
  expect(submit('2027-03-28').state).toBe('submitted')
  expect(() => submit('2027-03-29')).toThrow('incomplete')
  const edit = (day: string) =>
    afterEdit(posting('request', 'open'), wantedLesson, { goesPublicAtOnce: true, today: day })
  expect(edit('2027-03-28').publishes).toBe(true)
  expect(() => edit('2027-03-29')).toThrow('incomplete')
})

test('an edit confirms an offer that waits to be confirmed, and leaves every other state', () => {
  const states = ['draft', 'submitted', 'returned', 'published', 'paused', 'renewal_due'] as const
  const waits = { goesPublicAtOnce: false, today }
  expect(
    states.map((state) => afterEdit(posting('offer', state), givenLesson, waits).state),
  ).toEqual([...states.slice(0, -1), 'published'])
})

test('proposals lapse when there is nothing left to answer, but not during a pause', () => {
  const states = [...requestStates, ...offerStates]
  expect(states.filter((state) => !endsProposals(state))).toEqual([
    'open',
    'published',
    'paused',
    'renewal_due',
  ])
})

const isAlike = (one: string, other: string) => looksAlike({ title: one }, { title: other })

test('what shares most words of its title looks alike, whatever the case', () => {
  expect(isAlike('Waar komt onze stroom vandaan?', 'waar komt stroom vandaan')).toBe(true)
  expect(isAlike('Waar komt onze stroom vandaan?', 'Waar blijft ons afvalwater?')).toBe(false)
  expect(looksAlike({}, {})).toBe(false)
})

test('for the same kind and grades half of the words is enough, and no shared word never is', () => {
  const other = { ...wantedLesson, title: 'Onze stroom van morgen' }
  expect(looksAlike(wantedLesson, other)).toBe(true)
  expect(looksAlike(wantedLesson, { ...other, grades: [1, 2] })).toBe(false)
  expect(looksAlike(givenLesson, { ...givenLesson, title: 'Sterren kijken' })).toBe(false)
})
