import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Part } from '../../../seeds/demo/cast.ts'
import { listMatches, getMatch, moveMatch, proposeMatch } from '../../../shared/matches.ts'
import { editOffer, getOffer, moveOffer, type OfferContent } from '../../../shared/offers.ts'
import { getRequest, moveRequest, type RequestContent } from '../../../shared/requests.ts'
import { searchPostings } from '../../../shared/search.ts'
import { givenLesson, postOffer, postRequest, wantedLesson } from '../../helpers/samples.ts'
import { type Call, openWorld, type World } from '../../helpers/world.ts'

let world: World
let school: Call
let provider: Call
beforeAll(async () => {
  world = await openWorld()
  school = await world.as('school')
  provider = await world.as('provider')
})
afterAll(async () => await world.close())

const codeOf = (error: { problem: { code: string } }) => error.problem.code
const refused = (code: string) => ({ problem: { code } })

async function pair(part: Part = 'school') {
  const request = await postRequest(await world.as(part), part)
  const offer = await postOffer(provider, 'provider')
  return { request, offer, body: { requestId: request.id, offerId: offer.id } }
}

const accept = (id: string) => ({ params: { id }, body: { move: 'accept' as const } })

test('sent twice with one key it is one proposal; another message under that key is refused', async () => {
  const { body } = await pair()
  const headers = { 'idempotency-key': 'een-sleutel-voor-een-koppeling' }
  const first = await school(proposeMatch, { headers, body })
  expect((await school(proposeMatch, { headers, body })).id).toBe(first.id)
  await expect(
    school(proposeMatch, { headers, body: { ...body, message: 'Toch iets anders' } }),
  ).rejects.toMatchObject(refused('key-reused'))
})

test('a pair is talked about once at a time, whoever asks', async () => {
  const { body } = await pair()
  const { id } = await school(proposeMatch, { body })
  for (const call of [school, provider, await world.as('coordinator')])
    await expect(call(proposeMatch, { body })).rejects.toMatchObject({
      problem: { code: 'taken', about: { matchId: id } },
    })
})

test('who asks may take it back, and may ask again', async () => {
  const { body } = await pair()
  const { id } = await school(proposeMatch, { body })
  const withdraw = { params: { id }, body: { move: 'withdraw' as const } }
  await expect(provider(moveMatch, withdraw)).rejects.toMatchObject(refused('wrong-state'))
  expect(await school(moveMatch, withdraw)).toMatchObject({
    state: 'cancelled',
    endedBy: 'school',
    moves: [],
  })
  await expect(provider(moveMatch, accept(id))).rejects.toMatchObject(refused('wrong-state'))
  expect(await school(proposeMatch, { body })).toMatchObject({ state: 'proposed' })
})

test('an agreement ends the other proposals on the request and takes it off the map', async () => {
  const { request, body } = await pair()
  const rival = await world.as('otherProvider')
  const second = await postOffer(rival, 'otherProvider')
  const chosen = await school(proposeMatch, { body })
  const other = await rival(proposeMatch, { body: { requestId: request.id, offerId: second.id } })
  expect(other).toMatchObject({ proposedBy: 'provider', providerAccepted: true })
  await provider(moveMatch, accept(chosen.id))

  expect(await rival(getMatch, { params: { id: other.id } })).toMatchObject({
    state: 'lapsed',
    endedBy: 'clock',
    moves: [],
  })
  await expect(school(moveMatch, accept(other.id))).rejects.toMatchObject(refused('wrong-state'))
  const again = { body: { requestId: request.id, offerId: second.id } }
  await expect(school(proposeMatch, again)).rejects.toMatchObject(refused('wrong-state'))
  await expect(rival(proposeMatch, again)).rejects.toMatchObject(refused('not-found'))
  const { items } = await school(searchPostings, { query: { type: 'request', pageSize: 100 } })
  expect(items.map(({ id }) => id)).not.toContain(request.id)
})

