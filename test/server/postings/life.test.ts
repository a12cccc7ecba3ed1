import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds, regionIds } from '../../../seeds/demo/cast.ts'
import { createOffer, editOffer, getOffer, moveOffer } from '../../../shared/offers.ts'
import { createRequest, editRequest, getRequest, moveRequest } from '../../../shared/requests.ts'
import { givenLesson, postOffer, postRequest, wantedLesson } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

const refused = (code: string) => ({ problem: { code } })
const organisationId = organisationIds.school

test('a school starts with a draft that nobody else sees', async () => {
  const school = await world.as('school')
  const draft = await school(createRequest, {
    body: { organisationId, content: { title: 'Iets met water' } },
  })
  expect(draft).toMatchObject({
    state: 'draft',
    inside: { version: 1 },
    moves: ['submit', 'cancel'],
  })

  for (const person of ['visitor', 'otherSchool', 'provider', 'farCoordinator'] as const) {
    const call = await world.as(person)
    await expect(call(getRequest, { params: { id: draft.id } })).rejects.toMatchObject(
      refused('not-found'),
    )
  }
  const colleague = await world.as('colleague')
  expect(await colleague(getRequest, { params: { id: draft.id } })).toMatchObject({ mayEdit: true })
})

test('an incomplete request is not posted, and the fields it needs are named', async () => {
  const school = await world.as('school')
  const { id } = await school(createRequest, {
    body: { organisationId, content: { title: 'Vaag' } },
  })
  await expect(
    school(moveRequest, { params: { id }, body: { move: 'submit' } }),
  ).rejects.toMatchObject({
    problem: {
      code: 'incomplete',
      about: {
        fields: [
          'title',
          'goal',
          'kinds',
          'audience',
          'grades',
          'participants',
          'minutes',
          'modes',
        ],
      },
    },
  })
})

test('a posted request of a verified school is public at once, with the actions and goals it serves', async () => {
  const school = await world.as('school')
  const { id } = await postRequest(school, 'school')
  const visitor = await world.as('visitor')
  expect(await visitor(getRequest, { params: { id } })).toMatchObject({
    state: 'open',
    content: wantedLesson,
    inside: null,
    moves: [],
    mayEdit: false,
    serves: { actions: [1, 4, 7] },
  })
})

test('of two editors the second is told, and the first text is kept', async () => {
  const school = await world.as('school')
  const colleague = await world.as('colleague')
  const { id } = await postRequest(school, 'school')
  const edit = (call: typeof school, title: string) =>
    call(editRequest, {
      params: { id },
      headers: { 'if-match': '"2"' },
      body: { content: { ...wantedLesson, title } },
    })
  expect(await edit(school, 'Stroom uit de zon')).toMatchObject({ inside: { version: 3 } })
  await expect(edit(colleague, 'Stroom uit de wind')).rejects.toMatchObject(
    refused('changed-meanwhile'),
  )
  expect((await colleague(getRequest, { params: { id } })).content.title).toBe('Stroom uit de zon')

  await expect(
    school(editRequest, { params: { id }, headers: {}, body: { content: wantedLesson } }),
  ).rejects.toMatchObject(refused('version-needed'))
})

test('sent twice with one key it is one request; another text under that key is refused', async () => {
  const school = await world.as('school')
  const headers = { 'idempotency-key': 'een-sleutel-voor-een-vraag' }
  const body = { organisationId, content: { title: 'Robots in de klas' } }
  const first = await school(createRequest, { headers, body })
  expect(await school(createRequest, { headers, body })).toEqual(first)
  await expect(
    school(createRequest, { headers, body: { ...body, content: { title: 'Iets anders' } } }),
  ).rejects.toMatchObject(refused('key-reused'))
})

