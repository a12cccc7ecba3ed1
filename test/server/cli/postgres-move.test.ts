import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openShell } from '../../helpers/shell.ts'
import { makeEmptyDatabase } from '../../helpers/postgres.ts'

/** Moving house by the command. */

const shell = openShell()
let server: Awaited<ReturnType<typeof makeEmptyDatabase>>
beforeAll(async () => void (server = await makeEmptyDatabase(inject('postgresUrl'))))
afterAll(async () => {
  await server.drop()
  shell.close()
})

test('the command fills an empty server from a file, says how far it is, and refuses to do it twice', async () => {
  await (await shell.serve()).stop()
  const words = ['copy', `sqlite:${shell.databaseFile}`, server.url]
  const { status, said, muttered } = await shell.run('cli/data', words)
  const [places = 0] = shell.ask('select count(*) from places')
  expect([status, said]).toEqual([
    0,
    [expect.stringMatching(/^\d+ rows are now in postgres:\/\/.*, each table the same as in .*$/)],
  ])
  expect(muttered).toContain(`copied 1000 of ${String(places)} rows of places`)
  expect(muttered).toContain(`places: ${String(places)}`)
  expect(muttered.join()).not.toContain('techloket:techloket@')

  expect(await shell.run('cli/data', words)).toMatchObject({
    status: 1,
    said: [],
    muttered: [expect.any(String), expect.stringMatching(/^the target is not empty: it has rows/)],
  })
}, 60_000)

test('an address that is none is told in one line', async () => {
  for (const [words, line] of [
    [['copy', 'sqlite:nowhere.db', server.url], 'there is no database nowhere.db'],
    [['copy', 'mysql://x', server.url], '"mysql://x" is no database: give sqlite:FILE or postgres'],
    [['copy', 'postgres://a:b@c:d:e/x', server.url], '" is no database: give sqlite:FILE'],
    [['copy', `sqlite:${shell.databaseFile}`], 'pnpm data copy needs FROM TO; TO is missing'],
  ] as const) {
    const ran = await shell.run('cli/data', [...words])
    expect(ran).toMatchObject({ status: 1, said: [], muttered: [expect.stringContaining(line)] })
  }
})
