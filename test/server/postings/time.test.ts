import { afterEach, beforeEach, expect, test } from 'vitest'
import { emailOf, cast, organisationIds, regionIds } from '../../../seeds/demo/cast.ts'
import { passTime } from '../../../server/features/postings/time-commands.ts'
import { lastDayOf } from '../../../server/features/postings/time-rules.ts'
import { editMe } from '../../../shared/accounts.ts'
import { getMatch, moveMatch, proposeMatch } from '../../../shared/matches.ts'
import { editOffer, getOffer, moveOffer } from '../../../shared/offers.ts'
import { listOwnPostings } from '../../../shared/organisations.ts'
import { createRequest, editRequest, getRequest, moveRequest } from '../../../shared/requests.ts'
import { searchPostings } from '../../../shared/search.ts'
import { mailsTo } from '../../helpers/mails.ts'
import { givenLesson, postOffer, postRequest, wantedLesson } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(async () => await world.close())

/** Lets it be that moment and lets time do its work. */
async function at(time: string) {
  world.now = new Date(time)
  await passTime(world.context)
}
const requestState = async (id: string) =>
  (await (await world.as('school'))(getRequest, { params: { id } })).state
const offerState = async (id: string) =>
  (await (await world.as('provider'))(getOffer, { params: { id } })).state
const refused = (code: string, about?: object) => ({ problem: { code, ...(about && { about }) } })

test('a request expires after its last wanted week, at midnight in the Netherlands, with its proposals', async () => {
  const school = await world.as('school')
  const provider = await world.as('provider')
  const { id } = await postRequest(school, 'school')
  const offer = await postOffer(provider, 'provider')
  const match = await provider(proposeMatch, { body: { requestId: id, offerId: offer.id } })

  await at('2027-03-28T21:59:00.000Z')
  expect(await requestState(id)).toBe('open')
  await at('2027-03-28T22:01:00.000Z')
  expect(await requestState(id)).toBe('expired')
  expect(await (await world.as('provider'))(getMatch, { params: { id: match.id } })).toMatchObject({
    state: 'lapsed',
    endedBy: 'clock',
    reason: 'request_expired',
  })
  const found = await (await world.as('visitor'))(searchPostings, { query: { type: 'request' } })
  expect(found.total).toBe(0)
})

test('the last wanted day counts as well as the last week', async () => {
  const school = await world.as('school')
  const days = await postRequest(school, 'school', {
    ...wantedLesson,
    weeks: [],
    days: ['2027-02-09', '2027-02-02'],
  })
  await at('2027-02-09T20:00:00.000Z')
  expect(await requestState(days.id)).toBe('open')
  await at('2027-02-10T05:00:00.000Z')
  expect(await requestState(days.id)).toBe('expired')
  expect(lastDayOf({ type: 'request', state: 'open', content: wantedLesson }, '2026-11-24')).toBe(
    '2027-03-28',
  )
})

test('a request without a period expires a year after somebody last worked on it', async () => {
  const school = await world.as('school')
  const content = { ...wantedLesson, weeks: [] }
  const { id } = await postRequest(school, 'school', content)
  world.now = new Date('2027-02-01T09:00:00.000Z')
  const again = await world.as('school')
  const { inside } = await again(getRequest, { params: { id } })
  const headers = { 'if-match': `"${inside?.version}"` }
  await again(editRequest, { params: { id }, headers, body: { content } })
  await at('2028-02-01T09:00:00.000Z')
  expect(await requestState(id)).toBe('open')
  await at('2028-02-02T09:00:00.000Z')
  expect(await requestState(id)).toBe('expired')
})

test('what waits for a coordinator expires, too; a draft and an agreement never do', async () => {
  const { database } = world.context
  await database.write(async ({ regions }) => {
    await regions.change(regionIds.ijssel, 1, { reviewsFirst: true })
  })
  const school = await world.as('school')
  const submitted = await postRequest(school, 'school')
  expect(submitted.state).toBe('submitted')
  await database.write(async ({ regions }) => {
    await regions.change(regionIds.ijssel, 2, { reviewsFirst: false })
  })
  const draft = await school(createRequest, {
    body: { organisationId: organisationIds.school, content: wantedLesson },
  })
  const agreed = await postRequest(school, 'school')
  const provider = await world.as('provider')
  const offer = await postOffer(provider, 'provider')
  const match = await school(proposeMatch, { body: { requestId: agreed.id, offerId: offer.id } })
  await provider(moveMatch, { params: { id: match.id }, body: { move: 'accept' } })

  await at('2027-05-01T09:00:00.000Z')
  expect(await requestState(submitted.id)).toBe('expired')
  expect(await requestState(draft.id)).toBe('draft')
  expect(await requestState(agreed.id)).toBe('agreed')

  await (
    await world.as('provider')
  )(moveMatch, { params: { id: match.id }, body: { move: 'cancel', reason: 'weather' } })
  expect(await requestState(agreed.id)).toBe('open')
  await at('2027-05-01T10:00:00.000Z')
  expect(await requestState(agreed.id)).toBe('expired')
})

test('an agreement that is called off after more than a year leaves a request without a period open', async () => {
  const school = await world.as('school')
  const provider = await world.as('provider')
  const { id } = await postRequest(school, 'school', { ...wantedLesson, weeks: [] })
  const offer = await postOffer(provider, 'provider')
  const match = await school(proposeMatch, { body: { requestId: id, offerId: offer.id } })
  await provider(moveMatch, { params: { id: match.id }, body: { move: 'accept' } })
  world.now = new Date('2028-01-10T09:00:00.000Z')
  await (
    await world.as('school')
  )(moveMatch, { params: { id: match.id }, body: { move: 'cancel', reason: 'other' } })
  await passTime(world.context)
  expect(await requestState(id)).toBe('open')
})

