import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { cast, emailOf } from '../../../seeds/demo/cast.ts'
import { exchange, statusesIn } from '../../helpers/connection.ts'
import { mailsTo } from '../../helpers/mails.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
afterEach(async () => await world.close())

const proxy = '10.0.0.2'
const json = { 'content-type': 'application/json' }

/** The statuses of one question each, as told by `X-Forwarded-For` to a desk where a network has one request a minute. */
async function statusesOf(proxies: string, forwarded: string[], remoteAddress = proxy) {
  world = await openWorld({ REQUESTS_PER_MINUTE: '1', TRUST_PROXY: proxies })
  const statuses: number[] = []
  for (const told of forwarded) {
    const headers = { 'x-forwarded-for': told, forwarded: `for=${told.split(',')[0]}` }
    const reply = await world.app.inject({ url: '/api/v1/session', headers, remoteAddress })
    statuses.push(reply.statusCode)
  }
  return statuses
}

test('behind a proxy each client is a network of its own', async () => {
  expect(await statusesOf('true', ['192.0.2.1', '192.0.2.2', '192.0.2.1'])).toEqual([200, 200, 429])
})

test('what a client puts before what the proxy adds changes nothing', async () => {
  const forged = ['1.1.1.1, 192.0.2.1', '2.2.2.2, 192.0.2.1', '::1, 3.3.3.3,192.0.2.1']
  expect(await statusesOf('true', forged)).toEqual([200, 429, 429])
})

test('behind two proxies the client is whom the outer one saw', async () => {
  const told = [
    '9.9.9.9, 192.0.2.1, 10.0.0.3',
    '8.8.8.8, 192.0.2.1, 10.0.0.3',
    '192.0.2.2, 10.0.0.3',
  ]
  expect(await statusesOf('2', told)).toEqual([200, 429, 200])
})

test.each(['false', '0', ''])('without a proxy the header is not read (%s)', async (proxies) => {
  expect(await statusesOf(proxies, ['192.0.2.1', '192.0.2.2'], '198.51.100.1')).toEqual([200, 429])
})

const PUBLIC_URL = 'https://loket.test.example'
const sendAs = async (headers: Record<string, string>) =>
  await world.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in-mails',
    headers: { ...json, ...headers },
    payload: { email: emailOf(cast.school.name) },
  })

const statusOf = async (headers: Record<string, string>) => (await sendAs(headers)).statusCode

const { host } = new URL(PUBLIC_URL)

test('a desk takes changes from its own address alone', async () => {
  world = await openWorld({ PUBLIC_URL, DEMO: 'false', TRUST_PROXY: 'true' })
  expect(await statusOf({ origin: PUBLIC_URL, host })).toBe(202)
  expect(await statusOf({ origin: 'https://evil.example', host })).toBe(403)
  expect(
    await statusOf({ origin: 'https://evil.example', host, 'x-forwarded-host': 'evil.example' }),
  ).toBe(403)
  expect(await statusOf({ origin: 'http://loket.test.example', host })).toBe(403)
  expect(await statusOf({ origin: 'null', host })).toBe(403)
})

const strangeHosts = [
  'evil.example',
  '127.0.0.1:3001',
  'localhost',
  `${host}.evil.example`,
  `evil.${host}`,
  `${host}@evil.example`,
  `${host}:443@evil.example`,
  `${host}, evil.example`,
  `${host}:`,
  '',
]

test.each(strangeHosts)(
  'a desk answers nothing to a name that is not its own: %j',
  async (name) => {
    world = await openWorld({ PUBLIC_URL, DEMO: 'false', TRUST_PROXY: 'true' })
    const headers = { host: name, 'x-forwarded-host': host }
    for (const url of ['/', '/zoeken', '/api/v1/postings', '/api/v1/session', '/nothing']) {
      const reply = await world.app.inject({ url, headers })
      expect(reply.statusCode, url).toBe(421)
      expect(reply.json()).toMatchObject({ code: 'wrong-host' })
    }
    expect(await statusOf({ ...headers, origin: PUBLIC_URL })).toBe(421)
    expect(await mailsTo(world, emailOf(cast.school.name))).toEqual([])
  },
)

