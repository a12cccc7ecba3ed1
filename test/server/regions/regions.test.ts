import { afterEach, beforeEach, expect, test } from 'vitest'
import { cast, emailOf, organisationIds, regionIds } from '../../../seeds/demo/cast.ts'
import { getSession } from '../../../shared/accounts.ts'
import {
  addCoordinator,
  editRegion,
  getRegionWork,
  listRegions,
  removeCoordinator,
} from '../../../shared/regions.ts'
import { signInByMail } from '../../helpers/mails.ts'
import { postOffer, postRequest } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(async () => await world.close())

const params = { id: regionIds.ijssel }

test('everybody can see which regions there are', async () => {
  const { regions } = await (await world.as('visitor'))(listRegions)
  expect(regions).toMatchObject([
    { id: regionIds.ijssel, kind: 'wt_network', municipalities: 3, coordinators: 1 },
    { id: regionIds.rijn, municipalities: 2 },
  ])
})

test('a coordinator sees the numbers of the region and what waits in it, nothing of elsewhere', async () => {
  await postOffer(await world.as('provider'), 'provider')
  await postOffer(await world.as('farProvider'), 'farProvider')
  const coordinator = await world.as('coordinator')
  await coordinator(editRegion, {
    params,
    headers: { 'if-match': '"1"' },
    body: { reviewsFirst: true },
  })
  await postRequest(await world.as('school'), 'school')
  expect(await coordinator(getRegionWork, { params })).toMatchObject({
    version: 2,
    reviewsFirst: true,
    coordinators: [{ personId: cast.coordinator.id }],
    schools: 2,
    schoolsWithMembers: 2,
    providers: 2,
    openRequests: 0,
    publishedOffers: 1,
    waitingOrganisations: [],
    waitingPostings: [{ organisationId: organisationIds.school, state: 'submitted' }],
  })
})

test('two coordinators do not overwrite each other: 428 without a version, 412 with an old one', async () => {
  const coordinator = await world.as('coordinator')
  const edit = async (headers: { 'if-match'?: string }) =>
    await coordinator(editRegion, { params, headers, body: { reviewsFirst: true } })
  await expect(edit({})).rejects.toMatchObject({ problem: { status: 428 } })
  await edit({ 'if-match': '"1"' })
  await expect(edit({ 'if-match': '"1"' })).rejects.toMatchObject({ problem: { status: 412 } })
})

test('an administrator names a coordinator by address, who finds the region at a first sign-in', async () => {
  const administrator = await world.as('administrator')
  const email = 'Karin@netwerk.example'
  const asked = {
    params,
    headers: { 'idempotency-key': 'een-sleutel-voor-karin' },
    body: { email, name: 'Karin' },
  }
  const work = await administrator(addCoordinator, asked)
  expect(work.coordinators).toHaveLength(2)
  expect((await administrator(addCoordinator, asked)).coordinators).toHaveLength(2)
  const karin = await signInByMail(world, email)
  expect(await karin(getSession)).toMatchObject({
    person: { name: 'Karin' },
    regions: [{ id: regionIds.ijssel }],
  })
  await expect(administrator(addCoordinator, { params, body: { email } })).rejects.toMatchObject({
    problem: { code: 'taken' },
  })

  const farCoordinator = emailOf(cast.farCoordinator.name)
  await administrator(addCoordinator, { params, body: { email: farCoordinator } })
  const left = { ...params, personId: cast.farCoordinator.id }
  const after = await administrator(removeCoordinator, { params: left })
  expect(after.coordinators.map((one) => one.name)).toEqual(['Hanneke Bos', 'Karin'])
  await expect(administrator(removeCoordinator, { params: left })).rejects.toMatchObject({
    problem: { code: 'not-found' },
  })
})
