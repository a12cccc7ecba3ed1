import { EventEmitter, once } from 'node:events'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import type { Change, Database, Following } from '../../../server/database/engine.ts'
import { openDatabase } from '../../../server/database/open.ts'
import { makeTestData, type TestData } from '../../helpers/engine.ts'

/** Several transactions write at once: numbers appear in another order than they were given. */

let data: TestData
let database: Database
let following: Following
let taken: string[]

beforeEach(async () => {
  data = await makeTestData()
  database = await openDatabase(
    readConfig({ DATABASE_URL: data.url, DEMO: 'true' }, () => 'unused'),
    () => new Date('2026-11-24T09:00:00.000Z'),
  )
  following = await database.following()
  taken = []
})
afterEach(async () => {
  await database.close()
  await data.remove()
})

const look = () =>
  following.catchUp(async (changes: Change[]) => {
    taken.push(...changes.map((one) => one.subjectId))
  })

function latch() {
  const opening = new EventEmitter()
  return { open: () => void opening.emit('open'), opened: once(opening, 'open') }
}

/** A write that stays open until it is told to end. */
async function slowWrite(name: string) {
  const [begun, end] = [latch(), latch()]
  const ended = database.write(async ({ changes }) => {
    await changes.recordPosting(name)
    begun.open()
    await end.opened
  })
  await begun.opened
  return async () => {
    end.open()
    await ended
  }
}

test('a change that appears after later ones is not missed, and none is taken twice', async () => {
  const endEarly = await slowWrite('early')
  await database.write(({ changes }) => changes.recordPosting('late'))
  await look()
  expect(taken).toEqual(['late'])
  expect(following.settled()).toBeLessThan(following.newest())

  await endEarly()
  await look()
  await look()
  expect(taken).toEqual(['late', 'early'])
  // Others on the same server may still be writing; once they are done all is settled.
  while (following.settled() < following.newest()) await look()
  expect(taken).toEqual(['late', 'early'])
})

test('who begins to follow while a write is under way gets it when it ends', async () => {
  const endEarly = await slowWrite('early')
  await database.write(({ changes }) => changes.recordPosting('known already'))
  following = await database.following()
  await endEarly()
  await look()
  expect(taken).toEqual(['early'])
})

test('many writers at once: every follower takes every change once', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `posting ${at}`)
  const write = async (name: string) => {
    await database.write(async ({ changes }) => {
      await changes.recordPosting(name)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10))
    })
    looking = looking.then(look)
  }
  let looking = look()
  await Promise.all(names.map(write))
  await looking
  await look()
  expect(taken.toSorted()).toEqual(names.toSorted())
})

test('a change of another process is announced, and taken in although the announcement is missed', async () => {
  const other = await openDatabase(
    readConfig({ DATABASE_URL: data.url, DEMO: 'true' }, () => 'unused'),
    () => new Date(),
  )
  const announced = new Promise<void>((resolve) => database.follow(async () => resolve()))
  await other.write(({ changes }) => changes.recordPosting('elsewhere'))
  await announced
  await look()

  const silent = new Client(data.url)
  await silent.connect()
  await silent.query(
    "insert into changes (subject, subject_id, changed_at) values ('posting', 'unannounced', '')",
  )
  await silent.end()
  await look()
  expect(taken).toEqual(['elsewhere', 'unannounced'])
  await other.close()
})

test('whoever listens hears of a change of another process within a tenth of a second', async () => {
  const other = await openDatabase(
    readConfig({ DATABASE_URL: data.url, DEMO: 'true' }, () => 'unused'),
    () => new Date(),
  )
  const news = new EventEmitter()
  database.follow(async () => void news.emit('news'))
  const waits: number[] = []
  for (let at = 0; at < 21; at++) {
    const announced = once(news, 'news')
    await other.write(({ changes }) => changes.recordPosting(`elsewhere ${at}`))
    const writtenAt = performance.now()
    await announced
    waits.push(performance.now() - writtenAt)
  }
  expect(waits.toSorted((one, another) => one - another)[10]).toBeLessThan(100)
  await other.close()
})
