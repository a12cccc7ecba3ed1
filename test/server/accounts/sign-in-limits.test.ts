import { afterEach, expect, test } from 'vitest'
import { cast, emailOf } from '../../../seeds/demo/cast.ts'
import { addMinutes, signInMail } from '../../helpers/mails.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
afterEach(async () => await world.close())

const known = emailOf(cast.school.name)
const post = async (url: string, body: object, remoteAddress: string) =>
  await world.app.inject({ method: 'POST', url: `/api/v1/${url}`, payload: body, remoteAddress })
const ask = async (email: string, from: string) => await post('sign-in-mails', { email }, from)
const guess = async (code: string, from: string) =>
  await post('sign-ins/by-code', { email: known, code }, from)

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

test('an inbox is not flooded from many networks', async () => {
  world = await openWorld({ SIGN_INS_PER_HOUR: '2' })
  const statuses: number[] = []
  for (let network = 1; network <= 8; network++)
    statuses.push((await ask(known, `192.0.2.${network}`)).statusCode)
  expect(statuses).toEqual([202, 202, 202, 202, 202, 202, 429, 429])
})

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
  const wrong = code === '000000' ? '000001' : '000000'
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
