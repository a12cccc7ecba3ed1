import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds } from '../../../seeds/demo/cast.ts'
import { type MatchState, moveMatch, proposeMatch } from '../../../shared/matches.ts'
import { createOffer } from '../../../shared/offers.ts'
import { createRequest } from '../../../shared/requests.ts'
import { suggestOffers, suggestRequests, Suggestions } from '../../../shared/suggestions.ts'
import { givenLesson, postOffer, postRequest, wantedLesson } from '../../helpers/samples.ts'
import { type Call, openWorld, type World } from '../../helpers/world.ts'

let world: World
let school: Call
let provider: Call
let offerId: string
beforeAll(async () => {
  world = await openWorld()
  school = await world.as('school')
  provider = await world.as('provider')
  offerId = (await postOffer(provider, 'provider')).id
  await postOffer(await world.as('otherProvider'), 'otherProvider', {
    ...givenLesson,
    title: 'Gastles: meten aan machines',
    themes: ['materials'],
  })
  await postOffer(await world.as('farProvider'), 'farProvider', {
    ...givenLesson,
    title: 'Webles over sterren',
    kind: 'webcast',
    themes: ['space'],
    modes: ['online'],
  })
})
afterAll(async () => await world.close())

const refused = (code: string) => ({ problem: { code } })
const hints = ['beyond', 'almost', 'online'] as const
const hintedIn = (found: Suggestions, hint: (typeof hints)[number]) =>
  hint === 'online' ? found.online.map(({ id }) => id) : found[hint].map(({ card }) => card.id)

/** A match that has come as far as this. */
async function addMatch(about: { requestId: string; offerId: string; state: MatchState }) {
  const id = world.context.ids()
  const time = world.now.toISOString()
  await world.context.database.write(({ matches }) =>
    matches.add({
      ...about,
      id,
      proposedBy: 'school',
      message: '',
      createdAt: time,
      changedAt: time,
    }),
  )
  return id
}

const idsOf = ({ items }: Suggestions) => items.map(({ card }) => card.id)

test('offers come best first, each with the parts of its score and the figures behind them', async () => {
  const { id } = await postRequest(school, 'school')
  const found = await school(suggestOffers, { params: { id } })
  expect([...Value.Errors(Suggestions, found)]).toEqual([])
  expect(found.items.map(({ card }) => card.title)).toEqual([
    givenLesson.title,
    'Gastles: meten aan machines',
  ])
  const [best, second] = found.items
  expect(best?.score).toBeGreaterThan(second?.score ?? 1)
  expect(best).toMatchObject({
    matchId: null,
    parts: { themes: 0.5, grades: 1, unserved: 1 },
    facts: { commonThemes: ['energy'], commonGrades: [7, 8], commonModes: ['at_school'] },
  })
  expect(best?.card.distanceKm).toBe(best?.facts.distanceKm)
  expect(found).toMatchObject({ beyond: [], almost: [], online: [] })
})

test('a draft is suggested offers too, seen by its own people only', async () => {
  const { id } = await school(createRequest, {
    body: { organisationId: organisationIds.school, content: wantedLesson },
  })
  expect(idsOf(await school(suggestOffers, { params: { id } }))).toContain(offerId)
  for (const person of ['otherSchool', 'provider', 'farCoordinator'] as const)
    await expect((await world.as(person))(suggestOffers, { params: { id } })).rejects.toMatchObject(
      refused('not-found'),
    )
  await expect(
    (await world.as('visitor'))(suggestOffers, { params: { id } }),
  ).rejects.toMatchObject(refused('sign-in-needed'))
})

test('an offer sees the requests it fits, as a draft, too', async () => {
  const request = await postRequest(school, 'school')
  expect(idsOf(await provider(suggestRequests, { params: { id: offerId } }))).toContain(request.id)
  const draft = await provider(createOffer, {
    body: { organisationId: organisationIds.provider, content: givenLesson },
  })
  const { items } = await provider(suggestRequests, { params: { id: draft.id } })
  expect(items.map(({ card }) => card.id)).toContain(request.id)
  expect(items.every(({ card }) => card.type === 'request')).toBe(true)
})

test('suggestions of something public are for its own people and coordinators', async () => {
  const { id } = await postRequest(school, 'school')
  await expect(
    (await world.as('otherSchool'))(suggestOffers, { params: { id } }),
  ).rejects.toMatchObject(refused('not-allowed'))
  const coordinator = await world.as('coordinator')
  expect(idsOf(await coordinator(suggestOffers, { params: { id } }))).toContain(offerId)
  await expect(school(suggestRequests, { params: { id } })).rejects.toMatchObject(
    refused('not-found'),
  )
})

test('a pair that is talked about carries its match; once declined it is not suggested on either side', async () => {
  const { id } = await postRequest(school, 'school')
  const match = await school(proposeMatch, { body: { requestId: id, offerId } })
  const { items } = await school(suggestOffers, { params: { id } })
  expect(items.find(({ card }) => card.id === offerId)?.matchId).toBe(match.id)

  await provider(moveMatch, {
    params: { id: match.id },
    body: { move: 'decline', reason: 'no_time' },
  })
  expect(idsOf(await school(suggestOffers, { params: { id } }))).not.toContain(offerId)
  expect(idsOf(await provider(suggestRequests, { params: { id: offerId } }))).not.toContain(id)
})