test('a request that is cancelled and an offer that is archived leave no proposal behind; a pause does', async () => {
  const one = await pair()
  const onRequest = await school(proposeMatch, { body: one.body })
  await school(moveRequest, { params: { id: one.request.id }, body: { move: 'cancel' } })
  expect(await provider(getMatch, { params: { id: onRequest.id } })).toMatchObject({
    state: 'lapsed',
  })

  const two = await pair()
  const onOffer = await school(proposeMatch, { body: two.body })
  const move = (name: 'pause' | 'archive') =>
    provider(moveOffer, { params: { id: two.offer.id }, body: { move: name } })
  await move('pause')
  expect(await school(getMatch, { params: { id: onOffer.id } })).toMatchObject({
    state: 'proposed',
  })
  await expect(provider(moveMatch, accept(onOffer.id))).rejects.toMatchObject(
    refused('wrong-state'),
  )
  await move('archive')
  expect(await school(getMatch, { params: { id: onOffer.id } })).toMatchObject({ state: 'lapsed' })
})

test('only the sides and the coordinator of the school propose a pair', async () => {
  const { body } = await pair('farSchool')
  for (const person of ['otherSchool', 'otherProvider', 'coordinator', 'administrator'] as const)
    await expect((await world.as(person))(proposeMatch, { body })).rejects.toMatchObject(
      refused('not-allowed'),
    )
  await expect((await world.as('visitor'))(proposeMatch, { body })).rejects.toMatchObject(
    refused('sign-in-needed'),
  )
})

test('a coordinator proposes but does not answer for others', async () => {
  const { body } = await pair()
  const coordinator = await world.as('coordinator')
  const { id, moves } = await coordinator(proposeMatch, { body })
  expect(moves).toEqual(['withdraw'])
  for (const move of ['accept', 'decline'] as const)
    await expect(coordinator(moveMatch, { params: { id }, body: { move } })).rejects.toMatchObject(
      refused('not-allowed'),
    )
  await expect((await world.as('farCoordinator'))(moveMatch, accept(id))).rejects.toMatchObject(
    refused('not-found'),
  )
})

test('a draft cannot be proposed, and nobody learns that it is there', async () => {
  const { offer, request } = await pair()
  await school(moveRequest, { params: { id: request.id }, body: { move: 'cancel' } })
  const body = { requestId: request.id, offerId: offer.id }
  await expect(provider(proposeMatch, { body })).rejects.toMatchObject(refused('not-found'))
  await expect(school(proposeMatch, { body })).rejects.toMatchObject(refused('wrong-state'))
})

test('a full half school year is told at once, and a cancelled agreement gives its place back', async () => {
  const offer = await postOffer(provider, 'provider', { ...givenLesson, capacityPerTerm: 1 })
  const first = await postRequest(school, 'school')
  const { id } = await school(proposeMatch, { body: { requestId: first.id, offerId: offer.id } })
  await provider(moveMatch, accept(id))

  const other = await world.as('otherSchool')
  const second = await postRequest(other, 'otherSchool')
  const body = { requestId: second.id, offerId: offer.id }
  await expect(other(proposeMatch, { body })).rejects.toMatchObject(refused('full'))

  const now = await other(getOffer, { params: { id: offer.id } })
  expect(now.placesLeft).toBe(1) // the place was taken in the half year of the lesson, not in this one
  await school(moveMatch, {
    params: { id },
    body: { move: 'cancel', reason: 'teacher_unavailable', note: 'Ziek.' },
  })
  expect(await other(proposeMatch, { body })).toMatchObject({ state: 'proposed' })
  expect(await provider(getMatch, { params: { id } })).toMatchObject({
    endedBy: 'school',
    reason: 'teacher_unavailable',
    reasonNote: 'Ziek.',
  })
  expect(await school(getRequest, { params: { id: first.id } })).toMatchObject({ state: 'open' })
})

test('what was edited since the proposal so that it fits no more is not agreed, and both are told why', async () => {
  const { body } = await pair()
  const { id } = await school(proposeMatch, { body })
  const offer = { params: { id: body.offerId } }
  const { inside } = await provider(getOffer, offer)
  await provider(editOffer, {
    ...offer,
    headers: { 'if-match': `"${inside?.version}"` },
    body: { content: { ...givenLesson, grades: [1, 2], modes: ['at_provider'] } },
  })
  await expect(provider(moveMatch, accept(id))).rejects.toMatchObject({
    problem: { code: 'does-not-fit', about: { broken: ['grades', 'place'] } },
  })
  expect(await school(getMatch, { params: { id } })).toMatchObject({ state: 'proposed' })
})

