import { afterEach, beforeEach, expect, test } from 'vitest'
import { cast, emailOf, organisationIds } from '../../../seeds/demo/cast.ts'
import { openContext } from '../../../server/context.ts'
import { erasePerson } from '../../../server/features/operation/erase-commands.ts'
import { forgetOldRecords } from '../../../server/features/operation/retention-commands.ts'
import { tellWatchers } from '../../../server/features/watches/tell-commands.ts'
import { editMe } from '../../../shared/accounts.ts'
import { moveMatch, proposeMatch } from '../../../shared/matches.ts'
import { removeMember } from '../../../shared/members.ts'
import type { OfferContent } from '../../../shared/offers.ts'
import { editOffer, getOffer, moveOffer } from '../../../shared/offers.ts'
import { createRequest, editRequest, getRequest, moveRequest } from '../../../shared/requests.ts'
import { unwatchRequest, watchRequest } from '../../../shared/watches.ts'
import { addMinutes, mailsTo } from '../../helpers/mails.ts'
import { givenLesson, postOffer, postRequest, wantedLesson } from '../../helpers/samples.ts'
import { type Call, openWorld, type World } from '../../helpers/world.ts'

let world: World
let school: Call
let colleague: Call
let provider: Call
beforeEach(async () => {
  world = await openWorld()
  school = await world.as('school')
  colleague = await world.as('colleague')
  provider = await world.as('provider')
})
afterEach(async () => await world.close())

const refused = (code: string) => ({ problem: { code } })
const look = async () => await tellWatchers(world.context)
const told = async (part: 'school' | 'colleague' = 'school') => {
  const mails = await mailsTo(world, emailOf(cast[part].name))
  return mails.filter(({ subject }) => subject.includes(wantedLesson.title ?? ''))
}
const watch = async (call: Call, id: string) => await call(watchRequest, { params: { id } })

async function watched(content = wantedLesson) {
  const { id } = await postRequest(school, 'school', content)
  await watch(school, id)
  return id
}

async function change(id: string, content: OfferContent) {
  const { inside } = await provider(getOffer, { params: { id } })
  const headers = { 'if-match': `"${inside?.version}"` }
  await provider(editOffer, { params: { id }, headers, body: { content } })
}

test('each member turns it on and off for themselves, and nobody else sees it or can', async () => {
  const { id } = await postRequest(school, 'school')
  const seen = async (call: Call) => (await call(getRequest, { params: { id } })).watching
  expect(await seen(school)).toBe(false)
  expect(await watch(school, id)).toMatchObject({ id, watching: true })
  expect(await watch(school, id)).toMatchObject({ watching: true })
  expect([await seen(school), await seen(colleague)]).toEqual([true, false])
  for (const person of ['visitor', 'coordinator', 'provider', 'administrator'] as const)
    expect(await seen(await world.as(person))).toBeNull()
  for (const [person, code] of [
    ['visitor', 'sign-in-needed'],
    ['coordinator', 'not-allowed'],
    ['otherSchool', 'not-allowed'],
  ] as const)
    await expect(watch(await world.as(person), id)).rejects.toMatchObject(refused(code))

  await watch(colleague, id)
  expect(await school(unwatchRequest, { params: { id } })).toMatchObject({ watching: false })
  expect(await school(unwatchRequest, { params: { id } })).toMatchObject({ watching: false })
  expect(await seen(colleague)).toBe(true)
})

test('a request that is over has nothing to wait for', async () => {
  const id = await watched()
  await school(moveRequest, { params: { id }, body: { move: 'cancel' } })
  await expect(watch(colleague, id)).rejects.toMatchObject(refused('wrong-state'))
  expect(await school(unwatchRequest, { params: { id } })).toMatchObject({ watching: false })
})

