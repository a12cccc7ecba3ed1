import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../../server/database/engine.ts'
import {
  checkDatabaseFile,
  replaceDatabase,
  scrubDatabase,
} from '../../../server/database/files.ts'
import { openSqlite, type SqliteDatabase } from '../../../server/database/sqlite.ts'
import type { Stores } from '../../../server/stores.ts'

let folder: string
let file: string
let database: SqliteDatabase
const now = '2026-11-24T09:00:00.000Z'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'techloket-'))
  file = join(folder, 'test.db')
  database = openSqlite(file, () => new Date(now))
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const mail = (id: string, text = 'Hallo') => ({
  id,
  recipient: 'anneke@test.example',
  subject: 'Hallo',
  text,
  createdAt: now,
  sendBefore: now,
})
const add = (id: string) => (stores: Stores) => stores.outbox.add(mail(id))
const idsIn = async ({ read }: Database) =>
  (await read.outbox.waiting(now, 10_000)).map(({ id }) => id)

test('writes run one at a time, in the order they came', async () => {
  const seen: string[] = []
  const slow = (name: string) => async (stores: Stores) => {
    seen.push(`${name} begins`)
    await stores.outbox.add(mail(name))
    await new Promise((resolve) => setTimeout(resolve, 5))
    seen.push(`${name} ends`)
  }
  await Promise.all([database.write(slow('a')), database.write(slow('b'))])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('a full disk is trouble until there is room again, whether or not anybody writes', async () => {
  await database.close()
  let free = 0
  database = openSqlite(
    file,
    () => new Date(now),
    () => free,
  )
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  const fail = database.write(() => Promise.reject(full))
  await expect(fail).rejects.toMatchObject({ code: 'storage-full' })
  expect(database.trouble()).toBe('the disk is full')
  expect(await idsIn(database)).toEqual([])
  free = 10_000_000
  expect(database.trouble()).toBeUndefined()

  await expect(database.write(() => Promise.reject(full))).rejects.toThrow()
  free = 0
  await database.write(add('a'))
  expect(database.trouble()).toBeUndefined()
})

test('with a full disk writing is refused, reading goes on, and with room again all is well', async () => {
  await database.write(add('before'))
  const beside = new Sqlite(file)
  // No higher number left for a row: SQLite says the same as of a disk without room.
  beside.exec("insert into sqlite_sequence values ('changes', 9223372036854775807)")
  const change = () =>
    database.write(async (stores) => {
      await stores.outbox.add(mail('with a change'))
      await stores.changes.recordPosting('posting')
    })
  await expect(change()).rejects.toMatchObject({ code: 'storage-full' })
  expect(await idsIn(database)).toEqual(['before'])

  beside.exec("delete from sqlite_sequence where name = 'changes'")
  beside.close()
  await change()
  expect(await idsIn(database)).toEqual(['before', 'with a change'])
})

test('a file in another journal mode or with another safety is brought to WAL', async () => {
  await database.close()
  const client = new Sqlite(file)
  client.pragma('journal_mode = DELETE')
  client.close()
  database = openSqlite(file, () => new Date(now))
  const other = new Sqlite(file, { readonly: true })
  expect(other.pragma('journal_mode', { simple: true })).toBe('wal')
  other.close()
})

test('a backup made while others write is whole and can be put back', async () => {
  await database.write(add('before'))
  const progress = { isDone: false }
  const backup = database.backup(join(folder, 'backup.db')).then(() => (progress.isDone = true))
  let written = 0
  do await database.write(add(`during-${written++}`))
  while (!progress.isDone && written < 50)
  await backup
  await database.write(add('after'))
  await database.close()

  const kept = replaceDatabase(file, join(folder, 'backup.db'), join(folder, 'kept.db'))
  database = openSqlite(file, () => new Date(now))
  const ids = await idsIn(database)
  expect(ids).toContain('before')
  expect(ids).not.toContain('after')
  expect(kept).toBe(join(folder, 'kept.db'))
  expect(() => checkDatabaseFile(join(folder, 'kept.db'))).not.toThrow()
})

test('a database that somebody has open is not replaced', async () => {
  await database.backup(join(folder, 'backup.db'))
  await database.write(add('later'))
  expect(() => replaceDatabase(file, join(folder, 'backup.db'), join(folder, 'kept.db'))).toThrow(
    'is open in a running server',
  )
  expect(await idsIn(database)).toEqual(['later'])
})

test('a damaged backup is refused and the database stays', async () => {
  const backup = join(folder, 'backup.db')
  await database.write(add('one'))
  await database.backup(backup)
  const bytes = readFileSync(backup)
  writeFileSync(backup, bytes.subarray(0, bytes.length / 2))
  await database.close()
  expect(() => replaceDatabase(file, backup, join(folder, 'kept.db'))).toThrow('damaged')
  writeFileSync(backup, 'this is no database, not even nearly, but it is long enough to be read')
  expect(() => replaceDatabase(file, backup, join(folder, 'kept.db'))).toThrow('damaged')
  database = openSqlite(file, () => new Date(now))
  expect(await idsIn(database)).toEqual(['one'])
})

test('nothing of a removed row stays on disk after scrubbing', async () => {
  const secret = 'Anneke Visser woont hier'
  await database.write((stores) => stores.outbox.add(mail('one', secret.repeat(400))))
  await database.write((stores) => stores.outbox.clear(now, '2027-01-01T00:00:00.000Z'))
  await database.close()
  expect(scrubDatabase(file)).toBe(true)
  expect(readFileSync(file).includes(secret)).toBe(false)
  database = openSqlite(file, () => new Date(now))
})
