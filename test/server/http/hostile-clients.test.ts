import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast, organisationIds } from '../../../seeds/demo/cast.ts'
import { exchange, openConnection, statusesIn } from '../../helpers/connection.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
let port: number
beforeAll(async () => {
  world = await openWorld()
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  port = (world.app.server.address() as AddressInfo).port
})
afterAll(async () => {
  world.app.server.closeAllConnections()
  await world.close()
})

const live = 'GET /health/live HTTP/1.1\r\nhost: desk\r\n'
const question = `${live}\r\n`
const lastQuestion = `${live}connection: close\r\n\r\n`
const post =
  'POST /api/v1/demo/sign-ins HTTP/1.1\r\nhost: desk\r\ncontent-type: application/json\r\n'
const body = JSON.stringify({ personId: cast.school.id })
const isWell = async () => expect(statusesIn(await exchange(port, lastQuestion))).toEqual([200])

/** How long a connection lasts that says this and then a little more every 100 ms, up to six seconds. */
async function lasts(first: string, more: string) {
  const start = performance.now()
  const { socket, write, closed } = await openConnection(port)
  write(first)
  for (let turn = 0; turn < 60 && !socket.destroyed; turn++) {
    write(more)
    await pause(100)
  }
  socket.destroy()
  return { ms: performance.now() - start, heard: await closed }
}

