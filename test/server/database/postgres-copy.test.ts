import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { cast } from '../../../seeds/demo/cast.ts'
import { fillWhenEmpty } from '../../../seeds/seed.ts'
import { databaseAddress, type DatabaseAddress, readConfig } from '../../../server/config.ts'
import { openContext } from '../../../server/context.ts'
import { copyDatabase } from '../../../server/database/copy.ts'
import { openDatabase } from '../../../server/database/open.ts'
import { makeTestData, type TestData } from '../../helpers/engine.ts'
import { askPostgres, makeDatabase } from '../../helpers/postgres.ts'

/** Moving house between the engines. */

let data: TestData
let file: DatabaseAddress
const settings = (url: string) =>
  readConfig({ DATABASE_URL: url, DATA_DIR: data.folder, DEMO: 'true' }, () => 'a secret for tests')

beforeAll(async () => {
  data = await makeTestData()
  const url = `sqlite:${join(data.folder, 'demo.db')}`
  file = databaseAddress(url)
  const context = await openContext(settings(url))
  await fillWhenEmpty(context)
  await context.database.close()
})
afterAll(async () => await data.remove())

let server: Awaited<ReturnType<typeof makeDatabase>>
beforeEach(async () => void (server = await makeDatabase(inject('postgresUrl'))))
afterEach(async () => await server.drop())

const emptyFile = async (name: string) => {
  const url = `sqlite:${join(data.folder, name)}`
  await (await openDatabase(settings(url), () => new Date())).close()
  return databaseAddress(url)
}

test('a whole desk moves from a file to a server and back, row for row, and goes on there', async () => {
  const there = databaseAddress(server.url)
  const moved: Record<string, number> = {}
  await copyDatabase(file, there, ({ table, rows }) => (moved[table] = rows))
  expect(moved).toMatchObject({ people: Object.keys(cast).length, municipalities: 342 })
  expect(moved['postings']).toBeGreaterThan(15)

  const context = await openContext(settings(server.url))
  expect(context.catalogue().size).toBeGreaterThan(15)
  const before = await context.database.read.changes.last()
  await context.database.write(({ changes }) => changes.recordEverything())
  expect(await context.database.read.changes.last()).toBeGreaterThan(before)
  await context.database.close()

  const back = await emptyFile('back.db')
  const returned: Record<string, number> = {}
  await copyDatabase(there, back, ({ table, rows }) => (returned[table] = rows))
  expect(returned).toEqual({ ...moved, changes: (moved['changes'] ?? 0) + 1 })
})

test('a database in which there is something is no target, and stays as it is', async () => {
  const there = databaseAddress(server.url)
  const database = await openDatabase(settings(server.url), () => new Date())
  await database.write(({ municipalities }) =>
    municipalities.addMissing([
      { code: 'GM0001', name: 'Ergens', province: 'Drenthe', latitude: 52.9, longitude: 6.6 },
    ]),
  )
  const seen: string[] = []
  const copying = copyDatabase(file, there, ({ table }) => void seen.push(table))
  await expect(copying).rejects.toThrow('not empty: it has rows in municipalities')
  expect(seen).toEqual([])
  expect(await database.read.accounts.count()).toBe(0)
  await database.close()
})

test('a copy that is broken off leaves the target empty', async () => {
  const there = databaseAddress(server.url)
  const copying = copyDatabase(file, there, ({ table }) => {
    if (table === 'postings') throw new Error('pulled the plug')
  })
  await expect(copying).rejects.toThrow('pulled the plug')
  const database = await openDatabase(settings(server.url), () => new Date())
  expect(await database.read.accounts.count()).toBe(0)
  expect(await database.read.municipalities.count()).toBe(0)
  await database.close()
})

test('a copy of which anything arrives as another is refused by the name of its table, and leaves the target empty', async () => {
  await askPostgres(
    server.url,
    `create function spoil() returns trigger language plpgsql as $$
       begin new.name := new.name || '?'; return new; end $$;
     create trigger spoil before insert on regions
       for each row when (new.kind = 'wt_network') execute function spoil()`,
  )
  const copying = copyDatabase(file, databaseAddress(server.url), () => {})
  await expect(copying).rejects.toThrow('regions did not arrive as it was')
  expect(await askPostgres(server.url, 'select * from regions limit 1')).toEqual([])
})
