import type { FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { openContext } from '../../../server/context.ts'
import { forgetOldRecords } from '../../../server/features/operation/retention-commands.ts'
import { askSignIn, signInByLink } from '../../../shared/accounts.ts'
import { cast, emailOf } from '../../../seeds/demo/cast.ts'
import { everythingIn } from '../../helpers/everything.ts'
import { addMinutes, mailsTo, signInMail } from '../../helpers/mails.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
afterEach(async () => await world.close())

const known = emailOf(cast.school.name)
/** A second process on the same database. */
async function openOther() {
  const { config, clock, log } = world.context
  const context = await openContext(config, { clock, log })
  const app = await buildApp(context)
  const close = async () => {
    await app.close()
    await context.database.close()
  }
  return { app, close }
}

const post = async (
  url: string,
  body: object,
  remoteAddress: string,
  app: FastifyInstance = world.app,
) => await app.inject({ method: 'POST', url: `/api/v1/${url}`, payload: body, remoteAddress })
const ask = async (email: string, from: string, app?: FastifyInstance) =>
  await post('sign-in-mails', { email }, from, app)
const guess = async (code: string, from: string, app?: FastifyInstance) =>
  await post('sign-ins/by-code', { email: known, code }, from, app)
const unlike = (code: string) => (code === '000000' ? '000001' : '000000')
const triesKept = async () =>
  (await everythingIn(world)).filter((row) => row.startsWith('signInTries'))

test('asking too often for one address is refused for an hour, and only where it comes from', async () => {
  world = await openWorld({ SIGN_INS_PER_HOUR: '2' })
  for (let asked = 0; asked < 2; asked++)
    expect((await ask(known, '192.0.2.1')).statusCode).toBe(202)
  const refused = await ask(known, '192.0.2.1')
  expect(refused.statusCode).toBe(429)
  expect(refused.json()).toMatchObject({ code: 'too-many' })
  expect(Number(refused.headers['retry-after'])).toBe(3600)

  expect((await ask(known, '192.0.2.2')).statusCode).toBe(202)
  addMinutes(world, 60)
  expect((await ask(known, '192.0.2.1')).statusCode).toBe(202)
})

test('an inbox is not flooded from many networks, which the answer does not tell, and its owner signs in all the while', async () => {
  world = await openWorld({ SIGN_INS_PER_HOUR: '2' })
  const replies = []
  for (let network = 1; network <= 12; network++)
    replies.push(await ask(known, `192.0.2.${network}`))
  expect(new Set(replies.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
  expect(await mailsTo(world, known)).toHaveLength(4)

  // Somebody goes on asking for six hours; whenever the owner looks, the newest mail signs in.
  let signedIn = 0
  for (let turn = 1; turn <= 180; turn++) {
    addMinutes(world, 2)
    await ask(known, `198.51.100.${turn}`)
    if (turn % 29 !== 0) continue
    const { token } = await signInMail(world, known)
    await world.browser().call(signInByLink, { body: { token } })
    signedIn += 1
  }
  expect(signedIn).toBe(6)
  expect((await mailsTo(world, known)).length).toBeLessThan(60)
}, 60_000)

test('one network asks for so many addresses and no more; all of an IPv6 subscriber is one network', async () => {
  world = await openWorld({ SIGN_INS_PER_NETWORK_PER_HOUR: '3' })
  for (let number = 0; number < 3; number++)
    expect((await ask(`a${number}@b.example`, `2001:db8:0:1::${number + 1}`)).statusCode).toBe(202)
  expect((await ask('a9@b.example', '2001:db8:0:1:ffff::9')).statusCode).toBe(429)
  expect((await ask('a9@b.example', '2001:db8:0:2::9')).statusCode).toBe(202)
})

test('whoever guesses codes waits longer and longer, while the owner signs in from elsewhere', async () => {
  world = await openWorld()
  await ask(known, '192.0.2.1')
  const { code } = await signInMail(world, known)
  const wrong = unlike(code)
  for (let tried = 0; tried < 5; tried++)
    expect((await guess(wrong, '198.51.100.7')).statusCode).toBe(400)
  const first = await guess(wrong, '198.51.100.7')
  expect(first.statusCode).toBe(429)
  addMinutes(world, 1)
  expect((await guess(wrong, '198.51.100.7')).statusCode).toBe(400)
  const second = await guess(wrong, '198.51.100.7')
  expect(Number(second.headers['retry-after'])).toBeGreaterThan(
    Number(first.headers['retry-after']),
  )

  await ask(known, '192.0.2.1')
  const fresh = await signInMail(world, known)
  expect((await guess(fresh.code, '192.0.2.1')).statusCode).toBe(200)
})

test('two processes count together, and one that starts later goes on from there', async () => {
  world = await openWorld({ SIGN_INS_PER_HOUR: '4', SIGN_INS_PER_NETWORK_PER_HOUR: '6' })
  const other = await openOther()
  const asked = await Promise.all(
    Array.from({ length: 8 }, (_, turn) =>
      ask(known, '192.0.2.1', turn % 2 ? world.app : other.app),
    ),
  )
  const taken = asked.filter(({ statusCode }) => statusCode === 202)
  const refused = asked.filter(({ statusCode }) => statusCode === 429)
  expect([taken.length, refused.length]).toEqual([4, 4])
  const wrong = unlike((await signInMail(world, known)).code)
  for (let tried = 0; tried < 5; tried++)
    expect((await guess(wrong, '192.0.2.1', tried % 2 ? world.app : other.app)).statusCode).toBe(
      400,
    )
  await other.close()

  const later = await openOther()
  expect((await ask(known, '192.0.2.1', later.app)).statusCode).toBe(429)
  const paused = await guess(wrong, '192.0.2.1', later.app)
  expect([paused.statusCode, paused.headers['retry-after']]).toEqual([429, '5'])
  const statuses: number[] = []
  for (let number = 0; number < 3; number++)
    statuses.push((await ask(`a${number}@b.example`, '192.0.2.1', later.app)).statusCode)
  expect(statuses).toEqual([202, 202, 429])
  await later.close()
})

test('a right link signs in while codes are paused, and a right code begins anew', async () => {
  world = await openWorld()
  const { call } = world.browser()
  await call(askSignIn, { body: { email: known } })
  const { token, code } = await signInMail(world, known)
  for (let tried = 0; tried < 5; tried++) await guess(unlike(code), '127.0.0.1')
  expect((await guess(unlike(code), '127.0.0.1')).statusCode).toBe(429)
  expect((await call(signInByLink, { body: { token } })).person?.email).toBe(known)

  await call(askSignIn, { body: { email: known } })
  const fresh = await signInMail(world, known)
  addMinutes(world, 1)
  expect((await guess(fresh.code, '127.0.0.1')).statusCode).toBe(200)
  expect((await guess(unlike(code), '127.0.0.1')).statusCode).toBe(400)
  expect((await guess(unlike(code), '127.0.0.1')).statusCode).toBe(400)
})

test('a refused try leaves nothing, however often and for however many addresses', async () => {
  world = await openWorld({ SIGN_INS_PER_NETWORK_PER_HOUR: '2' })
  const statuses = new Map<number, number>()
  for (let number = 0; number < 40; number++) {
    const email = `a${number}@b.example`
    for (const reply of [
      await ask(email, '192.0.2.1'),
      await post('sign-ins/by-code', { email, code: '123456' }, '192.0.2.1'),
    ])
      statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1)
  }
  expect([...statuses]).toEqual([
    [202, 2],
    [400, 10],
    [429, 68],
  ])
  expect(await triesKept()).toHaveLength(12)
})

const refusalsFor = async (email: string, from: string) => {
  await ask(email, from)
  const asked = await ask(email, from)
  for (let tried = 0; tried < 5; tried++)
    await post('sign-ins/by-code', { email, code: '123456' }, from)
  const guessed = await post('sign-ins/by-code', { email, code: '123456' }, from)
  return [asked, guessed].map(({ statusCode, headers, body }) => [
    statusCode,
    body,
    Object.entries(headers).filter(([name]) => !/^(date|x-ratelimit-.*)$/.test(name)),
  ])
}

test('a known and an unknown address are refused alike', async () => {
  world = await openWorld({ SIGN_INS_PER_HOUR: '1' })
  expect(await refusalsFor(known, '192.0.2.1')).toEqual(
    await refusalsFor('nobody@nowhere.example', '192.0.2.2'),
  )
})

test('no address lies in what is counted, and after an hour nothing does', async () => {
  world = await openWorld()
  await ask('somebody@school.example', '192.0.2.1')
  await post('sign-ins/by-code', { email: 'somebody@school.example', code: '123456' }, '192.0.2.1')
  const kept = await triesKept()
  expect(kept).toHaveLength(2)
  expect(kept.join('\n')).not.toMatch(/somebody|school|192\.0/)
  addMinutes(world, 61)
  await forgetOldRecords(world.context)
  expect(await triesKept()).toEqual([])
})
