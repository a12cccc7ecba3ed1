import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast } from '../../../seeds/demo/cast.ts'
import { getMatch, listMatches, moveMatch, proposeMatch } from '../../../shared/matches.ts'
import { getRequest } from '../../../shared/requests.ts'
import { getOffer } from '../../../shared/offers.ts'
import { suggestOffers } from '../../../shared/suggestions.ts'
import { givenLesson, postOffer, postRequest, wantedLesson } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

const refused = (code: string) => ({ problem: { code } })

async function pair() {
  const school = await world.as('school')
  const provider = await world.as('provider')
  const request = await postRequest(school, 'school')
  const offer = await postOffer(provider, 'provider')
  const body = { requestId: request.id, offerId: offer.id }
  return { school, provider, request, offer, body }
}

test('a school sees why an offer fits, asks, the provider accepts, and both see the agreement', async () => {
  const { school, provider, request, offer, body } = await pair()
  const { items } = await school(suggestOffers, { params: { id: request.id } })
  const suggestion = items.find(({ card }) => card.id === offer.id)
  expect(suggestion).toMatchObject({
    matchId: null,
    facts: {
      commonThemes: ['energy'],
      commonGrades: [7, 8],
      commonWeeks: ['2027-W10', '2027-W11'],
      unserved: true,
    },
  })
  expect(suggestion?.facts.distanceKm).toBeCloseTo(1.9, 0)

  const match = await school(proposeMatch, { body: { ...body, message: 'Kun je ons helpen?' } })
  expect(match).toMatchObject({
    state: 'proposed',
    proposedBy: 'school',
    schoolAccepted: true,
    providerAccepted: false,
    mySide: 'school',
    moves: ['withdraw'],
  })

  const answer = { params: { id: match.id }, body: { move: 'accept' as const } }
  expect(await provider(moveMatch, answer)).toMatchObject({
    state: 'accepted',
    providerAccepted: true,
  })
  await expect(provider(moveMatch, answer)).rejects.toMatchObject(refused('wrong-state'))
  expect(await school(getMatch, { params: { id: match.id } })).toMatchObject({ state: 'accepted' })
  expect(await school(getRequest, { params: { id: request.id } })).toMatchObject({
    state: 'agreed',
  })
})

test('what waits for an answer comes first in the list', async () => {
  const { school, provider, body } = await pair()
  const { id } = await school(proposeMatch, { body })
  const { matches } = await provider(listMatches)
  expect(matches[0]).toMatchObject({ id, mySide: 'provider', moves: ['accept', 'decline'] })
})

test('a match does not exist for anybody but its parties and their coordinator', async () => {
  const { school, body } = await pair()
  const { id } = await school(proposeMatch, { body })
  for (const person of ['otherSchool', 'otherProvider', 'farCoordinator'] as const) {
    const call = await world.as(person)
    await expect(call(getMatch, { params: { id } })).rejects.toMatchObject(refused('not-found'))
    await expect(
      call(moveMatch, { params: { id }, body: { move: 'accept' } }),
    ).rejects.toMatchObject(refused('not-found'))
  }
  const coordinator = await world.as('coordinator')
  expect(await coordinator(getMatch, { params: { id } })).toMatchObject({ moves: [], mySide: null })
})

test('a declined pair needs a reason and is not suggested or proposed again', async () => {
  const { school, provider, request, offer, body } = await pair()
  const { id } = await school(proposeMatch, { body })
  const decline = (reason?: 'no_time') =>
    provider(moveMatch, { params: { id }, body: { move: 'decline', ...(reason && { reason }) } })
  await expect(decline()).rejects.toMatchObject(refused('invalid'))
  expect(await decline('no_time')).toMatchObject({
    state: 'declined',
    reason: 'no_time',
    endedBy: 'provider',
  })

  const { items } = await school(suggestOffers, { params: { id: request.id } })
  expect(items.map(({ card }) => card.id)).not.toContain(offer.id)
  await expect(school(proposeMatch, { body })).rejects.toMatchObject(refused('wrong-state'))
})

