import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import type { Change, Database } from '../../../server/database/engine.ts'
import { openDatabase } from '../../../server/database/open.ts'
import type { Stores } from '../../../server/stores.ts'
import { makeTestData, type TestData } from '../../helpers/engine.ts'

/** What `read` and `write` promise, on whichever engine. */

let data: TestData
let database: Database
const now = '2026-11-24T09:00:00.000Z'

beforeEach(async () => {
  data = await makeTestData()
  const config = readConfig({ DATABASE_URL: data.url, DEMO: 'true' }, () => 'unused')
  database = await openDatabase(config, () => new Date(now))
})
afterEach(async () => {
  await database.close()
  await data.remove()
})

const mail = (id: string) => ({
  id,
  recipient: 'anneke@test.example',
  subject: 'Hallo',
  text: 'Hallo',
  createdAt: now,
  sendBefore: now,
})
const add = (id: string) => (stores: Stores) => stores.outbox.add(mail(id))
const idsIn = async ({ read }: Database) =>
  (await read.outbox.waiting(now, 10_000)).map(({ id }) => id)

test('the side that reads cannot write', async () => {
  await expect(database.read.outbox.add(mail('one'))).rejects.toThrow()
  expect(await idsIn(database)).toEqual([])
})

test('a write that fails half-way leaves nothing, and the next one works', async () => {
  const failing = database.write(async (stores) => {
    await stores.outbox.add(mail('half'))
    await stores.changes.recordEverything()
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  await database.write(add('whole'))
  expect(await idsIn(database)).toEqual(['whole'])
  expect(await database.read.changes.last()).toBe(0)
})

test('nobody reads what is not committed', async () => {
  await database.write(async (stores) => {
    await stores.outbox.add(mail('early'))
    expect(await idsIn(database)).toEqual([])
  })
  expect(await idsIn(database)).toEqual(['early'])
})

test('what the database refuses as doubled is told as taken', async () => {
  await database.write(add('one'))
  await expect(database.write(add('one'))).rejects.toMatchObject({ code: 'taken' })
})

test('listeners hear of a write that recorded changes before its caller does, and see them', async () => {
  const heard: string[][] = []
  database.follow(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    heard.push((await database.read.changes.since(0)).map(({ subjectId }) => subjectId))
  })
  await database.write(add('without changes'))
  expect(heard).toEqual([])
  await database.write((stores) => stores.changes.recordPosting('posting'))
  expect(heard).toEqual([['posting']])
})

test('a listener that fails does not undo the write, and its caller does not hear of it', async () => {
  database.follow(() => Promise.reject(new Error('deaf')))
  await database.write((stores) => stores.changes.recordPosting('posting'))
  expect((await database.read.changes.since(0)).length).toBe(1)
})

test('whoever follows gets each change once, those of a failed write never, and what it could not take in again', async () => {
  await database.write((stores) => stores.changes.recordPosting('before'))
  const following = await database.following()
  const taken: string[] = []
  const take = async (changes: Change[]) => void taken.push(...changes.map((one) => one.subjectId))

  await database.write((stores) => stores.changes.recordPosting('first'))
  const failed = database.write(async (stores) => {
    await stores.changes.recordPosting('never')
    throw new Error('stop')
  })
  await expect(failed).rejects.toThrow('stop')
  await expect(following.catchUp(() => Promise.reject(new Error('busy')))).rejects.toThrow('busy')
  await following.catchUp(take)
  await following.catchUp(take)
  expect(taken).toEqual(['first'])
  await database.write((stores) => stores.changes.recordPosting('second'))
  await following.catchUp(take)
  expect(taken).toEqual(['first', 'second'])
  // Others on the same server may still be writing; once they are done all is settled.
  while (following.settled() < following.newest()) await following.catchUp(take)
  expect(taken).toEqual(['first', 'second'])
})

test('of two who change the same version one is told that somebody was first', async () => {
  await database.write(async ({ regions }) => {
    await regions.add(
      {
        id: 'region',
        kind: 'province',
        code: 'PV1',
        name: 'Ergens',
        reviewsFirst: false,
        version: 1,
      },
      [],
    )
  })
  const edit = () =>
    database.write(async ({ regions }) => {
      const before = await regions.find('region')
      await new Promise((resolve) => setTimeout(resolve, 5))
      return await regions.change('region', before?.version ?? 0, { reviewsFirst: true })
    })
  const once = database.write(({ regions }) => regions.change('region', 1, { reviewsFirst: true }))
  const twice = database.write(({ regions }) => regions.change('region', 1, { reviewsFirst: true }))
  const outcomes = await Promise.all([once, twice])
  expect(outcomes.filter((one) => one !== undefined)).toHaveLength(1)
  // Who reads the version inside the write is done again, and so comes after the other.
  await Promise.all([edit(), edit(), edit()])
  expect((await database.read.regions.find('region'))?.version).toBe(5)
})
