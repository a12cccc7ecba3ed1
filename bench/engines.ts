import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cast } from '../seeds/demo/cast.ts'
import { moveOffer } from '../shared/offers.ts'
import { searchPostings } from '../shared/search.ts'
import { signInAsDemo } from '../shared/accounts.ts'
import { at, openBrowser } from '../test/helpers/browser.ts'
import { makeEmptyDatabase, startPostgres } from '../test/helpers/postgres.ts'
import { type RunningServer, startServer } from '../test/helpers/processes.ts'
import { givenLesson, postOffer } from '../test/helpers/samples.ts'
import { load, row } from './load.ts'
import { fillDesk, mixedQuestions } from './mixed-desk.ts'

/*
 * The same mix of questions and changes over HTTP on the file database and on PostgreSQL with one and two processes, in one run.
 * Everything shares this machine, the load and the database server too: read the ratios, and give each its own machine to see more.
 */

const postings = 10_000
const seconds = 6
const connections = 16
const origin = 'http://desk.test.example'

interface Desk {
  name: string
  servers: RunningServer[]
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-engines-'))
  const postgres = await startPostgres()
  const made = await makeEmptyDatabase(postgres.url)
  const onFile = `sqlite:${join(folder, 'bench.db')}`
  for (const url of [onFile, made.url]) await fillDesk(url, folder, postings)

  const start = (url: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        startServer({ DATABASE_URL: url, DATA_DIR: folder, PUBLIC_URL: origin }),
      ),
    )
  const measured: { name: string; perSecond: number }[] = []
  console.log(`${postings} postings, ${connections} connections a desk, ${seconds} s each\n`)
  console.log(row('', ['answers/s', 'ratio', 'p99 ms']))
  for (const [name, url, count] of [
    ['file database, 1 process', onFile, 1],
    ['PostgreSQL, 1 process', made.url, 1],
    ['PostgreSQL, 2 processes', made.url, 2],
  ] as const) {
    const desk: Desk = { name, servers: await start(url, count) }
    const { perSecond, p99 } = await measure(desk)
    measured.push({ name, perSecond })
    const ratio = perSecond / (measured[0]?.perSecond ?? 1)
    console.log(row(name, [perSecond.toFixed(0), ratio.toFixed(2), p99.toFixed(0)]))
    if (count === 2) await showDelay(desk)
    await Promise.all(desk.servers.map((server) => server.kill()))
  }
  await made.drop()
  await postgres.remove()
  rmSync(folder, { recursive: true })
}

async function measure({ servers }: Desk) {
  const [first] = servers
  if (!first) throw new Error('no server')
  const person = openBrowser(origin, [at(first.url)])
  await person.call(signInAsDemo, { body: { personId: cast.school.id } })
  const asked = await mixedQuestions(person)
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const loads = await Promise.all(
    servers.map(({ url }) =>
      load({ base: url, asked, cookie, connections: connections / servers.length, seconds }),
    ),
  )
  return {
    perSecond: loads.reduce((sum, one) => sum + one.perSecond, 0),
    p99: Math.max(...loads.map((one) => one.p99)),
  }
}

/** How long until the other process shows what was posted here. */
async function showDelay({ servers: [here, there] }: Desk) {
  if (!here || !there) return
  const provider = openBrowser(origin, [at(here.url)])
  await provider.call(signInAsDemo, { body: { personId: cast.provider.id } })
  const visitor = openBrowser(origin, [at(there.url)])
  const delays: number[] = []
  for (let turn = 0; turn < 50; turn++) {
    const title = `Nieuws ${turn}xyz`
    const { id } = await postOffer(provider.call, 'provider', { ...givenLesson, title })
    const posted = performance.now()
    for (;;) {
      const { total } = await visitor.call(searchPostings, { query: { text: title } })
      if (total > 0) break
    }
    delays.push(performance.now() - posted)
    await provider.call(moveOffer, { params: { id }, body: { move: 'archive' } })
  }
  delays.sort((one, other) => one - other)
  const part = (share: number) => delays[Math.floor(delays.length * share)]?.toFixed(0)
  console.log(
    `\na change shows in the other process after ${part(0.5)} ms (p50), ${part(0.99)} ms (p99)`,
  )
}
