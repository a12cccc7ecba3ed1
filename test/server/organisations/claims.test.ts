import { afterEach, beforeEach, expect, test } from 'vitest'
import { cast, emailOf, organisationIds } from '../../../seeds/demo/cast.ts'
import { getSession } from '../../../shared/accounts.ts'
import type { PinSource } from '../../../shared/common.ts'
import { changeMember } from '../../../shared/members.ts'
import {
  claimSchool,
  editOrganisation,
  findSchools,
  getOrganisation,
  verifyOrganisation,
} from '../../../shared/organisations.ts'
import { mailsTo, signInByMail } from '../../helpers/mails.ts'
import { openWorld, type World } from '../../helpers/world.ts'
import { addSchool } from './some-schools.ts'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(async () => await world.close())

test('whoever has mail at the school’s own website is let in and the school verified at once', async () => {
  const id = await addSchool(world)
  const juf = await signInByMail(world, 'juf@deuitvinder.example')
  const school = await juf(claimSchool, { params: { id } })
  expect(school).toMatchObject({ verified: true, mayEdit: true, mayManageMembers: true })
  expect(school.inside?.members).toMatchObject([{ role: 'owner', confirmed: true }])
  expect((await juf(getSession)).memberships).toMatchObject([{ confirmed: true, verified: true }])
})

test('a claim sent twice with one key is one claim, and without it is told to be there', async () => {
  const params = { id: await addSchool(world) }
  const juf = await signInByMail(world, 'juf@deuitvinder.example')
  const headers = { 'idempotency-key': 'een-sleutel-voor-een-school' }
  const first = await juf(claimSchool, { params, headers })
  expect(await juf(claimSchool, { params, headers })).toEqual(first)
  await expect(juf(claimSchool, { params })).rejects.toMatchObject({ problem: { code: 'taken' } })
})

test('a claimed school that was only near its place gets the pin of its address, where a geocoder knows it', async () => {
  const located = { latitude: 52.26, longitude: 6.17, municipalityCode: 'GM0150' }
  const geocoder = { ...world.context.geocoder, locate: () => Promise.resolve(located) }
  Object.assign(world.context, { geocoder })
  const pins: [PinSource, object][] = [
    ['postcode', { latitude: 52.26, longitude: 6.17, source: 'address' }],
    ['person', { latitude: 52.25, longitude: 6.16, source: 'person' }],
  ]
  for (const [at, [pinSource, pin]] of pins.entries()) {
    const id = await addSchool(world, { pinSource, brinLocation: `99YA0${at}` })
    const juf = await signInByMail(world, `juf${at}@deuitvinder.example`)
    expect(await juf(claimSchool, { params: { id } })).toMatchObject({ pin })
  }
})

test('mail at the website of a whole board proves nothing about one of its schools', async () => {
  const website = 'www.bestuur.example'
  const registerHost = 'bestuur.example'
  const ids = [
    await addSchool(world, { website, registerHost, brinLocation: '99YA00' }),
    await addSchool(world, { website, registerHost, brinLocation: '99YB00' }),
  ]
  const juf = await signInByMail(world, 'juf@bestuur.example')
  for (const id of ids)
    expect(await juf(claimSchool, { params: { id } })).toMatchObject({
      verified: false,
      mayEdit: true,
    })

  // Who came first proved nothing, and neither does whoever comes next: they wait for the owner.
  const other = await signInByMail(world, 'ander@bestuur.example')
  const params = { id: ids[0] ?? '' }
  expect(await other(claimSchool, { params })).toMatchObject({ mayEdit: false, inside: null })
})

test('locations of one school may share their website', async () => {
  const shared = { website: 'www.school.example', registerHost: 'school.example' }
  const id = await addSchool(world, { ...shared, brinLocation: '99YA00' })
  await addSchool(world, { ...shared, brinLocation: '99YA01' })
  const juf = await signInByMail(world, 'juf@school.example')
  expect(await juf(claimSchool, { params: { id } })).toMatchObject({ verified: true })
})

test('a school that left the register holds no website any more', async () => {
  const shared = { website: 'www.school.example', registerHost: 'school.example' }
  const id = await addSchool(world, { ...shared, brinLocation: '99YA00' })
  await addSchool(world, { ...shared, brinLocation: '99YB00', goneAt: world.now.toISOString() })
  const juf = await signInByMail(world, 'juf@school.example')
  expect(await juf(claimSchool, { params: { id } })).toMatchObject({ verified: true })
})

test('a website that its own people changed does not change whose the register says it is', async () => {
  const registerHost = 'bestuur.example'
  const id = await addSchool(world, { website: 'www.bestuur.example', registerHost })
  // Its owner put another website there; the register still names the board's.
  await addSchool(world, { website: 'elders.example', registerHost, brinLocation: '99YB00' })
  const juf = await signInByMail(world, 'juf@bestuur.example')
  expect(await juf(claimSchool, { params: { id } })).toMatchObject({ verified: false })
})

