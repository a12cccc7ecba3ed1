import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { answerProblems } from '../../../server/http/problems.ts'
import { refuseInOverload } from '../../../server/http/overload.ts'

const mostMs = 100
const workMs = 10

let app = Fastify()
afterEach(async () => await app.close())

/** A server whose every answer keeps the process busy for ten milliseconds, and one of which none does. */
async function openDesk(limit = mostMs) {
  app = Fastify()
  answerProblems(app)
  refuseInOverload(app, limit)
  app.get('/work', () => {
    const start = performance.now()
    while (performance.now() - start < workMs);
    return 'done'
  })
  app.get('/health', { config: { deed: 'visit', isForWatchers: true } }, () => 'ok')
  app.get('/wait', async () => {
    await new Promise((resolve) => setTimeout(resolve, 3 * mostMs))
    return 'waited'
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
}

const asked = (path: string, connection: 'close' | 'keep-alive') =>
  `GET ${path} HTTP/1.1\r\nhost: desk\r\nconnection: ${connection}\r\n\r\n`

/** A connection that the server has accepted, as an answer shows. */
async function openConnection() {
  const { port } = app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.write(asked('/health', 'keep-alive'))
  await once(socket, 'data')
  return socket
}

/** All at once, each over a connection of its own. */
async function askAtOnce(paths: string[]) {
  const sockets = await Promise.all(paths.map(openConnection))
  const replies = sockets.map(async (socket) => {
    let text = ''
    for await (const part of socket) text += String(part)
    return text
  })
  for (const [at, socket] of sockets.entries()) socket.write(asked(paths[at] ?? '', 'close'))
  return await Promise.all(replies)
}

const statusOf = (reply: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(reply)?.[1])
const work = (count: number) => Array<string>(count).fill('/work')

test('what comes at once is worked on for so long, and the rest is told to come back', async () => {
  await openDesk()
  const replies = await askAtOnce(work(100))
  const done = replies.filter((reply) => statusOf(reply) === 200)
  const refused = replies.filter((reply) => statusOf(reply) === 503)
  expect(done.length + refused.length).toBe(100)
  expect(done.length).toBeGreaterThan(0)
  expect(refused.length).toBeGreaterThan(50)
  for (const reply of refused) {
    expect(reply).toMatch(/retry-after: \d+\r\n/i)
    expect(reply).toContain('"code":"unavailable"')
  }
})

test('health is answered meanwhile, and soon', async () => {
  await openDesk()
  const start = performance.now()
  const replies = await askAtOnce([...work(60), '/health', ...work(60)])
  expect(statusOf(replies[60] ?? '')).toBe(200)
  expect(performance.now() - start).toBeLessThan(120 * workMs)
})

test('it is over as soon as less is asked', async () => {
  await openDesk()
  await askAtOnce(work(60))
  expect((await askAtOnce(work(2))).map(statusOf)).toEqual([200, 200])
})

test('those that only wait for something count for nothing', async () => {
  await openDesk()
  const waiting = askAtOnce(Array<string>(50).fill('/wait'))
  await new Promise((resolve) => setTimeout(resolve, mostMs))
  expect((await askAtOnce(['/work'])).map(statusOf)).toEqual([200])
  expect(new Set((await waiting).map(statusOf))).toEqual(new Set([200]))
})

test('without a limit nothing is refused', async () => {
  await openDesk(0)
  expect(new Set((await askAtOnce(work(40))).map(statusOf))).toEqual(new Set([200]))
})