test('a copy starts from the earlier text and looks like it, which is pointed out', async () => {
  const school = await world.as('school')
  const { id } = await postRequest(school, 'school', {
    ...wantedLesson,
    title: 'Op zoek naar fossielen',
    weeks: ['2026-W50', '2027-W10'],
  })
  const before = world.now
  world.now = new Date('2027-01-12T09:00:00.000Z')
  const later = await world.as('school')
  const copy = await later(createRequest, { body: { organisationId, content: {}, copyOf: id } })
  world.now = before
  expect(copy).toMatchObject({
    state: 'draft',
    content: { title: 'Op zoek naar fossielen', minutes: 90, weeks: ['2027-W10'] },
  })
  expect(copy.inside?.duplicates).toEqual([{ id, title: 'Op zoek naar fossielen' }])

  const other = await world.as('otherSchool')
  await expect(
    other(createRequest, {
      body: { organisationId: organisationIds.otherSchool, content: {}, copyOf: id },
    }),
  ).rejects.toMatchObject(refused('not-found'))
})

test('a school cannot post an offer, nor somebody for another organisation', async () => {
  const school = await world.as('school')
  await expect(
    school(createOffer, { body: { organisationId, content: {} } }),
  ).rejects.toMatchObject(refused('wrong-state'))
  await expect(
    school(createRequest, { body: { organisationId: organisationIds.otherSchool, content: {} } }),
  ).rejects.toMatchObject(refused('not-found'))
})

test('an offer is paused, resumed and archived by its own people only', async () => {
  const provider = await world.as('provider')
  const visitor = await world.as('visitor')
  const { id } = await postOffer(provider, 'provider')
  const move = (name: 'pause' | 'resume' | 'archive') =>
    provider(moveOffer, { params: { id }, body: { move: name } })

  expect(await move('pause')).toMatchObject({ state: 'paused' })
  await expect(visitor(getOffer, { params: { id } })).rejects.toMatchObject(refused('not-found'))
  expect(await move('resume')).toMatchObject({ state: 'published' })
  expect(await visitor(getOffer, { params: { id } })).toMatchObject({ state: 'published' })

  const rival = await world.as('otherProvider')
  await expect(
    rival(moveOffer, { params: { id }, body: { move: 'archive' } }),
  ).rejects.toMatchObject(refused('not-allowed'))
  expect(await move('archive')).toMatchObject({ state: 'archived', moves: ['restore'] })
})

test('where a region reviews first, the last approved text stays public until a coordinator has looked', async () => {
  const { database } = world.context
  const review = (reviewsFirst: boolean) =>
    database.write(async ({ regions }) => {
      const version = (await regions.find(regionIds.ijssel))?.version ?? 0
      await regions.change(regionIds.ijssel, version, { reviewsFirst })
    })
  await review(true)
  const provider = await world.as('provider')
  const coordinator = await world.as('coordinator')
  const neighbour = await world.as('farCoordinator')
  const visitor = await world.as('visitor')

  const { id, state } = await postOffer(provider, 'provider', {
    ...givenLesson,
    title: 'Water zuiveren',
  })
  expect(state).toBe('submitted')
  const approve = { params: { id }, body: { move: 'approve' as const } }
  await expect(neighbour(moveOffer, approve)).rejects.toMatchObject(refused('not-found'))
  await expect(provider(moveOffer, approve)).rejects.toMatchObject(refused('not-allowed'))
  expect(await coordinator(moveOffer, approve)).toMatchObject({ state: 'published' })

  const { inside } = await provider(getOffer, { params: { id } })
  const edited = await provider(editOffer, {
    params: { id },
    headers: { 'if-match': `"${inside?.version}"` },
    body: { content: { ...givenLesson, title: 'Bel 06-12345678 voor water' } },
  })
  expect(edited).toMatchObject({ state: 'published', inside: { editWaits: true } })
  expect((await visitor(getOffer, { params: { id } })).content.title).toBe('Water zuiveren')

  await expect(
    coordinator(moveOffer, { params: { id }, body: { move: 'return' } }),
  ).rejects.toMatchObject(refused('invalid'))
  const returned = await coordinator(moveOffer, {
    params: { id },
    body: { move: 'return', reason: 'personal_data', note: 'Laat het nummer weg.' },
  })
  expect(returned).toMatchObject({
    state: 'published',
    inside: { editWaits: false, returnReason: 'personal_data' },
  })
  expect((await visitor(getOffer, { params: { id } })).content.title).toBe('Water zuiveren')
  await review(false)
})
