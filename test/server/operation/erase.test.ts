import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, emailOf, organisationIds, regionIds } from '../../../seeds/demo/cast.ts'
import { askSignIn, getSession } from '../../../shared/accounts.ts'
import { proposeMatch } from '../../../shared/matches.ts'
import { inviteMember } from '../../../shared/members.ts'
import { getOffer } from '../../../shared/offers.ts'
import { editOrganisation, getOrganisation } from '../../../shared/organisations.ts'
import { createRequest, getRequest, moveRequest } from '../../../shared/requests.ts'
import { hashOf } from '../../../server/features/accounts/session-commands.ts'
import { erasePerson, erasePersonAgain } from '../../../server/features/operation/erase-commands.ts'
import { everythingIn } from '../../helpers/everything.ts'
import { addMinutes, mailsTo, signInByMail } from '../../helpers/mails.ts'
import { givenLesson, postOffer, wantedLesson } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

const { id, name } = cast.school
const email = emailOf(name)

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

const rowsWith = async (...words: string[]) =>
  (await everythingIn(world)).filter((row) =>
    words.some((word) => row.toLowerCase().includes(word.toLowerCase())),
  )

test('of an erased person no row holds the name, address or id, and what they wrote stays', async () => {
  const school = await signInByMail(world, email)
  const provider = await world.as('provider')
  const params = { id: organisationIds.school }
  await school(inviteMember, { params, body: { email: 'new@school.example', role: 'member' } })
  await provider(inviteMember, {
    params: { id: organisationIds.provider },
    body: { email: email.toUpperCase(), role: 'member' },
  })
  await school(editOrganisation, {
    params,
    headers: { 'if-match': '"1"' },
    body: { contactEmail: email, contactPhone: '0570 123456' },
  })
  const request = await school(createRequest, {
    headers: { 'idempotency-key': 'once-and-for-all' },
    body: {
      organisationId: organisationIds.school,
      content: { ...wantedLesson, goal: `Vraag ANNEKE VISSER of ${email}, of de leerlingen.` },
    },
  })
  const at = { params: { id: request.id } }
  await school(moveRequest, { ...at, body: { move: 'submit' } })
  const offer = await postOffer(provider, 'provider', givenLesson)
  await school(proposeMatch, {
    body: { requestId: request.id, offerId: offer.id, message: `Bel gerust, ${name}` },
  })
  await world.context.database.write(async ({ regions, operation }) => {
    const createdAt = world.now.toISOString()
    await regions.addCoordinator({ regionId: regionIds.rijn, personId: id, createdAt })
    await operation.makeAdministrator(id)
  })
  expect((await rowsWith(email, name, id)).length).toBeGreaterThan(10)
  const others = await rowsWith(cast.colleague.id)

  expect(await rowsWith(hashOf(email))).not.toEqual([])

  const erased = await erasePerson(world.context, { email: email.toUpperCase() })
  expect(erased).toEqual({ id, email, name, ownerless: ['Basisschool De Ontdekking'] })
  expect(await rowsWith(email, name, id, hashOf(email))).toEqual([])
  expect(await rowsWith(cast.colleague.id)).toEqual(others)

  await expect(school(getSession)).rejects.toMatchObject({ problem: { code: 'sign-in-needed' } })
  const visitor = await world.as('visitor')
  expect((await visitor(getRequest, at)).content).toMatchObject({
    title: wantedLesson.title,
    goal: 'Vraag [verwijderd] of [verwijderd], of de leerlingen.',
  })
  const colleague = await world.as('colleague')
  expect((await colleague(getOrganisation, { params })).inside).toMatchObject({
    contactEmail: null,
    contactPhone: null,
  })
})

test('nobody is erased for an address or id that nobody has', async () => {
  const before = await everythingIn(world)
  expect(await erasePerson(world.context, { email })).toBeUndefined()
  expect(await erasePerson(world.context, { id })).toBeUndefined()
  expect(await everythingIn(world)).toEqual(before)
})

const others = (rows: string[]) => rows.filter((row) => !/^(changes|postings)/.test(row))

test('of one who was only invited nothing is left, in no table, whoever invited them', async () => {
  const stranger = 'never.here@elsewhere.example'
  const provider = await world.as('provider')
  const colleague = await world.as('farProvider')
  await mailsTo(world, stranger)
  const before = await everythingIn(world)
  await provider(inviteMember, {
    params: { id: organisationIds.provider },
    headers: { 'idempotency-key': 'invite-the-stranger' },
    body: { email: 'Never.Here@elsewhere.example', role: 'member' },
  })
  await world.browser().call(askSignIn, { body: { email: stranger } })
  await mailsTo(world, stranger)
  await colleague(inviteMember, {
    params: { id: organisationIds.farProvider },
    body: { email: stranger, role: 'member' },
  })
  const offer = await postOffer(colleague, 'farProvider', {
    ...givenLesson,
    description: `Vraag ${stranger}, niet not.${stranger}.`,
  })
  expect((await rowsWith(stranger, hashOf(stranger))).length).toBeGreaterThan(6)

  expect(
    await erasePerson(world.context, { email: ' Never.HERE@elsewhere.example' }),
  ).toMatchObject({ id: undefined, ownerless: [] })
  expect(await rowsWith(hashOf(stranger), 'invite-the-stranger')).toEqual([])
  const left = await rowsWith(stranger)
  expect(left.map((row) => row.replaceAll(`not.${stranger}`, ''))).toEqual(
    left.map(() => expect.not.stringContaining(stranger) as string),
  )
  const published = await colleague(getOffer, { params: { id: offer.id } })
  expect(published.content.description).toBe(`Vraag [verwijderd], niet not.${stranger}.`)
  expect(others(await everythingIn(world))).toEqual(others(before))
})

test('an address with a sign that is a pattern elsewhere takes nobody else with it', async () => {
  await world.browser().call(askSignIn, { body: { email: 'piet_b@school.example' } })
  await world.browser().call(askSignIn, { body: { email: 'pietxb@school.example' } })
  await world.browser().call(askSignIn, { body: { email: '%@school.example' } })
  await erasePerson(world.context, { email: '%@school.example' })
  await erasePerson(world.context, { email: 'piet_b@school.example' })
  expect((await rowsWith('pietxb@school.example')).length).toBeGreaterThan(1)
  expect(await rowsWith('piet_b@', '%@school')).toEqual([])
})

test('who was erased and is back out of a backup is erased again; who came back by themselves stays', async () => {
  const returning = 'returning@school.example'
  const first = await signInByMail(world, returning)
  const { person } = await first(getSession)
  const again = { addressHash: hashOf(returning), erasedAt: world.now.toISOString() }
  await erasePerson(world.context, { email: returning })
  expect(await erasePersonAgain(world.context, again)).toBeUndefined()

  await world.context.database.write(async ({ accounts }) => {
    const createdAt = '2026-11-01T09:00:00.000Z'
    const row = {
      id: person?.id ?? '',
      email: returning,
      name: 'Rie Turner',
      language: 'nl' as const,
    }
    await accounts.add({ ...row, isAdministrator: false, tokenVersion: 1, createdAt })
  })
  expect(await erasePersonAgain(world.context, again)).toMatchObject({ id: person?.id })
  expect(await rowsWith(returning, 'Rie Turner')).toEqual([])

  addMinutes(world, 1)
  const back = await signInByMail(world, returning)
  expect(await erasePersonAgain(world.context, again)).toBeUndefined()
  expect((await back(getSession)).person?.email).toBe(returning)
})
