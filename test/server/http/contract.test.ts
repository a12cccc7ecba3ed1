import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRequest } from '../../../shared/requests.ts'
import { organisationIds } from '../../../seeds/demo/cast.ts'
import { cast } from '../../../seeds/demo/cast.ts'
import { apiDocumentOf, operationsOf } from '../../helpers/api-document.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

test('the API describes itself to all readers: every operation with its refusals and who may ask', async () => {
  const reply = await world.app.inject('/api/v1/openapi.json')
  expect(reply.headers['access-control-allow-origin']).toBe('*')
  const document = await apiDocumentOf(world)
  const operations = operationsOf(document)
  expect(operations.length).toBeGreaterThan(40)
  for (const { operation } of operations)
    expect(Object.keys(operation.responses)).toEqual(
      expect.arrayContaining(['400', '429', '500', '503']),
    )
  expect(document.paths['/requests']?.['post']?.security).toEqual([{ session: [] }])
  expect(document.paths['/postings']?.['get']?.security).toBeUndefined()
})

test('every answer carries the headers of a careful desk', async () => {
  const { fetch } = world.browser()
  const { headers } = await fetch('/api/v1/session')
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
    'api-version': '1.0.0',
    'referrer-policy': 'strict-origin-when-cross-origin',
  })
})

test.each([
  ['a field nobody knows', { organisationId: organisationIds.school, content: {}, state: 'open' }],
  ['a number for a text', { organisationId: organisationIds.school, content: { title: 5 } }],
  ['null for a text', { organisationId: organisationIds.school, content: { title: null } }],
  ['a text for a number', { organisationId: organisationIds.school, content: { minutes: '60' } }],
  [
    'a verified flag inside',
    { organisationId: organisationIds.school, content: { verified: true } },
  ],
])('%s in a body is refused with its place', async (_what, body) => {
  const school = await world.as('school')
  const problem: unknown = await school(createRequest, { body: body as never }).catch(
    (error: { problem: unknown }) => error.problem,
  )
  expect(problem).toMatchObject({ code: 'invalid', status: 400 })
  expect(JSON.stringify(problem)).toContain('"field":"body')
})

const post = (headers: Record<string, string>, payload: string) =>
  world.app.inject({ method: 'POST', url: '/api/v1/demo/sign-ins', headers, payload })

test('a change from another site, in another form, or too large is refused', async () => {
  const body = JSON.stringify({ personId: cast.school.id })
  const json = { 'content-type': 'application/json' }
  expect((await post({ ...json, origin: 'https://evil.example' }, body)).json()).toMatchObject({
    code: 'wrong-origin',
  })
  expect((await post({ ...json, 'sec-fetch-site': 'cross-site' }, body)).json()).toMatchObject({
    code: 'wrong-origin',
  })
  expect((await post({ 'content-type': 'text/plain' }, body)).json()).toMatchObject({
    code: 'wrong-media',
  })
  expect(
    (await post({ 'content-type': 'application/x-www-form-urlencoded' }, 'personId=1')).statusCode,
  ).toBe(415)
  expect((await post(json, JSON.stringify({ personId: 'x'.repeat(70_000) }))).json()).toMatchObject(
    { code: 'too-large' },
  )
  expect((await post(json, '{"personId":')).json()).toMatchObject({ code: 'invalid' })
  expect((await post(json, body)).statusCode).toBe(200)
})

test('what is not there answers as a problem, on the API and for files', async () => {
  const { fetch } = world.browser()
  const reply = await fetch('/api/v1/nothing')
  expect(reply.status).toBe(404)
  expect(reply.headers.get('content-type')).toContain('application/problem+json')
  expect(await reply.json()).toMatchObject({ code: 'not-found', status: 404, title: 'Not Found' })
})

test('a route that does not say who may use it does not start', async () => {
  const { default: Fastify } = await import('fastify')
  const { requireDeclaredRules, requireOpenRules } =
    await import('../../../server/http/rules-declared.ts')
  const app = Fastify()
  requireDeclaredRules(app)
  expect(() => app.get('/secret', () => 'x')).toThrow('does not say who may use it')
  const open = Fastify()
  requireOpenRules(open)
  expect(() => open.get('/mine', { config: { deed: 'signed-in' } }, () => 'x')).toThrow(
    'needs a sign-in',
  )
})

test('whom to tell of a hole is in security.txt', async () => {
  const { fetch } = world.browser()
  expect(await (await fetch('/.well-known/security.txt')).text()).toMatch(
    /^Contact: mailto:.+\nExpires: 2027-/,
  )
})