test('an expired request opens again without the weeks that are over, and is posted for another period', async () => {
  const { id } = await postRequest(await world.as('school'), 'school')
  await at('2027-05-01T09:00:00.000Z')
  const school = await world.as('school')
  const reopened = await school(moveRequest, { params: { id }, body: { move: 'reopen' } })
  expect(reopened).toMatchObject({ state: 'draft', content: { weeks: [] } })
  const headers = { 'if-match': `"${reopened.inside?.version}"` }
  await school(editRequest, {
    params: { id },
    headers,
    body: { content: { ...wantedLesson, weeks: ['2027-W12'] } },
  })
  const submit = { params: { id }, body: { move: 'submit' as const } }
  await expect(school(moveRequest, submit)).rejects.toMatchObject(
    refused('incomplete', { fields: ['weeks'] }),
  )
  const { inside } = await school(getRequest, { params: { id } })
  await school(editRequest, {
    params: { id },
    headers: { 'if-match': `"${inside?.version}"` },
    body: { content: { ...wantedLesson, weeks: ['2027-W12', '2027-W20'] } },
  })
  expect(await school(moveRequest, submit)).toMatchObject({ state: 'open' })
  await passTime(world.context)
  expect(await requestState(id)).toBe('open')
})

test('after a year a provider is asked by mail whether an offer is still right; it stays public and can be asked', async () => {
  const els = await world.as('provider')
  const { id } = await postOffer(els, 'provider', { ...givenLesson, weeks: [] })
  await at('2027-11-24T20:00:00.000Z')
  expect(await offerState(id)).toBe('published')
  await at('2027-11-25T08:00:00.000Z')
  await passTime(world.context)
  expect(await offerState(id)).toBe('renewal_due')

  const mails = await mailsTo(world, emailOf(cast.provider.name))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.subject).toContain(givenLesson.title)
  expect(mails[0]?.text).toContain(`/aanbod/${id}`)
  expect(mails[0]?.text).toContain('ma 24 januari 2028')

  const visitor = await world.as('visitor')
  const { items } = await visitor(searchPostings, { query: { type: 'offer' } })
  expect(items.map((card) => card.id)).toEqual([id])
  const school = await world.as('school')
  const request = await postRequest(school, 'school', { ...wantedLesson, weeks: [] })
  expect(await school(getOffer, { params: { id } })).toMatchObject({
    mayProposeFor: [organisationIds.school],
  })
  expect(
    await school(proposeMatch, { body: { requestId: request.id, offerId: id } }),
  ).toMatchObject({ state: 'proposed' })
})

test('somebody who reads English is asked in English', async () => {
  const els = await world.as('provider')
  await els(editMe, { body: { language: 'en' } })
  await postOffer(els, 'provider')
  await at('2027-12-01T08:00:00.000Z')
  const [mail] = await mailsTo(world, emailOf(cast.provider.name))
  expect(mail?.subject).toMatch(/^Is your offer/)
})

test('one click confirms an offer for another year, and so does an edit', async () => {
  const { id } = await postOffer(await world.as('provider'), 'provider')
  await at('2027-12-01T08:00:00.000Z')
  const els = await world.as('provider')
  const { postings } = await els(listOwnPostings, { params: { id: organisationIds.provider } })
  expect(postings).toMatchObject([{ id, state: 'renewal_due' }])
  const confirm = { params: { id }, body: { move: 'resume' as const } }
  await expect((await world.as('otherProvider'))(moveOffer, confirm)).rejects.toMatchObject(
    refused('not-allowed'),
  )
  expect(await els(moveOffer, confirm)).toMatchObject({ state: 'published' })

  await at('2028-11-30T08:00:00.000Z')
  expect(await offerState(id)).toBe('published')
  await at('2028-12-02T08:00:00.000Z')
  expect(await offerState(id)).toBe('renewal_due')
  const later = await world.as('provider')
  const { inside } = await later(getOffer, { params: { id } })
  const edited = await later(editOffer, {
    params: { id },
    headers: { 'if-match': `"${inside?.version}"` },
    body: { content: { ...givenLesson, minutes: 60 } },
  })
  expect(edited).toMatchObject({ state: 'published' })
  await at('2029-12-01T08:00:00.000Z')
  expect(await offerState(id)).toBe('published')
})

test('an offer that nobody confirms pauses sixty days later, and not sooner after a long standstill', async () => {
  const { id } = await postOffer(await world.as('provider'), 'provider')
  await at('2028-06-01T08:00:00.000Z')
  await passTime(world.context)
  expect(await offerState(id)).toBe('renewal_due')
  await at('2028-07-31T08:00:00.000Z')
  expect(await offerState(id)).toBe('renewal_due')
  await at('2028-08-01T08:00:00.000Z')
  expect(await offerState(id)).toBe('paused')
  const visitor = await world.as('visitor')
  expect((await visitor(searchPostings, { query: {} })).total).toBe(0)
  await (
    await world.as('provider')
  )(moveOffer, { params: { id }, body: { move: 'resume' } })
  await passTime(world.context)
  expect(await offerState(id)).toBe('published')
})

test('more than fit in one write all get their turn', async () => {
  const school = await world.as('school')
  await Promise.all(
    Array.from({ length: 120 }, (_, number) =>
      postRequest(school, 'school', { ...wantedLesson, title: `Vraag nummer ${number}` }),
    ),
  )
  await at('2027-05-01T09:00:00.000Z')
  const call = await world.as('school')
  const { postings } = await call(listOwnPostings, { params: { id: organisationIds.school } })
  expect(new Set(postings.map(({ state }) => state))).toEqual(new Set(['expired']))
})
