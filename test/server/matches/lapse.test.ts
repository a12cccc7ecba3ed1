import { afterEach, beforeEach, expect, test } from 'vitest'
import { lapseUnanswered } from '../../../server/features/matches/lapse-commands.ts'
import { getMatch, listMatches, moveMatch, proposeMatch } from '../../../shared/matches.ts'
import { moveOffer } from '../../../shared/offers.ts'
import { getRequest, moveRequest } from '../../../shared/requests.ts'
import { addMinutes } from '../../helpers/mails.ts'
import { postOffer, postRequest } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(async () => await world.close())

const addDays = (days: number) => addMinutes(world, days * 24 * 60)
const accept = (id: string) => ({ params: { id }, body: { move: 'accept' as const } })

async function pair() {
  const school = await world.as('school')
  const provider = await world.as('provider')
  const request = await postRequest(school, 'school')
  const offer = await postOffer(provider, 'provider')
  return { school, provider, request, offer, body: { requestId: request.id, offerId: offer.id } }
}

test('a proposal that nobody answers for three weeks lapses by itself, and the request stays open', async () => {
  const { school, provider, request, body } = await pair()
  const { id, answerBefore } = await school(proposeMatch, { body })
  expect(answerBefore).toBe('2026-12-15T09:00:00.000Z')
  addDays(20.99)
  await lapseUnanswered(world.context)
  expect(await school(getMatch, { params: { id } })).toMatchObject({ state: 'proposed' })

  addDays(0.01)
  await lapseUnanswered(world.context)
  const lapsed = { state: 'lapsed', endedBy: 'clock', reason: 'no_answer', answerBefore: null }
  for (const call of [school, provider])
    expect(await call(getMatch, { params: { id } })).toMatchObject({ ...lapsed, moves: [] })
  expect(await school(getRequest, { params: { id: request.id } })).toMatchObject({ state: 'open' })
  expect(await school(proposeMatch, { body })).toMatchObject({ state: 'proposed' })
})

test('three weeks begin anew when one of two has answered', async () => {
  const { school, body } = await pair()
  const { id } = await (await world.as('coordinator'))(proposeMatch, { body })
  addDays(15)
  await school(moveMatch, accept(id))
  addDays(15)
  await lapseUnanswered(world.context)
  expect(await school(getMatch, { params: { id } })).toMatchObject({ state: 'proposed' })
  addDays(6)
  await lapseUnanswered(world.context)
  expect(await school(getMatch, { params: { id } })).toMatchObject({ state: 'lapsed' })
})

test('an answer at the very moment that it lapses leaves one winner, and both are told the same', async () => {
  const { school, provider, body } = await pair()
  const { id } = await school(proposeMatch, { body })
  addDays(21)
  const [answer] = await Promise.allSettled([
    provider(moveMatch, accept(id)),
    lapseUnanswered(world.context),
    lapseUnanswered(world.context),
  ])
  const { state } = await school(getMatch, { params: { id } })
  expect(state).toBe(answer.status === 'fulfilled' ? 'accepted' : 'lapsed')
  const { matches } = await school(listMatches)
  expect(matches).toHaveLength(1)
})

test('what is agreed does not lapse', async () => {
  const { school, provider, body } = await pair()
  const { id } = await school(proposeMatch, { body })
  await provider(moveMatch, accept(id))
  addDays(400)
  await lapseUnanswered(world.context)
  expect(await (await world.as('school'))(getMatch, { params: { id } })).toMatchObject({
    state: 'accepted',
  })
})

test('a lapsed proposal says whether the request or the offer ended it, or another agreement', async () => {
  const { school, provider, request, offer, body } = await pair()
  const rival = await world.as('otherProvider')
  const second = await postOffer(rival, 'otherProvider')
  const reasonOf = async (id: string) => (await school(getMatch, { params: { id } })).reason

  const onOffer = await school(proposeMatch, { body })
  await provider(moveOffer, { params: { id: offer.id }, body: { move: 'archive' } })
  expect(await reasonOf(onOffer.id)).toBe('offer_ended')

  const others = { requestId: request.id, offerId: second.id }
  const third = await postOffer(provider, 'provider')
  const onAgreed = await rival(proposeMatch, { body: others })
  const chosen = await school(proposeMatch, { body: { ...others, offerId: third.id } })
  await provider(moveMatch, accept(chosen.id))
  expect(await reasonOf(onAgreed.id)).toBe('request_agreed')

  const again = await postRequest(school, 'school')
  const onRequest = await school(proposeMatch, {
    body: { requestId: again.id, offerId: second.id },
  })
  await school(moveRequest, { params: { id: again.id }, body: { move: 'cancel' } })
  expect(await reasonOf(onRequest.id)).toBe('request_ended')
})
