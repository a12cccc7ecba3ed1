import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openContext } from '../../../server/context.ts'
import { hashOf, hashOfRefresh } from '../../../server/features/accounts/session-commands.ts'
import { forgetOldRecords } from '../../../server/features/operation/retention-commands.ts'
import { cast, organisationIds } from '../../../seeds/demo/cast.ts'
import { askSignIn, refreshSession, signInByLink } from '../../../shared/accounts.ts'
import { inviteMember } from '../../../shared/members.ts'
import { createRequest } from '../../../shared/requests.ts'
import { keptDays } from '../../../shared/retention.ts'
import { addMinutes, mailsTo, signInMail, tokenIn } from '../../helpers/mails.ts'
import { postOffer } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(async () => await world.close())

/** Lets days pass and forgets what is old by then. */
async function after(days: number) {
  addMinutes(world, days * 24 * 60)
  await forgetOldRecords(world.context)
}
const stores = () => world.context.database.read
const mails = async () => (await stores().operation.writtenTexts()).mails
const someone = 'somebody@school.example'

test('a mailed sign-in is forgotten after a day, used or not; until then it still counts', async () => {
  const { call } = world.browser()
  await call(askSignIn, { body: { email: someone } })
  const { token } = await signInMail(world, someone)
  await call(signInByLink, { body: { token } })
  const kept = async () => await stores().signIns.countSince(someone, '2000-01-01T00:00:00.000Z')
  await after(0.9)
  expect(await kept()).toBe(1)
  await after(0.2)
  expect(await kept()).toBe(0)
})

test('a session is forgotten when it ends, not before', async () => {
  const { call, cookies } = world.browser()
  await call(askSignIn, { body: { email: someone } })
  await call(signInByLink, { body: { token: (await signInMail(world, someone)).token } })
  const kept = async () =>
    await stores().sessions.findByHash(hashOfRefresh(world.context, cookies.get('refresh') ?? ''))
  await after(29)
  expect(await kept()).toBeDefined()
  await call(refreshSession)
  await after(29)
  expect(await kept()).toBeDefined()
  await after(2)
  expect(await kept()).toBeUndefined()
})

test('an invitation is forgotten thirty days after nobody could accept it any more', async () => {
  const school = await world.as('school')
  await school(inviteMember, {
    params: { id: organisationIds.school },
    body: { email: someone, role: 'member' },
  })
  const token = tokenIn((await mailsTo(world, someone))[0]?.text ?? '')
  const find = async () => await stores().invitations.findByHash(hashOf(token))
  await after(36)
  expect(await find()).toBeDefined()
  await after(2)
  expect(await find()).toBeUndefined()
})

test('the key of something sent twice is forgotten after a week', async () => {
  const school = await world.as('school')
  const key = 'een-sleutel-voor-een-vraag'
  await school(createRequest, {
    headers: { 'idempotency-key': key },
    body: { organisationId: organisationIds.school, content: { title: 'Bruggen' } },
  })
  await after(6)
  expect(await stores().createdOnce.find(cast.school.id, key)).toBeDefined()
  await after(2)
  expect(await stores().createdOnce.find(cast.school.id, key)).toBeUndefined()
})

test('to whom a mail was sent is forgotten after thirty days; the mails a demo keeps to show are not', async () => {
  await world.browser().call(askSignIn, { body: { email: someone } })
  await mailsTo(world, someone)
  const folder = join(world.context.config.dataFolder, 'mail')
  await after(29)
  expect(await mails()).toHaveLength(1)
  await after(2)
  expect(await mails()).toHaveLength(0)
  expect(existsSync(folder) && readdirSync(folder).length).toBe(1)
})

test('changes are forgotten after thirty days but the newest, so that who follows finds the place', async () => {
  const provider = await world.as('provider')
  await postOffer(provider, 'provider')
  const newest = await stores().changes.last()
  await after(keptDays.changes + 1)
  expect(await stores().changes.since(0)).toMatchObject([{ sequence: newest }])

  const { id } = await postOffer(await world.as('provider'), 'provider')
  expect(world.context.catalogue().card(id)).toBeDefined()
  await after(1)
  const left = await stores().changes.since(0)
  expect(left[0]?.sequence).toBe(newest + 1)
  expect(left.map(({ subjectId }) => subjectId)).toContain(id)
})

test('a process that slept through what was forgotten finds the postings as they are', async () => {
  const { config, clock, log } = world.context
  const sleeper = await openContext(config, { clock, log })
  const { id } = await postOffer(await world.as('provider'), 'provider')
  await after(keptDays.changes + 1)
  const next = await postOffer(await world.as('provider'), 'provider')
  await after(keptDays.changes + 1)
  await sleeper.catchUp()
  for (const one of [id, next.id]) expect(sleeper.catalogue().card(one)).toBeDefined()
  await sleeper.database.close()
})