describe('slow clients', () => {
  test('are given ten seconds for headers and thirty for all of a request', () => {
    expect(world.app.server.headersTimeout).toBe(10_000)
    expect(world.app.server.requestTimeout).toBe(30_000)
    expect(world.app.server.timeout).toBe(60_000)
  })

  test('are cut off after their time, while others are answered', async () => {
    const { server } = world.app
    const given = { headersTimeout: server.headersTimeout, requestTimeout: server.requestTimeout }
    Object.assign(server, { headersTimeout: 500, requestTimeout: 1500 })
    const slow = Promise.all([
      lasts('GET /health/live HTTP/1.1\r\nhost: desk\r\n', 'x'),
      lasts('', ''),
      lasts(`${post}content-length: 1000\r\n\r\n`, ' '),
      lasts(`${post}transfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
    ])
    await pause(300)
    await isWell()
    const [headers, silent, slowBody, chunks] = await slow
    Object.assign(server, given)
    for (const { ms, heard } of [headers, silent]) {
      expect(ms).toBeLessThan(4000)
      expect(statusesIn(heard)).toEqual([408])
    }
    for (const { ms, heard } of [slowBody, chunks]) {
      expect(ms).toBeGreaterThan(1000)
      expect(ms).toBeLessThan(5500)
      expect(statusesIn(heard)).toEqual([408])
    }
  })
})

test('connections beyond a number are closed at once, and those before are answered', async () => {
  const { server } = world.app
  const given = server.maxConnections
  expect(given).toBeGreaterThanOrEqual(1000)
  expect(given).toBeLessThanOrEqual(10_000)
  const first = await openConnection(port)
  first.write(question)
  await pause(100)
  server.maxConnections = 1
  const others = await Promise.all(Array.from({ length: 20 }, () => exchange(port, lastQuestion)))
  server.maxConnections = given
  expect(others.flatMap(statusesIn)).toEqual([])
  first.write(lastQuestion)
  expect(statusesIn(await first.closed)).toEqual([200, 200])
  await isWell()
})

describe('a body that is too large', () => {
  const large = 'x'.repeat(70_000)

  test('is refused when it says so, before it is sent', async () => {
    const connection = await openConnection(port)
    connection.write(`${post}content-length: 70000\r\n\r\n`)
    while (!connection.heard()) await pause(20)
    expect(statusesIn(connection.heard())).toEqual([413])
    expect(connection.heard()).toContain('"code":"too-large"')
    connection.socket.destroy()
    await isWell()
  })

  test('is refused while it comes in pieces', async () => {
    const connection = await openConnection(port)
    connection.write(`${post}transfer-encoding: chunked\r\n\r\n11170\r\n${large}\r\n0\r\n\r\n`)
    while (!connection.heard()) await pause(20)
    expect(statusesIn(connection.heard())).toEqual([413])
    connection.socket.destroy()
    await isWell()
  })

  test('up to the limit it is read, and its answer comes', async () => {
    const padded = body + ' '.repeat(64 * 1024 - body.length)
    const heard = await exchange(
      port,
      `${post}content-length: ${padded.length}\r\nconnection: close\r\n\r\n${padded}`,
    )
    expect(statusesIn(heard)).toEqual([200])
  })
})

/** Whatever is refused, the request that is hidden in it is not answered. */
const hidden = 'GET /hidden HTTP/1.1\r\nhost: desk\r\n\r\n'

test.each([
  [
    'both a length and chunks',
    `${post}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'chunks and a length',
    `${post}transfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  ['two lengths', `${post}content-length: 2\r\ncontent-length: 50\r\n\r\n{}${hidden}`],
  ['two lengths in one', `${post}content-length: 2, 50\r\n\r\n{}${hidden}`],
  ['a length with a sign', `${post}content-length: +2\r\n\r\n{}${hidden}`],
  ['a length that is no number', `${post}content-length: 0x2\r\n\r\n{}${hidden}`],
  ['a coding nobody knows', `${post}transfer-encoding: xchunked\r\n\r\n{}${hidden}`],
  [
    'chunks that are not last',
    `${post}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  ['a broken chunk', `${post}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n${hidden}`],
  [
    'a chunk longer than it says',
    `${post}transfer-encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'a chunk of impossible size',
    `${post}transfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n${hidden}`,
  ],
  ['lines that end in LF alone', `GET /health/live HTTP/1.1\nhost: desk\n\n${hidden}`],
  [
    'one header that ends in LF alone',
    `GET /health/live HTTP/1.1\r\nhost: desk\nx: y\r\n\r\n${hidden}`,
  ],
  [
    'a chunk that ends in LF alone',
    `${post}transfer-encoding: chunked\r\n\r\n2\n{}\n0\n\n${hidden}`,
  ],
  ['a space before the colon', `GET /health/live HTTP/1.1\r\nhost : desk\r\n\r\n${hidden}`],
  ['a NUL in a header', `GET /health/live HTTP/1.1\r\nhost: de\0sk\r\n\r\n${hidden}`],
  ['a CR in a header', `GET /health/live HTTP/1.1\r\nhost: de\rsk\r\n\r\n${hidden}`],
  ['no host', `GET /health/live HTTP/1.1\r\n\r\n${hidden}`],
  ['another protocol', `GET /health/live HTTP/9.9\r\nhost: desk\r\n\r\n${hidden}`],
  ['no protocol', `GET /health/live\r\n\r\n${hidden}`],
  ['what is no HTTP at all', `\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03${hidden}`],
])('a request with %s is refused, and nothing after it is read', async (_what, text) => {
  expect(statusesIn(await exchange(port, text))).toEqual([400])
})

test('garbage behind requests ends the connection, and nothing after it is read', async () => {
  const heard = await exchange(port, `${question}${question}\x01\x02garbage\r\n\r\n${hidden}`)
  expect(statusesIn(heard).at(-1)).toBe(400)
  expect(heard).not.toContain('"code":"not-found"')
  await isWell()
})

test.each([
  [
    'many headers',
    `${live}${Array.from({ length: 3000 }, (_, at) => `x${at}: y\r\n`).join('')}\r\n`,
  ],
  ['one long header', `${live}x: ${'y'.repeat(20_000)}\r\n\r\n`],
  ['a long address', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nhost: desk\r\n\r\n`],
])('%s are refused with 431', async (_what, text) => {
  expect(statusesIn(await exchange(port, text))).toEqual([431])
})

const deep = (open: string, close: string, times: number) =>
  open.repeat(times) + close.repeat(times)

test.each([
  ['a deep list', deep('[', ']', 30_000), 400],
  ['a deep object', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400],
  [
    'a deep list inside',
    `{"organisationId":"x","content":{"themes":${deep('[', ']', 30_000)}}}`,
    400,
  ],
  ['a long list', `{"content":{"themes":[${'1,'.repeat(30_000)}1]}}`, 400],
  [
    'a long list of right words',
    `{"organisationId":"${organisationIds.school}","content":{"themes":[${'"energy",'.repeat(6000)}"energy"]}}`,
    400,
  ],
  [
    '__proto__',
    `{"organisationId":"${organisationIds.school}","content":{},"__proto__":{"state":"open"}}`,
    400,
  ],
  [
    '__proto__ inside, spelt out',
    `{"organisationId":"${organisationIds.school}","content":{"\\u005f_proto__":{"x":1}}}`,
    400,
  ],
  [
    'a constructor',
    `{"organisationId":"${organisationIds.school}","content":{},"constructor":{"prototype":{"x":1}}}`,
    400,
  ],
  [
    'a huge number',
    `{"organisationId":"${organisationIds.school}","content":{"minutes":1e999}}`,
    400,
  ],
  ['nothing', '', 400],
  ['half a pair of surrogates', `{"organisationId":"\\ud800","content":{}}`, 400],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400],
])('%s in a body is refused', async (_what, payload, status) => {
  const reply = await world.app.inject({
    method: 'POST',
    url: '/api/v1/requests',
    headers: { 'content-type': 'application/json', cookie: await cookieOfSchool() },
    payload,
  })
  expect([reply.statusCode, reply.body.slice(0, 200)]).toEqual([
    status,
    expect.stringContaining('"code":"invalid"'),
  ])
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})

async function cookieOfSchool() {
  const browser = world.browser()
  await browser.fetch('/api/v1/demo/sign-ins', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

test.each(['gzip', 'br', 'deflate', 'gzip, gzip', 'x'])(
  'a body in the coding %s is refused and never unpacked',
  async (coding) => {
    for (const payload of [gzipSync(Buffer.alloc(10_000_000)), body]) {
      const reply = await world.app.inject({
        method: 'POST',
        url: '/api/v1/demo/sign-ins',
        headers: { 'content-type': 'application/json', 'content-encoding': coding },
        payload,
      })
      expect(reply.statusCode).toBe(415)
      expect(reply.json()).toMatchObject({ code: 'wrong-media' })
    }
  },
)
