import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { addCast, cast } from '../seeds/demo/cast.ts'
import { buildApp } from '../server/app.ts'
import { buildCatalogue } from '../server/catalogue/catalogue.ts'
import { readConfig } from '../server/config.ts'
import { openContext } from '../server/context.ts'
import { makeLog } from '../server/log.ts'
import { benchDay, generatePostings, seededRandom, townPicker } from './generated-postings.ts'
import { load, row } from './load.ts'

/*
 * Requests a second and p99 over loopback of a search, a suggestion and one posting, each beside a bare Fastify route
 * that sends the same bytes, one after the other in the same run. The load comes from another process. A question that was
 * asked before is answered with bytes that are kept, so each is also measured with thousands of different ones in turn, each in
 * another wording every time it comes round.
 */

const seconds = 4
const connections = 10
const postings = 30_000
const differentQuestions = 4000
/** The same question with one more & at its end is another one to who keeps answers. */
const wordings = 15

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-bench-'))
  const settings = {
    DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`,
    DATA_DIR: folder,
    DEMO: 'true',
    REQUESTS_PER_MINUTE: '1000000',
    // The answers to compare with are made in one go, which keeps the process busy for seconds.
    OVERLOAD_DELAY_MS: '0',
  }
  const context = await openContext(
    readConfig(settings, () => 'a secret for a bench: 0123456789ab'),
    { log: makeLog('error'), clock: () => new Date(`${benchDay}T09:00:00Z`) },
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

  const towns = Array.from({ length: differentQuestions }, townPicker(seededRandom(7)))
  const near = towns.map(
    ({ latitude, longitude }) =>
      `/api/v1/postings?latitude=${latitude}&longitude=${longitude}&withinKm=25`,
  )
  const filtered = near.map((path, at) => `${path}&kinds=workshop&grades=${(at % 8) + 1}`)
  const views = towns.map(({ latitude, longitude }) => {
    const [west, east] = [Math.max(3, longitude - 0.5), Math.min(7.5, longitude + 0.5)]
    const [south, north] = [Math.max(50, latitude - 0.3), Math.min(54, latitude + 0.3)]
    return `/api/v1/posting-clusters?west=${west}&south=${south}&east=${east}&north=${north}&zoom=10`
  })
  const asked: [string, string[]][] = [
    ['search, each time elsewhere', near],
    ['search, the same again', near.slice(0, 1)],
    ['search with filters, elsewhere', filtered],
    ['search for words', ['/api/v1/postings?text=energie&kinds=workshop']],
    ['clusters, each time elsewhere', views],
    ['clusters, the same again', views.slice(0, 1)],
    ['suggestions for a request', [`/api/v1/requests/${id}/suggestions`]],
    ['one posting', [`/api/v1/requests/${id}`]],
  ]

  console.log(`${postings} postings, ${connections} connections, ${seconds} s each\n`)
  console.log(row('what', ['bytes', 'req/s', 'bare', 'ratio', 'p99 ms', 'bare p99']))
  for (const [name, paths] of asked) {
    const bodies: string[] = []
    for (const url of paths) bodies.push((await app.inject({ url, headers: { cookie } })).body)
    const bare = Fastify()
    bare.get('/:at', (request, answer) => {
      const { at } = request.params as { at: string }
      return answer.type('application/json').send(bodies[Number(at)])
    })
    const beside = await bare.listen({ port: 0, host: '127.0.0.1' })
    const questions = { cookie, connections, seconds }
    const worded =
      paths.length === 1
        ? paths
        : Array.from({ length: wordings }, (_, at) =>
            paths.map((path) => path + '&'.repeat(at + 1)),
          )
    const ours = await load({
      ...questions,
      base: api,
      asked: worded.flat().map((path) => ({ path })),
    })
    const theirs = await load({
      ...questions,
      base: beside,
      asked: [...bodies.keys()].map((at) => ({ path: `/${at}` })),
    })
    await bare.close()
    const bytes = bodies.reduce((sum, body) => sum + body.length, 0) / bodies.length
    const ratio = (ours.perSecond / theirs.perSecond).toFixed(2)
    const speeds = [ours.perSecond.toFixed(0), theirs.perSecond.toFixed(0), ratio]
    console.log(row(name, [bytes.toFixed(0), ...speeds, ours.p99, theirs.p99]))
  }

  await app.close()
  await context.database.close()
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