const long = 'x'.repeat(200)

test.each([
  ['two names, its own first', '/api/v1/session', `host: ${host}\r\nhost: evil.example\r\n`],
  ['two names, its own last', '/api/v1/session', `host: evil.example\r\nhost: ${host}\r\n`],
  ['another before the path', 'http://evil.example/zoeken', `host: ${host}\r\n`],
  ['its own before the path', `https://${host}/api/v1/session`, 'host: evil.example\r\n'],
  ['none, as of old', '/api/v1/session', '', '1.0'],
  ['an address that no route reads', '/api/v1/offers/%E0%A4%A', 'host: evil.example\r\n'],
  ['a name that is longer than any', `/api/v1/offers/${long}`, 'host: evil.example\r\n'],
])(
  'nor to a request that leaves it open whom it means: %s',
  async (_what, path, names, version = '1.1') => {
    world = await openWorld({ PUBLIC_URL, DEMO: 'false' })
    await world.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = world.app.server.address() as AddressInfo
    const line = `GET ${path} HTTP/${version}\r\n`
    const heard = await exchange(port, `${line}${names}connection: close\r\n\r\n`)
    expect(statusesIn(heard)).toEqual([421])
    expect(heard).toContain('"code":"wrong-host"')
  },
)

test.each([host, host.toUpperCase(), `${host}:443`, `${host}:3001`])(
  'whatever port a proxy maps, its own name is answered to: %s',
  async (name) => {
    world = await openWorld({ PUBLIC_URL, DEMO: 'false' })
    for (const url of ['/', '/api/v1/postings']) {
      const reply = await world.app.inject({ url, headers: { host: name } })
      expect(reply.statusCode).toBe(200)
    }
  },
)

test('whoever watches the process need not know the name', async () => {
  world = await openWorld({ PUBLIC_URL, DEMO: 'false' })
  for (const url of ['/health/live', '/health/ready']) {
    const reply = await world.app.inject({ url, headers: { host: '127.0.0.1:3001' } })
    expect(reply.statusCode).toBe(200)
  }
})

test('a demo is looked at by whatever name its machine has', async () => {
  world = await openWorld({ PUBLIC_URL })
  expect(
    (await sendAs({ origin: 'http://127.0.0.1:4711', host: '127.0.0.1:4711' })).statusCode,
  ).toBe(202)
  expect((await sendAs({ origin: 'http://evil.example', host: '127.0.0.1:4711' })).statusCode).toBe(
    403,
  )
})

test('no link, cookie or page follows the host that a request names', async () => {
  world = await openWorld({ PUBLIC_URL, TRUST_PROXY: 'true' })
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '192.0.2.1',
    forwarded: 'host=evil.example;proto=http',
  }
  await sendAs(forged)
  const [mail] = await mailsTo(world, emailOf(cast.school.name))
  expect(mail?.text).toContain(`${PUBLIC_URL}/`)
  expect(mail?.text).not.toContain('evil')

  const signedIn = await world.app.inject({
    method: 'POST',
    url: '/api/v1/demo/sign-ins',
    headers: forged,
    payload: { personId: cast.school.id },
  })
  expect(signedIn.cookies.length).toBeGreaterThan(0)
  for (const cookie of signedIn.cookies) {
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: '/' })
    expect(cookie.name).toMatch(/^__Host-/)
    expect(cookie.domain).toBeUndefined()
  }
  for (const url of [
    '/',
    '/zoeken',
    '/api/v1/openapi.json',
    '/.well-known/security.txt',
    '/nothing.js',
  ]) {
    const { body, headers } = await world.app.inject({ url, headers: forged })
    expect(JSON.stringify([body, headers])).not.toContain('evil')
  }
})
