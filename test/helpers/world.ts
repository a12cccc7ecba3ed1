import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { addCast, cast, type Part } from '../../seeds/demo/cast.ts'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { type Context, openContext } from '../../server/context.ts'
import { signInAsDemo } from '../../shared/accounts.ts'
import { makeCall } from '../../web/api/call.ts'

export type Person = Part | 'visitor'
export type Call = ReturnType<typeof makeCall>

export interface World {
  app: FastifyInstance
  context: Context
  /** The website's own `call`, spoken by one of the cast; each keeps their own cookies. */
  as(person: Person): Promise<Call>
  /** A browser nobody has signed in with yet. */
  browser(): Browser
  /** What time it is for everybody; tests move it. */
  now: Date
  close(): Promise<void>
}

export interface Browser {
  call: Call
  fetch: typeof fetch
  cookies: Map<string, string>
}

/** Tuesday in a school week, within the school year 2026/2027. */
const start = new Date('2026-11-24T09:00:00.000Z')

/** A whole server in memory with the cast in a database of its own; nothing listens, nothing is sent. */
export async function openWorld(settings: Record<string, string> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-'))
  const environment = {
    DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
    DATA_DIR: folder,
    DEMO: 'true',
    SESSION_SECRET: 'a secret for tests: 0123456789abcdef',
    REQUESTS_PER_MINUTE: '1000000',
    OVERLOAD_DELAY_MS: '0',
    ...settings,
  }
  const world = { now: start } as World
  const context = await openContext(
    readConfig(environment, () => ''),
    { clock: () => world.now, log: pino({ level: 'error' }) },
  )
  await context.database.write(async (stores) => {
    await addCast(stores, world.now)
    await stores.changes.recordEverything()
  })
  const app = await buildApp(context)

  const browser = () => browserOf(app, context.config.publicUrl)
  return Object.assign(world, {
    app,
    context,
    browser,
    async as(person: Person) {
      const { call } = browser()
      if (person !== 'visitor') await call(signInAsDemo, { body: { personId: cast[person].id } })
      return call
    },
    async close() {
      await app.close()
      context.database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  })
}

/** Speaks to the server as a browser on its website does: cookies kept, same origin. */
function browserOf(app: FastifyInstance, origin: string): Browser {
  const cookies = new Map<string, string>()
  const fetchIt: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, origin)
    const headers = new Headers(init?.headers)
    if (cookies.size)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const method = (init?.method ?? 'GET') as 'GET'
    if (method !== 'GET') headers.set('origin', origin)
    const reply = await app.inject({
      method,
      url: url.pathname + url.search,
      headers: Object.fromEntries(headers),
      ...(typeof init?.body === 'string' && { payload: init.body }),
    })
    for (const { name, value, maxAge } of reply.cookies as {
      name: string
      value: string
      maxAge?: number
    }[]) {
      if (value === '' || maxAge === 0) cookies.delete(name)
      else cookies.set(name, value)
    }
    const replyHeaders = Object.entries(reply.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    )
    const hasBody = reply.body !== '' && ![204, 304].includes(reply.statusCode)
    return new Response(hasBody ? reply.body : null, {
      status: reply.statusCode,
      headers: replyHeaders,
    })
  }
  return { call: makeCall({ baseUrl: origin, fetch: fetchIt }), fetch: fetchIt, cookies }
}
