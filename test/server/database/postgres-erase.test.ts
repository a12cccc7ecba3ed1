import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import type { Database } from '../../../server/database/engine.ts'
import { openDatabase } from '../../../server/database/open.ts'
import { everyRow } from '../../../server/database/copy.ts'
import { makeDatabase } from '../../helpers/postgres.ts'
import { openShell } from '../../helpers/shell.ts'

const shell = openShell()
const email = 'noor@gemeente.example'
let made: Awaited<ReturnType<typeof makeDatabase>>
let database: Database
beforeAll(async () => {
  made = await makeDatabase(inject('postgresUrl'))
  const config = readConfig({ DATABASE_URL: made.url, DEMO: 'true' }, () => 'unused')
  database = await openDatabase(config, () => new Date())
})
afterAll(async () => {
  await database.close()
  await made.drop()
  shell.close()
})

const erase = async (word: string) =>
  await shell.run('cli/erase', [word], { DATABASE_URL: made.url })
const addNoor = async (createdAt: string) =>
  await database.write(({ accounts }) =>
    accounts.add({
      id: '0190a000-0000-7000-8000-00000000abcd',
      email,
      name: 'Noor van Dijk',
      language: 'nl',
      isAdministrator: false,
      tokenVersion: 1,
      createdAt,
    }),
  )

test('whom a restored dump brings back is erased again; who came back by themselves stays', async () => {
  const before = '2026-01-01T00:00:00.000Z'
  await addNoor(before)
  expect((await erase(email)).status).toBe(0)
  await addNoor(before)
  expect((await erase('--again')).said).toEqual(['erased again: 1'])
  for await (const { row } of everyRow({ engine: 'postgres', url: made.url }))
    expect(JSON.stringify(row)).not.toMatch(/noor@|noor van/i)

  await addNoor('2100-01-01T00:00:00.000Z')
  expect((await erase('--again')).said).toEqual(['erased again: 0'])
  expect(await database.read.accounts.findByEmail(email)).toBeDefined()
})
