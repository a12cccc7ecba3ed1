import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { afterAll, expect, test } from 'vitest'
import { cast } from '../../../seeds/demo/cast.ts'
import { getSession, signInAsDemo } from '../../../shared/accounts.ts'
import { openSqlite } from '../../../server/database/sqlite.ts'
import { freePort } from '../../helpers/free-port.ts'
import { openShell } from '../../helpers/shell.ts'

const shell = openShell()
afterAll(() => shell.close())

const inFolder = (name: string) => join(shell.folder, name)
const migrations = 'server/database/migrations/sqlite'

/** A port that somebody else listens at. */
async function takenPort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  return { port: typeof address === 'object' ? address?.port : 0, free: () => server.close() }
}

/** A whole database with a part of its pages written over. */
async function damagedDatabase() {
  const file = inFolder('damaged.db')
  await openSqlite(file, () => new Date()).close()
  const bytes = readFileSync(file)
  bytes.fill(0xaa, 5000, bytes.length - 5000)
  writeFileSync(file, bytes)
  return file
}

test('what keeps the desk from starting is told in one line, and it ends with 1', async () => {
  const taken = await takenPort()
  const damaged = await damagedDatabase()
  const text = inFolder('text.db')
  writeFileSync(text, 'this is no database, not even nearly, but it is long enough to be read')
  const noFolder = join(text, 'data')
  const nobody = await freePort()
  const PORT = '0'
  const elsewhere = {
    PORT,
    HOST: '203.0.113.1',
    DATABASE_URL: `sqlite:${inFolder('elsewhere.db')}`,
  }
  const cases: [settings: Record<string, string>, line: string][] = [
    [{ PORT: String(taken.port) }, `port ${taken.port} is taken; choose another with PORT=…`],
    [elsewhere, 'cannot listen there: .*; HOST and PORT say where'],
    [{ PORT: 'eighty' }, 'wrong setting: PORT: .*, found "eighty"'],
    [{ PORT, DEMO: 'false' }, 'wrong setting: SESSION_SECRET: missing; .*'],
    [{ PORT, DATABASE_URL: `sqlite:${damaged}` }, `the database ${damaged} is damaged .*backup`],
    [
      { PORT, DATABASE_URL: `sqlite:${text}` },
      `the database ${text} is damaged .*restore a backup`,
    ],
    [{ PORT, DATABASE_URL: `sqlite:${shell.folder}` }, `cannot write the database .*`],
    [{ PORT, DATABASE_URL: `sqlite:${noFolder}/x.db` }, `ENOTDIR: .* '${noFolder}'`],
    [{ PORT, DATA_DIR: noFolder }, `ENOTDIR: .* '${noFolder}'`],
    [
      { PORT, DATABASE_URL: `postgres://techloket:secret@127.0.0.1:${nobody}/desk` },
      `cannot reach the database desk at 127.0.0.1:${nobody}: connect ECONNREFUSED .*`,
    ],
  ]
  const ran = await Promise.all(
    cases.map(async ([settings]) => await shell.run('main', [], settings)),
  )
  taken.free()
  expect(ran.map(({ status, said, muttered }) => [status, said, muttered])).toEqual(
    cases.map(([, line]) => [
      1,
      [],
      [expect.stringMatching(new RegExp(`^Techloket did not start: ${line}$`))],
    ]),
  )
}, 60_000)

test('the start command serves the website, the API and the demo in one process, and stops with 0', async () => {
  const server = await shell.serve('start')
  const page = await fetch(`${server.url}/inloggen`)
  expect(await page.text()).toContain('class="techloket-theme"')
  const call = server.browser()
  await call(signInAsDemo, { body: { personId: cast.school.id } })
  expect((await call(getSession)).person).toMatchObject({ name: cast.school.name })
  expect(await server.stop()).toBe(0)
  expect(server.said().trimEnd().split('\n')).toEqual([
    expect.stringMatching(`^Techloket +${server.url}$`),
    expect.stringMatching(`^Look around as +a teacher, .*: ${server.url}/inloggen$`),
    expect.stringMatching(`^Mail +is kept in .*, shown at ${server.url}/demo/mail$`),
    expect.stringMatching(`^API +${server.url}/api/v1/openapi.json$`),
    expect.stringMatching(`^Data +${shell.databaseFile}, \\d+ public postings$`),
  ])
  expect(server.muttered()).toBe('')
}, 60_000)

test('a database of an older version keeps its rows and gets the new columns', async () => {
  const older = inFolder('older')
  cpSync(migrations, older, { recursive: true })
  const journal = join(older, 'meta', '_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }))
  const databaseFile = inFolder('older.db')
  const settings = { DATABASE_URL: `sqlite:${databaseFile}` }
  let client = new Sqlite(databaseFile)
  migrate(drizzle({ client }), { migrationsFolder: older })
  client.exec(
    "insert into municipalities values ('GM0150', 'Deventer', 'Overijssel', 52.2, 6.2, null)",
  )
  const columns = () => client.prepare('select * from organisations').columns().length
  const before = columns()
  client.close()

  const { status, said, muttered } = await shell.run('cli/migrate', [], settings)
  expect([status, said, muttered]).toEqual([0, [`${databaseFile} is up to date`], []])
  client = new Sqlite(databaseFile, { readonly: true })
  expect(client.prepare('select name from municipalities').pluck().all()).toEqual(['Deventer'])
  expect(columns()).toBeGreaterThan(before)
  const done = client.prepare('select count(*) from __drizzle_migrations').pluck().get()
  expect(done).toBe(entries.length)
  client.close()
})
