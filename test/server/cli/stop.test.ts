import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { cast } from '../../../seeds/demo/cast.ts'
import { signInAsDemo } from '../../../shared/accounts.ts'
import { at, openBrowser } from '../../helpers/browser.ts'
import { type Connection, openConnection, statusesIn } from '../../helpers/connection.ts'
import { openShell, type Server } from '../../helpers/shell.ts'

const shell = openShell()
afterAll(() => shell.close())

async function cookieAt({ url }: Server) {
  const school = openBrowser(url, [at(url)])
  await school.call(signInAsDemo, { body: { personId: cast.school.id } })
  return [...school.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

const draft = JSON.stringify({
  organisationId: cast.school.organisationId,
  content: { title: 'Begonnen voor het einde' },
})
const post = (cookie: string) =>
  `POST /api/v1/requests HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${draft.length}\r\n\r\n`
const question = 'GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n'

/** Begins drafts over one connection, each as soon as the one before is answered, until it hears that the connection ends. */
async function writeOn(
  { write, heard, closed, socket }: Connection,
  cookie: string,
  onAnswer: () => void,
) {
  const ask = () => {
    asked += 1
    write(post(cookie) + draft)
  }
  let asked = 0
  ask()
  socket.on('data', () => {
    onAnswer()
    if (statusesIn(heard()).length === asked && !/connection: close/i.test(heard())) ask()
  })
  const statuses = statusesIn(await closed)
  return { asked, statuses }
}

test('told to stop under load it answers all it took, cuts off what never ends, and exits with 0 within ten seconds', async () => {
  const server = await shell.serve()
  const cookie = await cookieAt(server)
  const answers: true[] = []
  const open = async () => await openConnection(server.port)

  const [idle, silent, half, reader] = await Promise.all([open(), open(), open(), open()])
  idle.write(question)
  half.write(post(cookie) + draft.slice(0, 10))
  reader.socket.pause()
  reader.write('GET /api/v1/openapi.json HTTP/1.1\r\nhost: localhost\r\n\r\n')
  const writers = (await Promise.all(Array.from({ length: 10 }, open))).map(
    async (connection) => await writeOn(connection, cookie, () => void answers.push(true)),
  )
  while (answers.length < 100) await pause(20)

  const start = performance.now()
  const stopped = server.stop()
  const dribble = setInterval(() => half.write(' '), 200)
  await pause(1500)
  reader.socket.resume()
  const written = await Promise.all(writers)
  const code = await stopped
  clearInterval(dribble)
  expect([code, server.muttered()]).toEqual([0, ''])
  expect(performance.now() - start).toBeLessThan(10_000)

  for (const { asked, statuses } of written)
    expect(statuses).toEqual(Array<number>(asked).fill(201))
  const acknowledged = written.reduce((sum, { asked }) => sum + asked, 0)
  expect(acknowledged).toBeGreaterThan(20)
  const kept = shell.ask(
    "select count(*) from postings where content like '%Begonnen voor het einde%'",
  )
  expect(kept).toEqual([acknowledged])

  const [, document = ''] = (await reader.closed).split('\r\n\r\n')
  expect(JSON.parse(document)).toMatchObject({ openapi: '3.1.0' })
  expect(statusesIn(await idle.closed)).toEqual([200])
  expect(statusesIn(await half.closed)).toEqual([])
  expect(statusesIn(await silent.closed)).toEqual([])
}, 60_000)

test('with nothing to do it is gone in a moment', async () => {
  const server = await shell.serve()
  const start = performance.now()
  expect(await server.stop()).toBe(0)
  expect(performance.now() - start).toBeLessThan(4000)
}, 60_000)
