import { createServer, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { cast, emailOf } from '../../seeds/demo/cast.ts'
import { buildApp } from '../../server/app.ts'
import { runByTheClock } from '../../server/by-the-clock.ts'
import type { Context } from '../../server/context.ts'
import { makeLog } from '../../server/log.ts'
import { startMailer } from '../../server/outside/mailer.ts'
import { askSignIn, editMe, getSession, signInByCode, signInByLink } from '../../shared/accounts.ts'
import { at, inside, openBrowser } from '../helpers/browser.ts'
import { isPostgres } from '../helpers/engine.ts'
import { codeIn, tokenIn } from '../helpers/mails.ts'
import { openShell } from '../helpers/shell.ts'
import { openWorld, type World } from '../helpers/world.ts'

const email = 'juf.sanne@school.example'
const name = 'Sanne van der Wegen'

/** A mail host that takes nothing and repeats whom the mail was for. */
async function openGrumpyMailHost() {
  const host = createServer((socket) => {
    socket.write('220 grumpy\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (said) => {
      const line = said.toString()
      socket.write(
        /^(EHLO|MAIL)/.test(line) ? '250 fine\r\n' : `550 5.1.1 no ${line.trim()} here\r\n`,
      )
    })
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  return { port: (host.address() as AddressInfo).port, close: () => host.close() }
}

const shell = openShell()
afterAll(() => shell.close())

test('a desk that logs all it can names nobody and no secret', async () => {
  const host = await openGrumpyMailHost()
  const server = await shell.serve('main', {
    LOG_LEVEL: 'debug',
    SMTP_URL: `smtp://127.0.0.1:${host.port}`,
  })
  const mailText = () => String(shell.ask('select text from outbox order by id desc')[0])
  const browser = openBrowser(server.url, [at(server.url)])
  await browser.call(askSignIn, { body: { email } })
  const token = tokenIn(mailText())
  await browser.call(signInByLink, { body: { token } })
  await browser.call(editMe, { body: { name } })
  const cookies = [...browser.cookies.values()]

  await browser.call(askSignIn, { body: { email } })
  const code = codeIn(mailText())
  await browser.call(signInByCode, { body: { email, code } })
  expect((await browser.call(getSession)).person).toMatchObject({ email, name })

  const send = async (url: string, body: string) =>
    (
      await browser.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
    ).status
  expect(await send('/api/v1/sign-ins/by-code', `{"email":"${email}","code":"${code}"`)).toBe(400)
  expect(await send('/api/v1/sign-in-mails', `{"email":"${email}","name":"${name}"}`)).toBe(400)
  expect(await send(`/api/v1/sign-ins/${token}?email=${email}`, '{}')).toBe(404)
  expect(await send(`/%zz${email}`, '{}')).toBe(400)
  await expect.poll(() => server.said(), { timeout: 10_000 }).toContain('a mail failed')
  expect(await server.stop()).toBe(0)
  host.close()

  const said = server.said() + server.muttered()
  const [nameOfMailbox = ''] = email.split('@')
  for (const secret of [email, nameOfMailbox, name, 'Wegen', token, code, ...cookies]) {
    expect(secret.length).toBeGreaterThan(4)
    expect(said.toLowerCase()).not.toContain(secret.toLowerCase())
  }
}, 60_000)

let world: World
let lines: string[]
beforeEach(async () => {
  world = await openWorld()
  lines = []
})
afterEach(async () => await world.close())

const log = makeLog('debug', { write: (line) => void lines.push(line) })

/** Asks for a sign-in mail where something of the context is broken; gives the status and what is logged. */
async function askWhere(broken: Partial<Context>) {
  const app = await buildApp({ ...world.context, log, ...broken })
  const { fetch } = openBrowser(world.context.config.publicUrl, [inside(app)])
  const reply = await fetch('/api/v1/sign-in-mails', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  })
  await app.close()
  return { status: reply.status, logged: lines.join('') }
}

const breaking = (make: () => unknown): Partial<Context> => ({
  secrets: () => {
    throw make()
  },
})
const hanging = (error: Error, about: object) => Object.assign(error, about)

/** What the database refuses as a text: NUL on PostgreSQL, an object on the file. */
const unfit = (isPostgres ? '\0' : {}) as string

test.each<[string, Partial<Context>]>([
  ['a question to the database with its values', { ids: () => unfit }],
  ['a message', breaking(() => new Error(`nobody is called "${name}" <${email}>`))],
  ['a text that is no JSON', breaking(() => jsonFault(email))],
  ['a cause', breaking(() => new Error('lost', { cause: new Error(`no ${email}`) }))],
  [
    'what hangs on an error',
    breaking(() => hanging(new Error('lost'), { detail: email, params: [name] })),
  ],
  ['what is no error', breaking(() => ({ message: email, name }))],
])('a bug is logged without what people wrote: %s', async (_what, broken) => {
  const { status, logged } = await askWhere(broken)
  expect(status).toBe(500)
  expect(logged).toContain('a bug answered 500')
  expect(logged).not.toMatch(/juf\.sanne|Wegen/i)
})

function jsonFault(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

test('of a bug enough is logged to find it', async () => {
  const { logged } = await askWhere(breaking(() => new TypeError("cannot read 'x' of undefined")))
  expect(JSON.parse(logged)).toMatchObject({
    route: '/api/v1/sign-in-mails',
    err: {
      type: 'TypeError',
      message: "cannot read 'x' of undefined",
      stack: expect.stringContaining('sign-in-commands.ts') as string,
    },
  })
})

const failing = () =>
  Promise.reject(
    hanging(new Error(`Failed query, params: ${email}`), { query: 'select ?', params: [email] }),
  )

test('what happens by itself and the outbox log no values either', async () => {
  const { database } = world.context
  const context = { ...world.context, log, database: { ...database, write: failing } }
  await runByTheClock(context)
  await world.browser().call(askSignIn, { body: { email: emailOf(cast.school.name) } })
  const mailer = startMailer(context)
  await expect
    .poll(() => lines.join(''), { timeout: 10_000 })
    .toContain('the outbox could not be sent')
  await mailer.stop()
  expect(lines.join('')).toContain('select ?')
  expect(lines.join('')).not.toContain('juf.sanne')
})
