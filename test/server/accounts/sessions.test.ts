import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cast, organisationIds, regionIds } from '../../../seeds/demo/cast.ts'
import {
  editMe,
  getSession,
  refreshSession,
  signInAsDemo,
  signOut,
  signOutEverywhere,
} from '../../../shared/accounts.ts'
import { visitor } from '../../../server/features/accounts/permission-rules.ts'
import { changeMember, inviteMember } from '../../../shared/members.ts'
import { getRegionWork, removeCoordinator } from '../../../shared/regions.ts'
import { addMinutes } from '../../helpers/mails.ts'
import { type Browser, openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(async () => await world.close())

const needed = { problem: { code: 'sign-in-needed' } }

async function signedIn(part: keyof typeof cast): Promise<Browser> {
  const browser = world.browser()
  await browser.call(signInAsDemo, { body: { personId: cast[part].id } })
  return browser
}

test('a session outlives its ten minutes by trading the refresh token, which is new each time', async () => {
  const browser = await signedIn('school')
  const before = browser.cookies.get('refresh')
  addMinutes(world, 11)
  expect((await browser.call(getSession)).person?.id).toBe(cast.school.id)
  expect(browser.cookies.get('refresh')).not.toBe(before)
})

test('a session token is good for ten minutes, however often it is used', async () => {
  const browser = await signedIn('school')
  browser.cookies.delete('refresh')
  const who = async () => (await browser.call(getSession)).person?.id
  expect([await who(), await who()]).toEqual([cast.school.id, cast.school.id])
  addMinutes(world, 9)
  expect(await who()).toBe(cast.school.id)
  addMinutes(world, 1)
  expect(await who()).toBeUndefined()
})

test('a refresh token that is used twice ends every session of its sign-in at once', async () => {
  const browser = await signedIn('school')
  const other = await signedIn('school')
  const thief = world.browser()
  thief.cookies.set('refresh', browser.cookies.get('refresh') ?? '')
  await thief.call(refreshSession)
  await expect(browser.call(refreshSession)).rejects.toMatchObject(needed)

  await expect(thief.call(editMe, { body: { name: 'Thief' } })).rejects.toMatchObject(needed)
  expect((await other.call(getSession)).person?.id).toBe(cast.school.id)
})

test('a refresh token is no longer good after thirty days', async () => {
  const browser = await signedIn('school')
  addMinutes(world, 30 * 24 * 60)
  await expect(browser.call(refreshSession)).rejects.toMatchObject(needed)
  expect([...browser.cookies.keys()].filter((name) => name !== 'changes')).toEqual([])
})

test('signing out ends the session also for a copy of its cookies', async () => {
  const browser = await signedIn('school')
  const copy = world.browser()
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
  await browser.call(signOut)
  expect((await browser.call(getSession)).person).toBeNull()
  await expect(copy.call(editMe, { body: { name: 'Copy' } })).rejects.toMatchObject(needed)
})

test('signing out everywhere ends every session of a person, and nobody else’s', async () => {
  const one = await signedIn('school')
  const two = await signedIn('school')
  const other = await signedIn('colleague')
  await one.call(signOutEverywhere)
  await expect(two.call(editMe, { body: { name: 'X' } })).rejects.toMatchObject(needed)
  expect((await other.call(getSession)).person?.id).toBe(cast.colleague.id)
})

test('a right that is taken away is gone with the next request of a session that goes on', async () => {
  const administrator = await world.as('administrator')
  const coordinator = await world.as('coordinator')
  const params = { id: regionIds.ijssel }
  expect((await coordinator(getRegionWork, { params })).name).toContain('IJssel')
  await administrator(removeCoordinator, { params: { ...params, personId: cast.coordinator.id } })
  await expect(coordinator(getRegionWork, { params })).rejects.toMatchObject({
    problem: { code: 'not-allowed' },
  })

  const owner = await world.as('school')
  const colleague = await world.as('colleague')
  const school = { id: organisationIds.school }
  const role = async (personId: string, to: 'owner' | 'member', by = owner) =>
    await by(changeMember, { params: { ...school, personId }, body: { role: to } })
  await role(cast.colleague.id, 'owner')
  await role(cast.school.id, 'member', colleague)
  await expect(
    owner(inviteMember, { params: school, body: { email: 'x@y.example', role: 'owner' } }),
  ).rejects.toMatchObject({ problem: { code: 'not-allowed' } })
})

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a token that is forged, unsigned, changed or signed in another way is nobody’s', async () => {
  const browser = await signedIn('school')
  const [head = '', claims = '', signature = ''] = (browser.cookies.get('session') ?? '').split('.')
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object
  const administrator = encoded({ ...read, sub: cast.administrator.id })
  const { sessionSecret } = world.context.config
  const signed = (algorithm: string, name: string, secret = sessionSecret) => {
    const start = `${encoded({ alg: name, typ: 'JWT' })}.${claims}`
    return `${start}.${createHmac(algorithm, secret).update(start).digest('base64url')}`
  }
  const tokens = [
    `${head}.${administrator}.${signature}`,
    `${encoded({ alg: 'none', typ: 'JWT' })}.${claims}.`,
    `${head}.${claims}.`,
    signed('sha512', 'HS512'),
    signed('sha256', 'HS256', 'another secret of more than 32 bytes, 0123'),
    'x',
  ]
  for (const token of tokens) {
    const forger = world.browser()
    forger.cookies.set('session', token)
    expect((await forger.call(getSession)).person, token).toBeNull()
  }
  const again = world.browser()
  again.cookies.set('session', signed('sha256', 'HS256'))
  expect((await again.call(getSession)).person?.id).toBe(cast.school.id)
  addMinutes(world, 11)
  expect((await again.call(getSession)).person).toBeNull()
})

test('who belongs to several organisations and coordinates several regions has each right once', async () => {
  const { id: personId } = cast.school
  const now = world.context.clock().toISOString()
  const named = { personId, createdAt: now }
  const { provider } = organisationIds
  const theirs = [regionIds.ijssel, regionIds.rijn]
  const actor = await world.context.database.write(async ({ accounts, memberships, regions }) => {
    await memberships.add({ ...named, organisationId: provider, role: 'member', confirmedAt: now })
    for (const regionId of theirs) await regions.addCoordinator({ ...named, regionId })
    return await accounts.actorAnew({ ...visitor, personId, hasSecondFactor: true })
  })
  expect(actor.memberships.toSorted((a, b) => (a.role < b.role ? -1 : 1))).toEqual([
    { organisationId: provider, role: 'member' },
    { organisationId: organisationIds.school, role: 'owner' },
  ])
  expect(actor.regionIds.toSorted()).toEqual(theirs.toSorted())
})
