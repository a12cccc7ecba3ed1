import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, emailOf, organisationIds, regionIds } from '../../../seeds/demo/cast.ts'
import { getSession } from '../../../shared/accounts.ts'
import { proposeMatch } from '../../../shared/matches.ts'
import { inviteMember } from '../../../shared/members.ts'
import { editOrganisation, getOrganisation } from '../../../shared/organisations.ts'
import { createRequest, getRequest, moveRequest } from '../../../shared/requests.ts'
import { erasePerson } from '../../../server/features/operation/erase-commands.ts'
import { everythingIn } from '../../helpers/everything.ts'
import { signInByMail } from '../../helpers/mails.ts'
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

  const erased = await erasePerson(world.context, { email: email.toUpperCase() })
  expect(erased).toEqual({ id, ownerless: ['Basisschool De Ontdekking'] })
  expect(await rowsWith(email, name, id)).toEqual([])
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
