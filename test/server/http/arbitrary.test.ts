import * as fc from 'fast-check'
import { Compile } from 'typebox/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, organisationIds, regionIds } from '../../../seeds/demo/cast.ts'
import { signInAsDemo } from '../../../shared/accounts.ts'
import { proposeMatch } from '../../../shared/matches.ts'
import {
  apiDocumentOf,
  type Operation,
  operationsOf,
  writtenOut,
} from '../../helpers/api-document.ts'
import { fromSchema } from '../../helpers/from-schema.ts'
import { postOffer, postRequest } from '../../helpers/samples.ts'
import { type Browser, openWorld, type World } from '../../helpers/world.ts'

/** Whatever is sent, by whomever: never a 5xx, and only what the API document says. */

const sendsEach = 40
/** The same questions in every run; another number asks others. */
const seed = 20_261_124
const askers = ['visitor', 'school', 'provider', 'coordinator', 'administrator'] as const

let world: World
let browsers: Browser[]
let ids: string[]
beforeAll(async () => {
  world = await openWorld({
    SIGN_INS_PER_HOUR: '1000000',
    SIGN_INS_PER_NETWORK_PER_HOUR: '1000000',
  })
  const teacher = await world.as('school')
  const request = await postRequest(teacher, 'school')
  const offer = await postOffer(await world.as('provider'), 'provider')
  const match = await teacher(proposeMatch, { body: { requestId: request.id, offerId: offer.id } })
  ids = [
    request.id,
    offer.id,
    match.id,
    ...Object.values(organisationIds),
    ...Object.values(regionIds),
    ...Object.values(cast).map((person) => person.id),
  ]
})
afterAll(async () => await world.close())

/** Signed in anew, since what is sent may sign somebody out. */
async function signedIn(person: (typeof askers)[number]) {
  const browser = world.browser()
  if (person !== 'visitor')
    await browser.call(signInAsDemo, { body: { personId: cast[person].id } })
  return browser
}

const probe = await openWorld()
const document = writtenOut(await apiDocumentOf(probe))
await probe.close()
const base = new URL(document.servers[0]?.url ?? '').pathname

const asText = (value: unknown) =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\p{Surrogate}/gu, '?')

function addressOf(path: string, { parameters = [] }: Operation, given: Record<string, unknown>) {
  const query = new URLSearchParams()
  let filled = base + path
  for (const { name, in: place } of parameters) {
    const value = given[name]
    if (value === undefined) continue
    if (place === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(asText(value)))
    if (place === 'query')
      for (const one of Array.isArray(value) ? value : [value]) query.append(name, asText(one))
  }
  return `${filled}?${query}`
}

test.each(operationsOf(document))(
  '$method $path',
  async ({ method, path, operation }) => {
    const parameters = operation.parameters ?? []
    const schema = operation.requestBody?.content['application/json']?.schema
    const sent = fc.record({
      person: fc.constantFrom(...askers),
      given: fc.record(
        Object.fromEntries(parameters.map(({ name, schema: one }) => [name, fromSchema(one, ids)])),
        { requiredKeys: parameters.filter((one) => one.in === 'path').map(({ name }) => name) },
      ),
      body: schema ? fromSchema(schema, ids) : fc.constant(undefined),
    })
    browsers = await Promise.all(askers.map(signedIn))

    await fc.assert(
      fc.asyncProperty(sent, async ({ person, given, body }) => {
        const { fetch } = browsers[askers.indexOf(person)]!
        const headers = Object.fromEntries(
          parameters
            .filter((one) => one.in === 'header' && typeof given[one.name] === 'string')
            .map(({ name }) => [name, encodeURIComponent(asText(given[name]))]),
        )
        const reply = await fetch(addressOf(path, operation, given), {
          method,
          headers: {
            ...headers,
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        const text = await reply.text()
        const told = `${reply.status} ${text.slice(0, 300)}`
        expect(reply.status, told).toBeLessThan(500)
        const described = operation.responses[String(reply.status)]
        expect(described, told).toBeDefined()
        if (reply.status === 304) return
        const media = (reply.headers.get('content-type') ?? '').split(';')[0] ?? ''
        const wanted = described?.content?.[media]?.schema
        expect(wanted, `${media} ${told}`).toBeDefined()
        expect(Compile(wanted as object).Check(JSON.parse(text)), told).toBe(true)
      }),
      { numRuns: sendsEach, seed },
    )
  },
  60_000,
)
