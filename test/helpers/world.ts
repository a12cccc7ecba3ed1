import type { FastifyInstance } from 'fastify'
import { addCast, cast, type Part } from '../../seeds/demo/cast.ts'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { type Context, openContext } from '../../server/context.ts'
import { makeLog } from '../../server/log.ts'
import { signInAsDemo } from '../../shared/accounts.ts'
import { type Browser, type Call, inside, openBrowser } from './browser.ts'
import { makeTestData } from './engine.ts'
import { testSettings } from './settings.ts'

export type { Browser, Call }
export type Person = Part | 'visitor'
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

/** Tuesday in a school week, within the school year 2026/2027. */
const start = new Date('2026-11-24T09:00:00.000Z')

/** A whole server in memory with the cast in a database of its own; nothing listens, nothing is sent. */
export async function openWorld(
  settings: Record<string, string> = {},
  log = makeLog('error'),
): Promise<World> {
  const data = await makeTestData()
  const environment = {
    ...testSettings,
    DATABASE_URL: data.url,
    DATA_DIR: data.folder,
    ...settings,
  }
  const world = { now: start } as World
  const context = await openContext(
    readConfig(environment, () => ''),
    { clock: () => world.now, log },
  )
  await context.database.write(async (stores) => {
    await addCast(stores, world.now)
    await stores.changes.recordEverything()
  })
  const app = await buildApp(context)

  const browser = () => openBrowser(context.config.publicUrl, [inside(app)])
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
      await context.database.close()
      await data.remove()
    },
  })
}