test('when nothing fits it says what almost does and what stands in the way, and what is online', async () => {
  const { id } = await postRequest(school, 'school', {
    ...wantedLesson,
    title: 'Kleuters en techniek',
    grades: [1, 2],
  })
  const found = await school(suggestOffers, { params: { id } })
  expect([...Value.Errors(Suggestions, found)]).toEqual([])
  expect(found.items).toEqual([])
  expect(found.almost[0]).toMatchObject({ card: { id: offerId }, broken: ['grades'] })
  expect(found.online.map(({ title }) => title)).toEqual(['Webles over sterren'])
})

test('what would fit but for the place is named apart, with its distance and its region when that is another', async () => {
  const other = await world.as('otherProvider')
  const nearby = await postOffer(other, 'otherProvider', {
    ...givenLesson,
    title: 'Gastles: dieren en techniek',
    grades: [3],
    radiusKm: 3,
  })
  const { id } = await postRequest(school, 'school', {
    ...wantedLesson,
    title: 'Dieren en techniek voor groep 3',
    grades: [3],
  })
  const found = async () => await school(suggestOffers, { params: { id } })
  const { items, beyond, almost } = await found()
  expect(items).toEqual([])
  expect(beyond).toMatchObject([
    { card: { id: nearby.id, placeName: 'Zutphen' }, regionName: null },
  ])
  expect(beyond[0]?.card.distanceKm).toBeCloseTo(13, 0)
  expect(almost.map(({ card }) => card.id)).not.toContain(nearby.id)

  await world.context.database.write(async ({ organisations }) => {
    const { version } = (await organisations.find(organisationIds.otherProvider)) ?? { version: 0 }
    await organisations.change(organisationIds.otherProvider, version, {
      municipalityCode: 'GM0484',
      updatedAt: world.now.toISOString(),
    })
  })
  expect((await found()).beyond[0]?.regionName).toBe('W&T-netwerk Rijnstreek')
  expect(
    (await other(suggestRequests, { params: { id: nearby.id } })).beyond.map(({ card }) => card.id),
  ).toEqual([id])
})

test.each([
  ['beyond', [3]],
  ['almost', [1, 2]],
  ['online', [1, 2]],
] as const)('among what is %s there is nobody with whom it was declined', async (hint, grades) => {
  const { id } = await postRequest(school, 'school', { ...wantedLesson, grades: [...grades] })
  const found = async () => await school(suggestOffers, { params: { id } })
  const named = hintedIn(await found(), hint)
  expect(named.length).toBeGreaterThan(0)
  for (const offer of named) await addMatch({ requestId: id, offerId: offer, state: 'declined' })

  const after = await found()
  const left = hints.flatMap((one) => hintedIn(after, one))
  expect(left.filter((one) => named.includes(one))).toEqual([])
})

test('an offer without a place left in the wanted weeks is not suggested', async () => {
  const small = await postOffer(provider, 'provider', {
    ...givenLesson,
    title: 'Gastles met een plek',
    capacityPerTerm: 1,
  })
  const first = await postRequest(school, 'school')
  const { id } = await school(proposeMatch, {
    body: { requestId: first.id, offerId: small.id },
  })
  const second = await postRequest(school, 'school')
  const isSuggested = async () =>
    idsOf(await school(suggestOffers, { params: { id: second.id } })).includes(small.id)
  expect(await isSuggested()).toBe(true)
  await provider(moveMatch, { params: { id }, body: { move: 'accept' } })
  expect(await isSuggested()).toBe(false)
})

test('an activity that took place makes its school served for that school year, seen from both sides', async () => {
  const other = await world.as('otherSchool')
  const earlier = await postRequest(other, 'otherSchool')
  const { id: requestId } = await postRequest(other, 'otherSchool')
  const matchId = await addMatch({ requestId: earlier.id, offerId, state: 'proposed' })
  const isUnserved = async () => {
    const offered = await other(suggestOffers, { params: { id: requestId } })
    const wanted = await provider(suggestRequests, { params: { id: offerId } })
    return [
      offered.items.find(({ card }) => card.id === offerId)?.facts.unserved,
      wanted.items.find(({ card }) => card.id === requestId)?.facts.unserved,
    ]
  }
  let from: MatchState = 'proposed'
  for (const [state, changedAt, unserved] of [
    ['scheduled', '2026-11-20T09:00:00.000Z', true],
    ['not_delivered', '2026-11-20T09:00:00.000Z', true],
    ['delivered', '2026-11-20T09:00:00.000Z', false],
    ['evaluated', '2026-08-01T09:00:00.000Z', false],
    ['evaluated', '2026-07-31T09:00:00.000Z', true],
    ['delivered', '2026-07-31T09:00:00.000Z', true],
  ] as const) {
    await world.context.database.write(async ({ matches, changes }) => {
      await matches.change(matchId, from, { state, changedAt })
      await changes.recordPosting(requestId)
    })
    from = state
    expect([state, changedAt, await isUnserved()]).toEqual([state, changedAt, [unserved, unserved]])
  }
})
