import { afterAll, beforeAll, expect, test } from 'vitest'
import { getTechniekpact } from '../../../shared/techniekpact.ts'
import { listRegions } from '../../../shared/regions.ts'
import { searchPostings } from '../../../shared/search.ts'
import {
  makeDatabase,
  makeTemplate,
  type PostgresServer,
  startPostgres,
} from '../../helpers/postgres.ts'
import { givenLesson, postOffer } from '../../helpers/samples.ts'
import { openSilentWay, type SilentWay } from '../../helpers/silent-way.ts'
import { openWorld, type World } from '../../helpers/world.ts'

/** A database server that goes away and comes back, under a desk that runs on. */

let server: PostgresServer
let way: SilentWay
let world: World
beforeAll(async () => {
  server = await startPostgres()
  await makeTemplate(server.url)
  const { url } = await makeDatabase(server.url)
  way = await openSilentWay(Number(new URL(url).port))
  world = await openWorld({ DATABASE_URL: Object.assign(new URL(url), { port: way.port }).href })
})
afterAll(async () => {
  await world.close()
  way.close()
  await server.remove()
})

const ready = async () => (await world.app.inject('/health/ready')).statusCode
const until = async (wanted: () => Promise<boolean>) => {
  for (let tries = 0; tries < 200 && !(await wanted()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

test('while the server is away every question to it is refused at once, and what is in memory goes on', async () => {
  const provider = await world.as('provider')
  const visitor = await world.as('visitor')
  await postOffer(provider, 'provider')
  await server.stop()

  await until(async () => (await ready()) === 503)
  expect(await ready()).toBe(503)
  for (const refused of [visitor(listRegions), postOffer(provider, 'provider')])
    await expect(refused).rejects.toMatchObject({ problem: { code: 'unavailable', status: 503 } })
  expect((await world.app.inject('/api/v1/regions')).headers['retry-after']).toBe('5')
  expect((await visitor(searchPostings, { query: {} })).total).toBe(1)
  expect((await visitor(getTechniekpact)).goals).toHaveLength(12)
})

test('when the server is back everything works again by itself', async () => {
  await server.start()
  await until(async () => (await ready()) === 200)
  const provider = await world.as('provider')
  await postOffer(provider, 'provider', { ...givenLesson, title: 'Weer terug' })
  const visitor = await world.as('visitor')
  expect((await visitor(searchPostings, { query: { text: 'terug' } })).total).toBe(1)
})

test('a server that hangs without a word counts as away, too, within a second or two', async () => {
  const visitor = await world.as('visitor')
  const silentFrom = performance.now()
  way.fallSilent()
  try {
    const asked = visitor(listRegions)
    await expect(asked).rejects.toMatchObject({ problem: { code: 'unavailable' } })
    expect(performance.now() - silentFrom).toBeLessThan(3000)
    expect(await ready()).toBe(503)
  } finally {
    way.speakAgain()
  }
  await until(async () => (await ready()) === 200)
  expect((await visitor(listRegions)).regions.length).toBeGreaterThan(0)
})
