import { Type } from 'typebox'
import { expect, test } from 'vitest'
import type { Endpoint } from '../../shared/endpoint.ts'
import { makeCall, RefusedError, UnreachableError } from '../../web/api/call.ts'

const listThings = {
  method: 'GET',
  url: '/api/v1/houses/:id/things',
  config: { deed: 'visit' },
  schema: {
    tags: [],
    summary: 'Things in a house',
    params: Type.Object({ id: Type.String() }),
    querystring: Type.Object({
      colours: Type.Optional(Type.Array(Type.String())),
      most: Type.Optional(Type.Integer()),
    }),
    response: { 200: Type.Object({ things: Type.Array(Type.String()) }) },
  },
} as const satisfies Endpoint

const addThing = {
  method: 'POST',
  url: '/api/v1/things',
  config: { deed: 'signed-in' },
  schema: {
    tags: [],
    summary: 'Add a thing',
    headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String()) }),
    body: Type.Object({ name: Type.String() }),
    response: { 201: Type.Object({ name: Type.String() }) },
  },
} as const satisfies Endpoint

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ type: code, title: code, status, detail: code, code }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
const refreshUrl = 'http://desk/api/v1/session/refresh'

/** A desk at the other end of the line: answers each request and remembers what it was asked. */
function openDesk(answer: (request: Request, asked: Request[]) => Response) {
  const asked: Request[] = []
  const call = makeCall({
    baseUrl: 'http://desk',
    fetch: async (input, init) => {
      const request = new Request(input, init)
      asked.push(request)
      await Promise.resolve()
      return answer(request, asked)
    },
  })
  return { call, asked, urls: () => asked.map(({ url }) => url) }
}

test('params go into the path, lists into the query as repeated names', async () => {
  const { call, urls } = openDesk(() => Response.json({ things: ['chair'] }))
  const answer = await call(listThings, {
    params: { id: 'a/b' },
    query: { colours: ['red', 'blue'], most: 3 },
  })
  expect(answer.things).toEqual(['chair'])
  expect(urls()).toEqual(['http://desk/api/v1/houses/a%2Fb/things?colours=red&colours=blue&most=3'])
})

test('a body goes as JSON, with the headers that were asked for', async () => {
  const { call, asked } = openDesk(() => Response.json({ name: 'chair' }, { status: 201 }))
  await call(addThing, { body: { name: 'chair' }, headers: { 'idempotency-key': 'once-only' } })
  expect(asked[0]?.headers.get('idempotency-key')).toBe('once-only')
  expect(asked[0]?.headers.get('content-type')).toBe('application/json')
  expect(await asked[0]?.json()).toEqual({ name: 'chair' })
})

test('a refusal is thrown with its problem', async () => {
  const { call } = openDesk(() => problem(409, 'taken'))
  const refused = call(addThing, { body: { name: 'chair' } })
  await expect(refused).rejects.toBeInstanceOf(RefusedError)
  await expect(refused).rejects.toMatchObject({ problem: { code: 'taken', status: 409 } })
})

test('no connection and an answer from elsewhere are told apart from a refusal', async () => {
  const silent = makeCall({ fetch: () => Promise.reject(new TypeError('fetch failed')) })
  await expect(silent(addThing, { body: { name: 'chair' } })).rejects.toBeInstanceOf(
    UnreachableError,
  )
  const { call } = openDesk(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  await expect(call(addThing, { body: { name: 'chair' } })).rejects.toBeInstanceOf(UnreachableError)
})

test('a question that is no longer wanted ends as one, not as a lost connection', async () => {
  const stop = new AbortController()
  const call = makeCall({ fetch: (_, init) => Promise.reject(init?.signal?.reason as Error) })
  stop.abort()
  await expect(
    call(listThings, { params: { id: 'a' }, signal: stop.signal }),
  ).rejects.toMatchObject({ name: 'AbortError' })
})

test('an ended session is renewed once for all questions at that moment, and they are asked again', async () => {
  let isRenewed = false
  const { call, urls } = openDesk((request) => {
    if (request.url === refreshUrl) {
      isRenewed = true
      return Response.json({})
    }
    return isRenewed ? Response.json({ things: [] }) : problem(401, 'sign-in-needed')
  })
  await Promise.all(['a', 'b', 'c'].map((id) => call(listThings, { params: { id } })))
  expect(urls().filter((url) => url === refreshUrl)).toHaveLength(1)
  expect(urls()).toHaveLength(7)
})

test('a session that cannot be renewed gives the first refusal, without asking on and on', async () => {
  const { call, urls } = openDesk(() => problem(401, 'sign-in-needed'))
  await expect(call(addThing, { body: { name: 'chair' } })).rejects.toMatchObject({
    problem: { code: 'sign-in-needed' },
  })
  expect(urls()).toEqual(['http://desk/api/v1/things', refreshUrl])
})
