import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cast } from '../seeds/demo/cast.ts'
import { signInAsDemo } from '../shared/accounts.ts'
import { at, openBrowser } from '../test/helpers/browser.ts'
import { startServer } from '../test/helpers/processes.ts'
import type { LoadAsk } from './http-load.ts'
import { load, row } from './load.ts'
import { fillDesk, mixedQuestions } from './mixed-desk.ts'

/*
 * A desk that is offered ten times what it can answer, by a hundred times as many connections, each asking again as soon as it
 * was answered or refused: how much it still answers, how much it refuses, how long `/health/live` takes meanwhile, and when a
 * search is as quick as before. Load and desk share this machine, so read the ratios, those by processor time above all. `pnpm bench overload 100` sets
 * OVERLOAD_DELAY_MS, 0 is without the defence.
 */

const postings = 10_000
const seconds = 5
const fewConnections = 10
const manyConnections = 1000
const times = 10
const settleMs = 3000
const origin = 'http://desk.test.example'

interface Look {
  at: number
  ms: number
  status: number
}

export async function run([overloadDelayMs = '']: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-overload-'))
  const url = `sqlite:${join(folder, 'bench.db')}`
  await fillDesk(url, folder, postings)
  const desk = await startServer({
    DATABASE_URL: url,
    DATA_DIR: folder,
    PUBLIC_URL: origin,
    OVERLOAD_DELAY_MS: overloadDelayMs,
  })
  const person = openBrowser(origin, [at(desk.url)])
  await person.call(signInAsDemo, { body: { personId: cast.school.id } })
  const asked = await mixedQuestions(person)
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const ask = { base: desk.url, asked, cookie, seconds, mayBeRefused: true }

  async function measure(one: LoadAsk) {
    const used = processorSeconds(desk.child)
    const measured = await load(one)
    const perProcessorSecond = measured.answered / (processorSeconds(desk.child) - used)
    return { ...measured, perSecond: measured.answered / seconds, perProcessorSecond }
  }

  const few = { ...ask, connections: fewConnections }
  await load({ ...few, seconds: 2 })
  const before = await measure(few)
  const watch = lookEvery(50, `${desk.url}/health/live`)
  const visit = lookEvery(50, `${desk.url}/api/v1/postings?text=energie`)
  await pause(500)
  const began = performance.now()
  const mostPerSecond = Math.round(before.perSecond * times)
  const full = await measure({ ...ask, connections: manyConnections, mostPerSecond })
  const ended = performance.now()
  await pause(settleMs)
  const after = await measure(few)
  const health = await watch()
  const visits = (await visit()).filter(({ at: start }) => start < ended + settleMs)
  const during = health.filter((look) => look.at > began && look.at < ended)
  const usual = Math.max(...visits.filter((look) => look.at < began).map(({ ms }) => ms))
  const unusual = visits.filter((look) => look.status !== 200 || look.ms > 2 * usual + 5)
  const normalMs = Math.max(0, ...unusual.map((look) => look.at + look.ms - ended))

  const lines = { 'at capacity, before': before, [`${times} times as much`]: full, after }
  console.log(row('', ['answers/s', 'ratio', 'per CPU s', 'ratio', 'p99 ms']))
  for (const [name, { perSecond, perProcessorSecond, p99 }] of Object.entries(lines)) {
    const ratio = (2 * perSecond) / (before.perSecond + after.perSecond)
    const work = (2 * perProcessorSecond) / (before.perProcessorSecond + after.perProcessorSecond)
    const cells = [perSecond.toFixed(0), ratio.toFixed(2), perProcessorSecond.toFixed(0)]
    console.log(row(name, [...cells, work.toFixed(2), p99]))
  }
  const all = full.answered + full.refused + full.failed
  console.log(`
asked            ${((2 * all) / seconds / (before.perSecond + after.perSecond)).toFixed(1)} times the capacity
refused          ${percent(full.refused / all)}, failed ${full.failed} of ${all}
/health/live     ${during.filter(({ status }) => status === 200).length} of ${during.length} answered, ${spread(during)}
normal again     ${(normalMs / 1000).toFixed(2)} s after the load ended`)

  await desk.kill()
  rmSync(folder, { recursive: true })
}

/** Looks at an address again and again, until it is asked what it saw. */
function lookEvery(eachMs: number, url: string) {
  const looks: Look[] = []
  const over = new AbortController()
  const loop = look()
  return async () => {
    over.abort()
    await loop
    return looks
  }

  async function look(): Promise<void> {
    const start = performance.now()
    const status = await fetch(url).then(
      async (reply) => (await reply.text(), reply.status),
      () => 0,
    )
    looks.push({ at: start, ms: performance.now() - start, status })
    await pause(eachMs)
    if (!over.signal.aborted) await look()
  }
}

/** Seconds of processor that a process has used. */
function processorSeconds({ pid }: { pid?: number | undefined }) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const percent = (share: number) => `${(share * 100).toFixed(0)}%`

function spread(looks: Look[]) {
  const sorted = looks.map(({ ms }) => ms).toSorted((one, other) => one - other)
  const part = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(0) ?? '-'
  return `${part(0.5)} ms (p50), ${part(0.99)} ms (p99)`
}
