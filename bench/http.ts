import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { pino } from 'pino'
import { addCast, cast } from '../seeds/demo/cast.ts'
import { buildApp } from '../server/app.ts'
import { buildCatalogue } from '../server/catalogue/catalogue.ts'
import { readConfig } from '../server/config.ts'
import { openContext } from '../server/context.ts'
import { benchDay, generatePostings } from './generated-postings.ts'

/*
 * Requests a second and p99 over loopback of a search, a suggestion and one posting, each beside a bare Fastify route
 * that sends the same bytes, one after the other in the same run. The load comes from another process.
 */

const seconds = 4
const connections = 10
const postings = 30_000

interface Load {
  perSecond: number
  p99: number
}

/** `npx autocannon` for a few seconds, with ten connections. */
async function load(url: string, cookie: string): Promise<Load> {
  const words = [
    '-c',
    String(connections),
    '-d',
    String(seconds),
    '-j',
    '-n',
    '-H',
    `cookie=${cookie}`,
    url,
  ]
  const child = spawn(join('node_modules', '.bin', 'autocannon'), words, {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  for await (const chunk of child.stdout) text += String(chunk)
  const result = JSON.parse(text) as {
    requests: { average: number }
    latency: { p99: number }
    non2xx: number
  }
  if (result.non2xx > 0) throw new Error(`${url} refused ${result.non2xx} times`)
  return { perSecond: result.requests.average, p99: result.latency.p99 }
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-bench-'))
  const settings = {
    DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`,
    DATA_DIR: folder,
    DEMO: 'true',
    REQUESTS_PER_MINUTE: '1000000',
  }
  const context = await openContext(
    readConfig(settings, () => 'a secret for a bench: 0123456789ab'),
    { log: pino({ level: 'error' }), clock: () => new Date(`${benchDay}T09:00:00Z`) },
  )
  await context.database.write((stores) => addCast(stores, context.clock()))
  const catalogue = buildCatalogue(generatePostings(postings), benchDay)
  const app = await buildApp({ ...context, catalogue: () => catalogue })
  const api = await app.listen({ port: 0, host: '127.0.0.1' })

  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/demo/sign-ins',
    payload: { personId: cast.school.id },
  })
  const cookie = reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const id = await postRequest(app, cookie)

  const asked = [
    ['search near a place', '/api/v1/postings?latitude=52.26&longitude=6.17&withinKm=25'],
    ['search with filters and words', '/api/v1/postings?kinds=workshop&grades=7&text=energie'],
    [
      'clusters of the country',
      '/api/v1/posting-clusters?west=3.3&south=50.7&east=7.3&north=53.6&zoom=7',
    ],
    ['suggestions for a request', `/api/v1/requests/${id}/suggestions`],
    ['one posting', `/api/v1/requests/${id}`],
  ] as const

  console.log(`${postings} postings, ${connections} connections, ${seconds} s each\n`)
  console.log(['what', 'bytes', 'req/s', 'bare req/s', 'ratio', 'p99 ms', 'bare p99 ms'].join('\t'))
  for (const [name, path] of asked) {
    const { body } = await app.inject({ url: path, headers: { cookie } })
    const bare = Fastify()
    bare.get('/same-bytes', (_request, answer) => answer.type('application/json').send(body))
    const beside = await bare.listen({ port: 0, host: '127.0.0.1' })
    const ours = await load(api + path, cookie)
    const theirs = await load(`${beside}/same-bytes`, cookie)
    await bare.close()
    const ratio = (ours.perSecond / theirs.perSecond).toFixed(2)
    const figures = [
      ours.perSecond.toFixed(0),
      theirs.perSecond.toFixed(0),
      ratio,
      ours.p99,
      theirs.p99,
    ]
    console.log([name, body.length, ...figures].join('\t'))
  }

  await app.close()
  context.database.close()
  rmSync(folder, { recursive: true })
}

/** A request of the demo's school, to suggest for. */
async function postRequest(app: Awaited<ReturnType<typeof buildApp>>, cookie: string) {
  const headers = { cookie }
  const { id } = (
    await app.inject({
      method: 'POST',
      url: '/api/v1/requests',
      headers,
      payload: {
        organisationId: cast.school.organisationId,
        content: {
          title: 'Waar komt stroom vandaan?',
          goal: 'De leerlingen weten hoe wind stroom maakt.',
          kinds: ['guest_lesson', 'workshop', 'company_visit'],
          audience: 'pupils',
          themes: ['energy', 'water'],
          grades: [6, 7],
          participants: 25,
          minutes: 60,
          modes: ['at_school', 'at_provider', 'online'],
          travelsKm: 20,
        },
      },
    })
  ).json<{ id: string }>()
  await app.inject({
    method: 'POST',
    url: `/api/v1/requests/${id}/moves`,
    headers,
    payload: { move: 'submit' },
  })
  return id
}
