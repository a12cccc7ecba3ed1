import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, emailOf, organisationIds } from '../../../seeds/demo/cast.ts'
import { publishWaiting } from '../../../server/features/postings/posting-commands.ts'
import { proposeMatch } from '../../../shared/matches.ts'
import { getOffer } from '../../../shared/offers.ts'
import { listOwnPostings } from '../../../shared/organisations.ts'
import { createRequest, getRequest, moveRequest } from '../../../shared/requests.ts'
import { searchPostings } from '../../../shared/search.ts'
import { suggestOffers, suggestRequests } from '../../../shared/suggestions.ts'
import { givenLesson, postOffer, postRequest, wantedLesson } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

const refused = (code: string) => ({ problem: { code } })

/** Changes an organisation behind everybody's back, as an import or another screen does. */
async function change(id: string, values: Record<string, string | number | null>) {
  const updatedAt = world.now.toISOString()
  await world.context.database.write(async (stores) => {
    const version = (await stores.organisations.find(id))?.version ?? 0
    await stores.organisations.change(id, version, { ...values, updatedAt })
    for (const one of await stores.postings.idsOf(id)) await stores.changes.recordPosting(one)
  })
}

const titlesOnTheMap = async () => {
  const visitor = await world.as('visitor')
  return (await visitor(searchPostings, { query: { pageSize: 100 } })).items.map((one) => one.title)
}

test('what is hidden answers exactly as what never was', async () => {
  const school = await world.as('school')
  const { id } = await school(createRequest, {
    body: { organisationId: organisationIds.school, content: { title: 'Nog niet klaar' } },
  })
  const { fetch } = world.browser()
  const hidden = await fetch(`/api/v1/requests/${id}`)
  const never = await fetch(`/api/v1/requests/${cast.school.id}`)
  expect([hidden.status, await hidden.text()]).toEqual([never.status, await never.text()])
  expect(hidden.status).toBe(404)
  const asOffer = await fetch(`/api/v1/offers/${id}`)
  expect(asOffer.status).toBe(404)
})

test('an organisation that waits posts nothing public, and all it posted is there once it is verified', async () => {
  const id = organisationIds.farProvider
  const { verifiedAt } = (await world.context.database.read.organisations.find(id)) ?? {}
  await change(id, { verifiedAt: null })
  const provider = await world.as('farProvider')
  const offer = await postOffer(provider, 'farProvider', {
    ...givenLesson,
    title: 'Sterren kijken',
  })
  expect(offer).toMatchObject({ state: 'submitted', moves: ['withdraw', 'archive'] })
  expect(await titlesOnTheMap()).not.toContain('Sterren kijken')
  const coordinator = await world.as('farCoordinator')
  const seen = await coordinator(getOffer, { params: { id: offer.id } })
  expect(seen.moves, 'the organisation comes first').toEqual(['return'])

  await change(id, { verifiedAt: verifiedAt ?? null })
  await world.context.database.write(async (stores) => await publishWaiting(stores, id, world.now))
  expect(await titlesOnTheMap()).toContain('Sterren kijken')
  const visitor = await world.as('visitor')
  expect(await visitor(getOffer, { params: { id: offer.id } })).toMatchObject({
    state: 'published',
    content: { title: 'Sterren kijken' },
  })
})

test('the postings of a school that is gone, or is no longer verified, are gone for visitors, too', async () => {
  const school = await world.as('farSchool')
  const visitor = await world.as('visitor')
  const { id } = await postRequest(school, 'farSchool', {
    ...wantedLesson,
    title: 'Bouwen met hout',
  })
  const { verifiedAt } =
    (await world.context.database.read.organisations.find(organisationIds.farSchool)) ?? {}
  for (const values of [{ goneAt: world.now.toISOString() }, { goneAt: null, verifiedAt: null }]) {
    await change(organisationIds.farSchool, values)
    expect(await titlesOnTheMap()).not.toContain('Bouwen met hout')
    await expect(visitor(getRequest, { params: { id } })).rejects.toMatchObject(
      refused('not-found'),
    )
  }
  await change(organisationIds.farSchool, { verifiedAt: verifiedAt ?? null })
  expect(await titlesOnTheMap()).toContain('Bouwen met hout')
})