test('everybody who watches gets one mail that names the offer, leads to the suggestions and says how to stop', async () => {
  const id = await watched()
  await watch(colleague, id)
  await look()
  expect(await told()).toEqual([])

  await postOffer(provider, 'provider')
  await look()
  await look()
  for (const part of ['school', 'colleague'] as const) {
    const [mail, ...more] = await told(part)
    expect(more).toEqual([])
    expect(mail?.subject).toBe(`Er is aanbod voor je vraag “${wantedLesson.title}”`)
    expect(mail?.text).toContain(
      `- ${givenLesson.title}, van Stroomhuis Deventer in Deventer (2\u00a0km)`,
    )
    expect(mail?.text).toContain(`/vragen/${id}/suggesties\n`)
    expect(mail?.text).toContain(`/vragen/${id}/suggesties#bericht`)
  }
})

test('each reads it in their own language', async () => {
  await colleague(editMe, { body: { language: 'en' } })
  const id = await watched()
  await watch(colleague, id)
  await postOffer(provider, 'provider')
  await look()
  expect((await told('colleague'))[0]?.subject).toMatch(/^There is an offer/)
  expect((await told('colleague'))[0]?.text).toContain('(2\u00a0km)')
  expect((await told())[0]?.subject).toMatch(/^Er is aanbod/)
})

test('a pair is told once, however often its offer changes, pauses or comes back', async () => {
  await watched()
  const { id } = await postOffer(provider, 'provider')
  await look()
  await change(id, { ...givenLesson, minutes: 45 })
  await look()
  for (const move of ['pause', 'resume'] as const)
    await provider(moveOffer, { params: { id }, body: { move } })
  await look()
  await change(id, { ...givenLesson, grades: [1] })
  await look()
  await change(id, givenLesson)
  await look()
  expect(await told()).toHaveLength(1)
})

test('an offer that comes to fit by a change is told, one that fits not is not', async () => {
  await watched()
  const { id } = await postOffer(provider, 'provider', { ...givenLesson, grades: [1, 2] })
  await look()
  expect(await told()).toEqual([])
  await change(id, givenLesson)
  await look()
  expect(await told()).toHaveLength(1)
})

test('a place that is given back is news', async () => {
  const offer = await postOffer(provider, 'provider', { ...givenLesson, capacityPerTerm: 1 })
  const other = await world.as('otherSchool')
  const theirs = await postRequest(other, 'otherSchool')
  const match = await other(proposeMatch, { body: { requestId: theirs.id, offerId: offer.id } })
  await provider(moveMatch, { params: { id: match.id }, body: { move: 'accept' } })
  await watched()
  await look()
  expect(await told()).toEqual([])
  await other(moveMatch, {
    params: { id: match.id },
    body: { move: 'cancel', reason: 'teacher_unavailable' },
  })
  await look()
  expect(await told()).toHaveLength(1)
})

test('what fitted before somebody watched is no news, also when it changes', async () => {
  const { id } = await postOffer(provider, 'provider')
  const requestId = await watched()
  await change(id, { ...givenLesson, minutes: 45 })
  await look()
  expect(await told()).toEqual([])

  const second = await postOffer(await world.as('otherProvider'), 'otherProvider')
  await watch(colleague, requestId)
  await look()
  expect((await told())[0]?.text).toContain('Machinefabriek')
  expect(await world.context.database.read.watches.knownFor(requestId)).toContain(second.id)
})

test('there is no mail for what the school does itself', async () => {
  await postOffer(provider, 'provider')
  const narrow = { ...wantedLesson, grades: [1 as const] }
  const id = await watched(narrow)
  await look()
  const { inside } = await school(getRequest, { params: { id } })
  const headers = { 'if-match': `"${inside?.version}"` }
  await school(editRequest, { params: { id }, headers, body: { content: wantedLesson } })
  await look()
  await postRequest(school, 'school', { ...wantedLesson, title: 'Iets anders over sterren' })
  await look()
  expect(await told()).toEqual([])

  await postOffer(await world.as('otherProvider'), 'otherProvider')
  await look()
  const mails = await told()
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).not.toContain('Stroomhuis')
})