test('a first claimer with other mail owns the school, which waits for a coordinator', async () => {
  const id = await addSchool(world)
  const juf = await signInByMail(world, 'juf@gmail.com')
  expect(await juf(claimSchool, { params: { id } })).toMatchObject({
    verified: false,
    mayEdit: true,
    mayVerify: false,
  })

  const params = { id }
  const far = await world.as('farCoordinator')
  const verify = { params, body: { decision: 'verify' as const } }
  await expect(far(verifyOrganisation, verify)).rejects.toMatchObject({
    problem: { code: 'not-allowed' },
  })
  const coordinator = await world.as('coordinator')
  expect((await coordinator(getOrganisation, { params })).mayVerify).toBe(true)
  expect(await coordinator(verifyOrganisation, verify)).toMatchObject({ verified: true })
  expect((await mailsTo(world, 'juf@gmail.com'))[0]?.subject).toContain('goedgekeurd')
  await expect(coordinator(verifyOrganisation, verify)).rejects.toMatchObject({
    problem: { code: 'wrong-state' },
  })
})

test('a refused school is free again, and its claimer hears why', async () => {
  const id = await addSchool(world)
  const stranger = await signInByMail(world, 'stranger@gmail.com')
  await stranger(claimSchool, { params: { id } })
  const coordinator = await world.as('coordinator')
  await coordinator(verifyOrganisation, {
    params: { id },
    body: { decision: 'refuse', note: 'Wij kennen je niet.' },
  })
  const mail = (await mailsTo(world, 'stranger@gmail.com'))[0]
  expect(mail?.text).toContain('Wij kennen je niet.')
  expect((await stranger(getOrganisation, { params: { id } })).inside).toBeNull()
  const { schools } = await stranger(findSchools, { query: { text: 'uitvinder' } })
  expect(schools).toMatchObject([{ organisationId: id, claimed: false }])
})

test('the school’s own mail goes before a stranger who came first and was not verified', async () => {
  const id = await addSchool(world)
  const stranger = await signInByMail(world, 'stranger@gmail.com')
  await stranger(claimSchool, { params: { id } })
  const juf = await signInByMail(world, 'juf@deuitvinder.example')
  const school = await juf(claimSchool, { params: { id } })
  expect(school).toMatchObject({ verified: true, mayManageMembers: true })
  expect((await stranger(getOrganisation, { params: { id } })).inside).toBeNull()
})

test('an unverified owner cannot make their own domain the school’s', async () => {
  const id = await addSchool(world)
  const stranger = await signInByMail(world, 'stranger@gmail.com')
  await stranger(claimSchool, { params: { id } })
  await expect(
    stranger(editOrganisation, {
      params: { id },
      headers: { 'if-match': '"2"' },
      body: { website: 'stranger.example' },
    }),
  ).rejects.toMatchObject({ problem: { code: 'wrong-state', about: { fields: ['website'] } } })
})

test('who joins a claimed school waits for its owner, who hears of it', async () => {
  const id = organisationIds.school
  const colleague = await signInByMail(world, 'new@gmail.com')
  const seen = await colleague(claimSchool, { params: { id } })
  expect(seen).toMatchObject({ mayEdit: false, inside: null, verified: true })
  expect((await mailsTo(world, emailOf(cast.school.name)))[0]?.subject).toContain('New')
  await expect(colleague(claimSchool, { params: { id } })).rejects.toMatchObject({
    problem: { code: 'taken' },
  })

  const owner = await world.as('school')
  const { person } = await colleague(getSession)
  await owner(changeMember, {
    params: { id, personId: person?.id ?? '' },
    body: { role: 'member' },
  })
  expect((await colleague(getOrganisation, { params: { id } })).inside).not.toBeNull()
})

test('what is gone from the register, or no school, cannot be claimed', async () => {
  const goneAt = '2026-08-01T00:00:00.000Z'
  const id = await addSchool(world, { goneAt })
  const juf = await signInByMail(world, 'juf@deuitvinder.example')
  for (const each of [id, organisationIds.provider])
    await expect(juf(claimSchool, { params: { id: each } })).rejects.toMatchObject({
      problem: { code: 'wrong-state' },
    })
  expect((await juf(findSchools, { query: { text: 'uitvinder' } })).schools).toEqual([])
})

test('a school with the words of its name beside each other comes before others that have them somewhere', async () => {
  await addSchool(world, { name: 'Basisschool De Klipper, Berkelstraat', brinLocation: '99YB00' })
  await addSchool(world, { name: 'Openbare school De Berkelhof', brinLocation: '99YC00' })
  await addSchool(world, { name: 'Vrije School De Berkel', brinLocation: '99YD00' })
  const juf = await signInByMail(world, 'juf@deuitvinder.example')
  const { schools } = await juf(findSchools, { query: { text: 'de berkel' } })
  expect(schools.map(({ name }) => name)).toEqual([
    'Vrije School De Berkel',
    'Openbare school De Berkelhof',
    'Basisschool De Klipper, Berkelstraat',
  ])
})

test.each([
  ['all words, in any order', 'deventer ONTDEKKING', 1],
  ['a part of a word', 'ontdek', 1],
  ['a BRIN code', '99xa00', 1],
  ['a postcode', '7415KP', 1],
  ['a word that is not there', 'ontdekking leiden', 0],
  ['a sign that means "anything" to a database', '%%', 0],
])('schools are found by %s', async (_what, text, found) => {
  const school = await world.as('school')
  expect((await school(findSchools, { query: { text } })).schools).toHaveLength(found)
})