test('an organisation without a pin has no posting on the map', async () => {
  const provider = await world.as('otherProvider')
  await postOffer(provider, 'otherProvider', { ...givenLesson, title: 'Lassen voor beginners' })
  expect(await titlesOnTheMap()).toContain('Lassen voor beginners')
  const { otherProvider: id } = organisationIds
  const placed = await world.context.database.read.organisations.find(id)
  await change(id, { latitude: null, longitude: null })
  expect(await titlesOnTheMap()).not.toContain('Lassen voor beginners')
  const { latitude = null, longitude = null } = placed ?? {}
  await change(id, { latitude, longitude })
  expect(await titlesOnTheMap()).toContain('Lassen voor beginners')
})

test('a cancelled request leaves the map, can be started again, and keeps its text', async () => {
  const school = await world.as('school')
  const { id } = await postRequest(school, 'school', {
    ...wantedLesson,
    title: 'Bruggen van papier',
  })
  const move = (name: 'cancel' | 'reopen' | 'submit') =>
    school(moveRequest, { params: { id }, body: { move: name } })
  expect(await move('cancel')).toMatchObject({ state: 'cancelled', moves: ['reopen'] })
  expect(await titlesOnTheMap()).not.toContain('Bruggen van papier')
  expect(await move('reopen')).toMatchObject({ state: 'draft' })
  expect(await titlesOnTheMap()).not.toContain('Bruggen van papier')
  expect(await move('submit')).toMatchObject({
    state: 'open',
    content: { title: 'Bruggen van papier' },
  })
  expect(await titlesOnTheMap()).toContain('Bruggen van papier')
})

test('an organisation lists its own postings in every state, the last changed first; others do not see the list', async () => {
  const params = { id: organisationIds.otherSchool }
  const school = await world.as('otherSchool')
  await postRequest(school, 'otherSchool')
  world.now = new Date(world.now.getTime() + 60_000)
  const draft = await school(createRequest, {
    body: { organisationId: params.id, content: { title: 'Concept' } },
  })
  const { postings } = await school(listOwnPostings, { params })
  expect(postings.map(({ title, state }) => [title, state])).toEqual([
    ['Concept', 'draft'],
    [wantedLesson.title, 'open'],
  ])
  expect(postings[0]).toMatchObject({ id: draft.id, type: 'request', editWaits: false })

  const coordinator = await world.as('coordinator')
  expect((await coordinator(listOwnPostings, { params })).postings).toEqual(postings)
  for (const person of ['school', 'provider', 'farCoordinator'] as const)
    await expect((await world.as(person))(listOwnPostings, { params })).rejects.toMatchObject(
      refused('not-allowed'),
    )
  await expect((await world.as('visitor'))(listOwnPostings, { params })).rejects.toMatchObject(
    refused('sign-in-needed'),
  )
})

test('no posting, search, suggestion or match tells how to reach an organisation or its people', async () => {
  const planted = {
    contactEmail: 'geplant@geheim.example',
    contactPhone: '06-87654321',
    street: 'Geplante Geheimstraat',
    houseNumber: '12-geplant',
    website: 'www.geplant-geheim.example',
  }
  for (const id of [organisationIds.school, organisationIds.provider]) await change(id, planted)
  const school = await world.as('school')
  const provider = await world.as('provider')
  const request = await postRequest(school, 'school', { ...wantedLesson, title: 'Wie helpt ons' })
  const offer = await postOffer(provider, 'provider', { ...givenLesson, title: 'Wij helpen graag' })
  const match = await school(proposeMatch, {
    body: { requestId: request.id, offerId: offer.id, message: 'Graag in maart.' },
  })

  const { fetch } = world.browser()
  const addresses = [
    `/api/v1/requests/${request.id}`,
    `/api/v1/offers/${offer.id}`,
    '/api/v1/postings?pageSize=100',
    '/api/v1/postings?themes=space&kinds=competition',
    '/api/v1/posting-clusters?west=3&south=50&east=7.5&north=54&zoom=18',
  ]
  const open = await Promise.all(addresses.map(async (one) => await (await fetch(one)).text()))
  expect(open[2]).toContain('Wie helpt ons')
  const told = [
    ...open,
    JSON.stringify(await provider(getRequest, { params: { id: request.id } })),
    JSON.stringify(await school(getOffer, { params: { id: offer.id } })),
    JSON.stringify(await school(suggestOffers, { params: { id: request.id } })),
    JSON.stringify(await provider(suggestRequests, { params: { id: offer.id } })),
    JSON.stringify(match),
  ].join('\n')
  const people = Object.values(cast).flatMap(({ name }) => [name, emailOf(name)])
  for (const secret of [...Object.values(planted), ...people]) expect(told).not.toContain(secret)
})
