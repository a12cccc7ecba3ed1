import { afterEach, beforeEach, expect, test } from 'vitest'
import { organisationIds, regionIds } from '../../../seeds/demo/cast.ts'
import type { Boundary } from '../../../server/database/tables.ts'
import { getSession } from '../../../shared/accounts.ts'
import { createOffer, moveOffer } from '../../../shared/offers.ts'
import {
  claimSchool,
  editOrganisation,
  getOrganisation,
  registerProvider,
  verifyOrganisation,
} from '../../../shared/organisations.ts'
import { getRegionWork } from '../../../shared/regions.ts'
import { searchPostings } from '../../../shared/search.ts'
import { signInByMail } from '../../helpers/mails.ts'
import { givenLesson, postOffer } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'
import { newProvider } from './some-schools.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
  await world.context.database.write(async ({ places }) => {
    await places.add([
      {
        id: world.context.ids(),
        name: 'Deventer',
        searchText: 'deventer',
        municipalityCode: 'GM0150',
        latitude: 52.2583,
        longitude: 6.1958,
      },
    ])
  })
})
afterEach(async () => await world.close())

test('a new provider waits, unseen by others, until a coordinator of its region lets it in', async () => {
  const builder = await signInByMail(world, 'ann@windbouwers.example')
  const created = await builder(registerProvider, { body: newProvider })
  expect(created).toMatchObject({
    verified: false,
    municipalityCode: 'GM0150',
    address: { postcode: '7411 KP' },
    inside: { contactPhone: '0570 123456' },
  })
  const { id } = created
  const params = { id }
  for (const other of ['visitor', 'school', 'farCoordinator'] as const)
    await expect((await world.as(other))(getOrganisation, { params })).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })

  const offer = await builder(createOffer, { body: { organisationId: id, content: givenLesson } })
  await builder(moveOffer, { params: { id: offer.id }, body: { move: 'submit' } })
  const visitor = await world.as('visitor')
  expect((await visitor(searchPostings)).total).toBe(0)

  const coordinator = await world.as('coordinator')
  const work = { params: { id: regionIds.ijssel } }
  expect((await coordinator(getRegionWork, work)).waitingOrganisations).toMatchObject([
    { id, mailDomains: ['windbouwers.example'], placeName: 'Deventer' },
  ])
  await coordinator(verifyOrganisation, { params, body: { decision: 'verify' } })
  expect((await coordinator(getRegionWork, work)).waitingOrganisations).toEqual([])
  expect((await visitor(searchPostings)).items).toMatchObject([{ organisationId: id }])
  expect((await visitor(getOrganisation, { params })).postings).toHaveLength(1)
})

test('a refused provider reads so, and waits again once it mends its details', async () => {
  const builder = await signInByMail(world, 'ann@windbouwers.example')
  const { id } = await builder(registerProvider, { body: newProvider })
  const coordinator = await world.as('coordinator')
  const waiting = async () =>
    (await coordinator(getRegionWork, { params: { id: regionIds.ijssel } })).waitingOrganisations
  await coordinator(verifyOrganisation, { params: { id }, body: { decision: 'refuse' } })
  expect(await waiting()).toEqual([])
  const isRefused = async () => (await builder(getSession)).memberships.map((one) => one.refused)
  expect(await isRefused()).toEqual([true])
  expect((await builder(getOrganisation, { params: { id } })).inside).toMatchObject({
    refused: true,
  })
  await builder(editOrganisation, {
    params: { id },
    headers: { 'if-match': '"2"' },
    body: { name: 'Windbouwers BV' },
  })
  expect(await waiting()).toMatchObject([{ id, name: 'Windbouwers BV' }])
  expect(await isRefused()).toEqual([false])
})

test('the same key makes one provider, another body with it is refused, and one that is there is taken', async () => {
  const builder = await signInByMail(world, 'ann@windbouwers.example')
  const headers = { 'idempotency-key': 'once-and-only-once' }
  const { id } = await builder(registerProvider, { headers, body: newProvider })
  expect((await builder(registerProvider, { headers, body: newProvider })).id).toBe(id)
  await expect(
    builder(registerProvider, { headers, body: { ...newProvider, name: 'Other' } }),
  ).rejects.toMatchObject({ problem: { code: 'key-reused', status: 422 } })
  await expect(builder(registerProvider, { body: newProvider })).rejects.toMatchObject({
    problem: { code: 'taken' },
  })
})

test.each([
  ['verified', { verified: true }],
  ['a version', { version: 9 }],
  ['a region', { municipalityCode: 'GM0546' }],
  ['a number for a name', { name: 12 }],
  ['null for a kind', { providerKind: null }],
  ['a line break in a name', { name: 'Wind\r\nBcc: all' }],
  ['a website that is a script', { website: 'javascript:alert(1)' }],
])('%s in a registration is refused', async (_what, extra) => {
  const school = await world.as('school')
  await expect(
    school(registerProvider, { body: { ...newProvider, ...extra } as never }),
  ).rejects.toMatchObject({ problem: { code: 'invalid', status: 400 } })
})

const edit = (version: string | undefined, body: object) => ({
  params: { id: organisationIds.provider },
  headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  body,
})