test('a draft can be watched; what fits when it is posted is on the screen and not in a mail', async () => {
  await postOffer(provider, 'provider')
  const draft = await school(createRequest, {
    body: { organisationId: organisationIds.school, content: wantedLesson },
  })
  await watch(school, draft.id)
  await look()
  await school(moveRequest, { params: { id: draft.id }, body: { move: 'submit' } })
  await look()
  expect(await told()).toEqual([])
  await postOffer(await world.as('otherProvider'), 'otherProvider')
  await look()
  expect(await told()).toHaveLength(1)
})

test('a declined pair is never told, nor one that was talked about', async () => {
  const id = await watched()
  const answers = { decline: { reason: 'no_time' as const }, withdraw: {} }
  for (const move of ['decline', 'withdraw'] as const) {
    const offer = await postOffer(provider, 'provider', {
      ...givenLesson,
      title: `Gastles die eindigt met ${move}`,
    })
    const match = await school(proposeMatch, { body: { requestId: id, offerId: offer.id } })
    await (move === 'decline' ? provider : school)(moveMatch, {
      params: { id: match.id },
      body: { move, ...answers[move] },
    })
    await change(offer.id, { ...givenLesson, title: `Nog een keer na ${move}` })
  }
  await look()
  expect(await told()).toEqual([])
})

test('many at once are one mail that names the first few', async () => {
  await watched()
  for (let number = 1; number <= 7; number++)
    await postOffer(provider, 'provider', { ...givenLesson, title: `Gastles nummer ${number}` })
  await look()
  const mails = await told()
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text.match(/^- /gm)).toHaveLength(6)
  expect(mails[0]?.text).toContain('- en nog 2')
})

test('who left the school, stopped watching or is erased gets nothing; a request that is not open waits', async () => {
  const id = await watched()
  await watch(colleague, id)
  await school(removeMember, {
    params: { id: organisationIds.school, personId: cast.colleague.id },
  })
  await school(unwatchRequest, { params: { id } })
  await postOffer(provider, 'provider')
  await look()
  expect([...(await told()), ...(await told('colleague'))]).toEqual([])

  await erasePerson(world.context, { id: cast.colleague.id })
  expect(await world.context.database.read.watches.isOn(id, cast.colleague.id)).toBe(false)

  await watch(school, id)
  await school(moveRequest, { params: { id }, body: { move: 'cancel' } })
  await postOffer(await world.as('otherProvider'), 'otherProvider')
  await look()
  expect(await told()).toEqual([])
})

test('who waits to be let in again is told nothing meanwhile', async () => {
  await watched()
  await world.context.database.write(async ({ memberships }) => {
    await memberships.unconfirmOthers(organisationIds.school, cast.colleague.id)
  })
  await postOffer(provider, 'provider')
  await look()
  expect(await told()).toEqual([])
})

test('when another process tells between the look and the write, nobody is told twice', async () => {
  const { config, clock, log, database } = world.context
  const other = await openContext(config, { clock, log })
  await watched()
  await look()
  await postOffer(provider, 'provider')
  const late: typeof database.write = async (work) => {
    await tellWatchers(other)
    return await database.write(work)
  }
  await tellWatchers({ ...world.context, database: { ...database, write: late } })
  expect(await told()).toHaveLength(1)
  await other.database.close()
})

test('a month after a request is over nobody remembers who watched it', async () => {
  const id = await watched()
  await postOffer(provider, 'provider')
  await look()
  await school(moveRequest, { params: { id }, body: { move: 'cancel' } })
  const { watches } = world.context.database.read
  const left = async () => [await watches.isWatched(id), (await watches.knownFor(id)).length]
  addMinutes(world, 29 * 24 * 60)
  await forgetOldRecords(world.context)
  expect(await left()).toEqual([true, 1])
  addMinutes(world, 2 * 24 * 60)
  await forgetOldRecords(world.context)
  expect(await left()).toEqual([false, 0])
})