test('no more kits are promised than can be lent one after the other', async () => {
  const kit: OfferContent = {
    ...givenLesson,
    kind: 'lesson_kit',
    weeks: ['2027-W10', '2027-W11'],
    details: { stock: 1, lendingWeeks: 1, transport: 'collect' },
  }
  const offer = await postOffer(provider, 'provider', kit)
  const wanted: RequestContent = { ...wantedLesson, kinds: ['lesson_kit'] }
  const outcomes: string[] = []
  for (let one = 0; one < 3; one++) {
    const request = await postRequest(school, 'school', { ...wanted, title: `Robots ${one}` })
    const body = { requestId: request.id, offerId: offer.id }
    const asked = school(proposeMatch, { body }).then(({ id }) => provider(moveMatch, accept(id)))
    outcomes.push(await asked.then(({ state }) => state, codeOf))
  }
  expect(outcomes).toEqual(['accepted', 'accepted', 'full'])
})

test('of schools that race for the last place one wins, and the others hear that it is full', async () => {
  const offer = await postOffer(provider, 'provider', { ...givenLesson, capacityPerTerm: 1 })
  const parts = ['school', 'otherSchool', 'school', 'otherSchool'] as const
  const asked: { call: Call; id: string }[] = []
  for (const part of parts) {
    const call = await world.as(part)
    const request = await postRequest(call, part)
    const body = { requestId: request.id, offerId: offer.id }
    const { id } = await provider(proposeMatch, { body })
    asked.push({ call, id })
  }
  const answers = await Promise.allSettled(
    asked.map(async ({ call, id }) => await call(moveMatch, accept(id))),
  )
  const codes = answers.map((one) =>
    one.status === 'fulfilled' ? one.value.state : codeOf(one.reason),
  )
  expect(codes.toSorted()).toEqual(['accepted', 'full', 'full', 'full'])
})

test('one accepts and a colleague declines at the same moment: one is done, the other is told', async () => {
  const { body } = await pair()
  const { id } = await provider(proposeMatch, { body })
  const colleague = await world.as('colleague')
  const answers = await Promise.allSettled([
    school(moveMatch, accept(id)),
    colleague(moveMatch, { params: { id }, body: { move: 'decline', reason: 'period' } }),
  ])
  const won = answers.find((one) => one.status === 'fulfilled')
  const lost = answers.find((one) => one.status === 'rejected')
  expect(lost?.reason).toMatchObject(refused('wrong-state'))
  expect((await school(getMatch, { params: { id } })).state).toBe(won?.value.state)
})

test('who agreed on a request can still read its public text when it is no longer public; others cannot', async () => {
  const { request, body } = await pair()
  const params = { id: request.id }
  const { id } = await school(proposeMatch, { body })
  await provider(moveMatch, accept(id))
  expect(await provider(getRequest, { params })).toMatchObject({
    state: 'agreed',
    content: { title: request.content.title },
    inside: null,
    moves: [],
    mayEdit: false,
    mayProposeFor: [],
  })
  for (const person of ['visitor', 'otherProvider', 'otherSchool'] as const)
    await expect((await world.as(person))(getRequest, { params })).rejects.toMatchObject(
      refused('not-found'),
    )
})

const ids = async (call: Call, query: object) =>
  (await call(listMatches, { query })).matches.map((one) => one.id)

test('the list can be held to one organisation, one request or one offer, and shows nothing of others', async () => {
  const { body, request, offer } = await pair()
  const { id } = await school(proposeMatch, { body })
  expect(await ids(school, { requestId: request.id })).toEqual([id])
  expect(await ids(provider, { offerId: offer.id })).toEqual([id])
  expect(await ids(school, { organisationId: request.organisationId })).toContain(id)
  expect(await ids(school, { organisationId: offer.organisationId })).toEqual([])
  expect(await ids(await world.as('farProvider'), {})).toEqual([])
  const { total, matches } = await school(listMatches, { query: { page: 500 } })
  expect(total).toBeGreaterThan(5)
  expect(matches).toEqual([])
})