test('an edit names the version it was made on: 428 without, 412 with an old one, and nothing is lost', async () => {
  const owner = await world.as('provider')
  await expect(owner(editOrganisation, edit(undefined, { name: 'New' }))).rejects.toMatchObject({
    problem: { status: 428 },
  })
  const edited = await owner(editOrganisation, edit('1', { contactPhone: '0570 1' }))
  expect(edited.inside).toMatchObject({ version: 2, contactPhone: '0570 1' })
  await expect(
    owner(editOrganisation, edit('1', { contactPhone: '0570 2' })),
  ).rejects.toMatchObject({ problem: { status: 412, about: { version: 2 } } })
  const { inside } = await owner(getOrganisation, { params: { id: organisationIds.provider } })
  expect(inside?.contactPhone).toBe('0570 1')
})

test('a new name and a dragged pin show on the map at once', async () => {
  const owner = await world.as('provider')
  await postOffer(owner, 'provider')
  await owner(
    editOrganisation,
    edit('1', { name: 'Stroomhuis Nieuw', pin: { latitude: 52.3, longitude: 6.2 } }),
  )
  const { items } = await (await world.as('visitor'))(searchPostings)
  expect(items).toMatchObject([
    { organisationName: 'Stroomhuis Nieuw', latitude: 52.3, longitude: 6.2 },
  ])
})

test('a new address moves the pin and says so, until somebody places it', async () => {
  const owner = await world.as('provider')
  const address = { street: 'Markt', houseNumber: '2', postcode: '7411 AA', place: 'Deventer' }
  const moved = await owner(editOrganisation, edit('1', { address }))
  expect(moved).toMatchObject({
    address,
    pin: { latitude: 52.2583, longitude: 6.1958 },
    inside: { pinMoved: true },
  })
  const placed = await owner(
    editOrganisation,
    edit('2', { address, pin: { latitude: 52.26, longitude: 6.17 } }),
  )
  expect(placed).toMatchObject({ pin: { source: 'person' }, inside: { pinMoved: false } })
})

test('nobody puts a pin outside the municipality of the address, where its boundary is known', async () => {
  const square = [6.1, 6.3].flatMap((x) => [52.2, 52.3].map((y) => [x, y]))
  const [a, b, c, d] = square
  const boundary = [[[a, b, d, c, a]]] as Boundary
  await world.context.database.write(({ municipalities }) =>
    municipalities.change('GM0150', { boundary }),
  )
  const provider = await world.as('provider')
  const far = { latitude: 52.37, longitude: 4.9 }
  await expect(provider(editOrganisation, edit('1', { pin: far }))).rejects.toMatchObject({
    problem: { code: 'invalid', about: { field: 'pin', municipality: 'Deventer' } },
  })
  const near = { latitude: 52.21, longitude: 6.15 }
  expect(await provider(editOrganisation, edit('1', { pin: near }))).toMatchObject({
    pin: { ...near, source: 'person' },
  })
})

test('a coordinator moves no organisation into a region that is not theirs', async () => {
  const coordinator = await world.as('coordinator')
  await world.context.database.write(async ({ places }) => {
    await places.add([
      {
        id: world.context.ids(),
        name: 'Leiden',
        searchText: 'leiden',
        municipalityCode: 'GM0546',
        latitude: 52.15,
        longitude: 4.48,
      },
    ])
  })
  const address = { street: 'Singel', houseNumber: '2', postcode: '2311 AA', place: 'Leiden' }
  await expect(coordinator(editOrganisation, edit('1', { address }))).rejects.toMatchObject({
    problem: { code: 'not-allowed' },
  })
  const owner = await world.as('provider')
  expect((await owner(editOrganisation, edit('1', { address }))).municipalityCode).toBe('GM0546')
})

test('what the register says of a school is refused', async () => {
  const owner = await world.as('school')
  await expect(
    owner(editOrganisation, {
      params: { id: organisationIds.school },
      headers: { 'if-match': '"1"' },
      body: { name: 'Other', contactPhone: '1' },
    }),
  ).rejects.toMatchObject({ problem: { code: 'wrong-state', about: { fields: ['name'] } } })
})

test('somebody for whom ten organisations wait registers and claims no more until one of them is let in', async () => {
  const builder = await signInByMail(world, 'ann@windbouwers.example')
  const register = async (number: number) =>
    await builder(registerProvider, {
      body: { ...newProvider, kvkNumber: `${10_000_000 + number}` },
    })
  const ids: string[] = []
  for (let number = 0; number < 10; number++) ids.push((await register(number)).id)
  const claim = async () =>
    await builder(claimSchool, { params: { id: organisationIds.otherSchool } })
  const refused = { problem: { code: 'too-many', about: { retryAfterSeconds: 86_400 } } }
  await expect(register(10)).rejects.toMatchObject(refused)
  await expect(claim()).rejects.toMatchObject(refused)

  const coordinator = await world.as('coordinator')
  const params = { id: ids[0] ?? '' }
  await coordinator(verifyOrganisation, { params, body: { decision: 'verify' } })
  await claim()
  await expect(register(11)).rejects.toMatchObject(refused)
})
