import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { lastDayOf } from '../../../server/features/postings/time-rules.ts'
import type { RequestContent } from '../../../shared/requests.ts'

/** A database as one migration left it, with whatever is put in before the next. */
function migrated(client: Sqlite.Database, name: string) {
  const sql = readFileSync(`server/database/migrations/sqlite/${name}.sql`, 'utf8')
  for (const statement of sql.split('--> statement-breakpoint')) client.exec(statement)
}

test('postings of before get the last day that they would have been given', () => {
  const client = new Sqlite(':memory:')
  migrated(client, '0000_start')
  const periods: RequestContent[] = [
    { weeks: ['2027-W10', '2026-W53', '2027-W12'] },
    { weeks: ['2027-W01'] },
    { weeks: ['2024-W01', '2020-W53'] },
    { weeks: ['2027-W10'], days: ['2027-03-09'] },
    { weeks: [], days: ['2027-02-01', '2027-05-31'] },
    { weeks: [] },
    {},
  ]
  const add = client.prepare(
    `insert into postings (id, type, organisation_id, state, content, edit_waits, version, created_at, updated_at)
     values (?, ?, 'o', ?, ?, 0, 1, ?, ?)`,
  )
  const time = '2026-11-24T09:00:00.000Z'
  client.pragma('foreign_keys = OFF')
  periods.forEach((period, number) =>
    add.run(`r${number}`, 'request', 'open', JSON.stringify(period), time, time),
  )
  for (const state of ['published', 'paused', 'draft'])
    add.run(state, 'offer', state, JSON.stringify({ weeks: ['2027-W10'] }), time, time)
  migrated(client, '0001_by_the_clock')

  const found = new Map(
    client.prepare('select id, last_day from postings').raw().all() as [string, string | null][],
  )
  periods.forEach((content, number) =>
    expect(found.get(`r${number}`)).toBe(
      lastDayOf({ type: 'request', state: 'open', content }, '2026-11-24'),
    ),
  )
  expect(found.get('published')).toBe('2027-11-24')
  expect([found.get('paused'), found.get('draft')]).toEqual([null, null])
  client.close()
})