test('a coordinator proposes and both sides must accept', async () => {
  const { school, provider, body } = await pair()
  const coordinator = await world.as('coordinator')
  const { id, proposedBy } = await coordinator(proposeMatch, { body })
  expect(proposedBy).toBe('coordinator')
  const accept = { params: { id }, body: { move: 'accept' as const } }
  expect(await school(moveMatch, accept)).toMatchObject({ state: 'proposed', schoolAccepted: true })
  expect(await provider(moveMatch, accept)).toMatchObject({ state: 'accepted' })
})

test('a coordinator takes the own proposal back, and no side or other coordinator can', async () => {
  const { school, provider, body, offer } = await pair()
  const coordinator = await world.as('coordinator')
  const { id, moves } = await coordinator(proposeMatch, { body })
  expect(moves).toEqual(['withdraw'])
  const withdraw = { params: { id }, body: { move: 'withdraw' as const } }
  for (const side of [school, provider])
    await expect(side(moveMatch, withdraw)).rejects.toMatchObject(refused('wrong-state'))
  for (const [person, code] of [
    ['farCoordinator', 'not-found'],
    ['administrator', 'not-allowed'],
  ] as const)
    await expect((await world.as(person))(moveMatch, withdraw)).rejects.toMatchObject(refused(code))

  expect(await coordinator(moveMatch, withdraw)).toMatchObject({
    state: 'cancelled',
    endedBy: 'coordinator',
    moves: [],
  })
  expect(await school(getMatch, { params: { id } })).toMatchObject({ endedBy: 'coordinator' })
  const asked = await school(proposeMatch, { body: { ...body, offerId: offer.id } })
  await expect(
    coordinator(moveMatch, { params: { id: asked.id }, body: { move: 'withdraw' } }),
  ).rejects.toMatchObject(refused('wrong-state'))
  await expect(
    coordinator(moveMatch, { params: { id: asked.id }, body: { move: 'accept' } }),
  ).rejects.toMatchObject(refused('not-allowed'))
})

test('a pair that breaks a condition is refused with its name', async () => {
  const { school, provider, request } = await pair()
  const offer = await postOffer(provider, 'provider', { ...givenLesson, grades: [1, 2] })
  await expect(
    school(proposeMatch, { body: { requestId: request.id, offerId: offer.id } }),
  ).rejects.toMatchObject({ problem: { code: 'does-not-fit', about: { broken: ['grades'] } } })
})

test('a cancelled agreement opens the request again and gives the place back', async () => {
  const { school, provider, request, body } = await pair()
  const { id } = await school(proposeMatch, { body })
  await provider(moveMatch, { params: { id }, body: { move: 'accept' } })
  await provider(moveMatch, {
    params: { id },
    body: { move: 'cancel', reason: 'provider_unavailable' },
  })
  expect(await school(getRequest, { params: { id: request.id } })).toMatchObject({ state: 'open' })
})

test('when many accept the last places at the same moment, exactly as many win as there are places', async () => {
  const capacity = 3
  const provider = await world.as('provider')
  const offer = await postOffer(provider, 'provider', { ...givenLesson, capacityPerTerm: capacity })
  const schools = ['school', 'otherSchool'] as const
  const asked = await Promise.all(
    Array.from({ length: 12 }, async (_, number) => {
      const part = schools[number % schools.length] ?? 'school'
      const call = await world.as(part)
      const request = await postRequest(call, part, {
        ...wantedLesson,
        title: `Vraag nummer ${number}`,
      })
      return await call(proposeMatch, { body: { requestId: request.id, offerId: offer.id } })
    }),
  )
  const answers = await Promise.allSettled(
    asked.map(({ id }) => provider(moveMatch, { params: { id }, body: { move: 'accept' } })),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(capacity)
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject(refused('full'))
  expect((await provider(getOffer, { params: { id: offer.id } })).placesLeft).not.toBeNull()
})

test('accepting and withdrawing at the same moment leaves one winner', async () => {
  const { school, provider, body } = await pair()
  const { id } = await school(proposeMatch, { body })
  const answers = await Promise.allSettled([
    provider(moveMatch, { params: { id }, body: { move: 'accept' } }),
    school(moveMatch, { params: { id }, body: { move: 'withdraw' } }),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('nothing in a match says how to reach somebody', async () => {
  const { school, body } = await pair()
  const match = await school(proposeMatch, { body })
  const told = JSON.stringify(match)
  for (const person of Object.values(cast)) expect(told).not.toContain(person.name)
  expect(told).not.toContain('@')
})
