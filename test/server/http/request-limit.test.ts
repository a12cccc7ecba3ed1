import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiDocumentOf, operationsOf } from '../../helpers/api-document.ts'
import { openWorld, type World } from '../../helpers/world.ts'

/** In this world a network has a single request a minute; each test comes from networks of its own. */
let world: World
beforeAll(async () => void (world = await openWorld({ REQUESTS_PER_MINUTE: '1' })))
afterAll(async () => await world.close())

const json = { 'content-type': 'application/json' }
const url = '/api/v1/sign-in-mails'
const ask = async (asked: InjectOptions) => await world.app.inject(asked)

let networks = 0
const newNetwork = () => `192.0.2.${(networks += 1)}`

/** The statuses of the same question from each of these addresses. */
async function statusesOf(asked: InjectOptions, addresses: string[]) {
  const statuses: number[] = []
  for (const remoteAddress of addresses)
    statuses.push((await ask({ ...asked, remoteAddress })).statusCode)
  return statuses
}

const askedTwice = async (asked: InjectOptions) => {
  const network = newNetwork()
  return await statusesOf(asked, [network, network])
}

test.each<[string, number, InjectOptions]>([
  ['a call of the API', 200, { url: '/api/v1/session' }],
  ['a question with its own, lower limit', 200, { url: '/api/v1/places?text=deventer' }],
  ['the document of the API', 200, { url: '/api/v1/openapi.json' }],
  ['an address of the API that is not there', 404, { url: '/api/v1/nothing' }],
  ['a method that is not there', 404, { url: '/api/v1/session', method: 'OPTIONS' }],
  ['a file that is not there', 404, { url: '/assets/nothing.js' }],
  ['what only looks like a question about health', 404, { url: '/health/anything' }],
  ['a way out of health', 404, { url: '/health/../assets/x' }],
  ['an address that cannot be read', 400, { url: '/api/v1/requests/%zz' }],
  ['a name that is too long', 404, { url: `/api/v1/requests/${'x'.repeat(200)}` }],
  ['what needs a sign-in', 401, { url: '/api/v1/matches' }],
  [
    'a change from another site',
    403,
    { url, method: 'POST', headers: { ...json, origin: 'https://evil.example' }, payload: '{}' },
  ],
  ['a broken body', 400, { url, method: 'POST', headers: json, payload: '{' }],
  ['a body in another form', 415, { url, method: 'POST', payload: 'x' }],
])('%s counts as a request of its network', async (_what, status, asked) => {
  expect(await askedTwice(asked)).toEqual([status, 429])
})

test('a file of the website counts', async () => {
  const [first, second] = await askedTwice({ url: '/' })
  expect([200, 404]).toContain(first)
  expect(second).toBe(429)
})

test.each(['/health/live', '/health/ready', '/health/ready?now'])(
  '%s is answered as often as it is asked',
  async (path) => {
    expect(await askedTwice({ url: path })).toEqual([200, 200])
    expect(await askedTwice({ url: path, method: 'HEAD' })).toEqual([200, 200])
  },
)

test.each(['/api/v1/nothing', '/%zz'])(
  'a network that asked too much is told when to come back, as a problem: %s',
  async (path) => {
    const asked = { url: path, remoteAddress: newNetwork() }
    await ask(asked)
    const refused = await ask(asked)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(refused.json()).toMatchObject({ code: 'too-many', status: 429 })
    const seconds = Number(refused.headers['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
  },
)

test('the document says of every 429 and 503 that it tells when to come back', async () => {
  const open = await openWorld()
  for (const { operation } of operationsOf(await apiDocumentOf(open)))
    for (const status of ['429', '503'])
      expect(operation.responses[status]?.headers).toHaveProperty('Retry-After')
  await open.close()
})

test('all of an IPv6 subscriber is one network, and its neighbour another', async () => {
  const addresses = ['2001:db8:0:1::1', '2001:db8:0:1:ffff::2', '2001:db8:0:2::1']
  expect(await statusesOf({ url: '/api/v1/session' }, addresses)).toEqual([200, 429, 200])
})

test('an IPv4 address counts as one, however it is written', async () => {
  const addresses = ['198.51.100.1', '::ffff:198.51.100.1', '::ffff:198.51.100.2']
  expect(await statusesOf({ url: '/api/v1/session' }, addresses)).toEqual([200, 429, 200])
})

test('networks are remembered in bounded room: the one that asked longest ago is forgotten first', async () => {
  const first = newNetwork()
  const others = Array.from({ length: 10_000 }, (_, at) => `10.0.${at >> 8}.${at & 255}`)
  const asked = { url: '/assets/nothing.js' }
  const statuses = await statusesOf(asked, [first, first, ...others, first])
  expect(statuses.slice(0, 2)).toEqual([404, 429])
  expect(statuses.at(-1)).toBe(404)
})
