import spectral, { type RulesetDefinition } from '@stoplight/spectral-core'
import rulesets from '@stoplight/spectral-rulesets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type ApiDocument,
  apiDocumentOf,
  type Operation,
  operationsOf,
  writtenOut,
} from '../../helpers/api-document.ts'
import { openWorld, type World } from '../../helpers/world.ts'

/**
 * The API document by the rules that Dutch public bodies ask for: the OpenAPI standard, checked by Spectral, and the NLGov
 * REST API Design Rules (logius-standaarden.github.io/API-Design-Rules), one test a rule.
 */

type Described = ReturnType<typeof operationsOf>[number]

let world: World
let document: ApiDocument
let operations: Described[]
beforeAll(async () => {
  world = await openWorld({ PUBLIC_URL: 'https://loket.test.example' })
  document = await apiDocumentOf(world)
  operations = operationsOf(document)
})
afterAll(async () => await world.close())

/** The names of the operations that break a rule. */
const breaking = (isRight: (one: Described) => boolean) =>
  operations.filter((one) => !isRight(one)).map(({ method, path }) => `${method} ${path}`)

const asksInCamelCase = ({ operation: { parameters = [] } }: Described) =>
  parameters.every(({ name, in: place }) => place !== 'query' || /^[a-z][a-zA-Z0-9]*$/.test(name))
const members = (content: Operation['responses'][string]['content']) =>
  Object.keys(content?.['application/problem+json']?.schema.properties ?? {})

test('the document is right OpenAPI, every part of it', async () => {
  const linter = new spectral.Spectral()
  // What an operation does is said in its summary.
  linter.setRuleset({
    extends: [[rulesets.oas as RulesetDefinition, 'recommended']],
    rules: { 'operation-description': 'off' },
  })
  const found = await linter.run(JSON.stringify(document))
  expect(found.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`)).toEqual(
    [],
  )
})

test('it is OpenAPI 3, says its full version and whom to ask', () => {
  expect(document.openapi).toMatch(/^3(\.\d+){1,2}$/)
  expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(Object.keys(document.info.contact ?? {})).toEqual(
    expect.arrayContaining(['name', 'email', 'url']),
  )
})

test('addresses name the major version, are https, in kebab-case and without a slash at the end', () => {
  for (const { url } of document.servers) expect(url).toMatch(/^https:.*\/v\d+$/)
  expect(breaking(({ path }) => /^(\/([a-z0-9-]+|\{[^}]+\}))+$/.test(path))).toEqual([])
})

test('names in a query are in camel case', () => {
  expect(breaking(asksInCamelCase)).toEqual([])
})

test('only the standard methods are used, and every operation has a name of its own', () => {
  const standard = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
  expect(breaking(({ method }) => standard.includes(method))).toEqual([])
  const names = operations.map(({ operation }) => operation.operationId)
  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(names.length)
})

test('every answer carries the version of the API', () => {
  expect(
    breaking(({ operation }) =>
      Object.values(operation.responses).every(({ headers = {} }) => 'API-Version' in headers),
    ),
  ).toEqual([])
})

test('every refusal is problem+json with status, title and detail', () => {
  const wrong = operationsOf(writtenOut(document)).flatMap(({ path, operation }) =>
    Object.entries(operation.responses)
      .filter(([status]) => Number(status) >= 400)
      .filter(([, { content }]) => !members(content).join().includes('title,status,detail'))
      .map(([status]) => `${path} ${status}`),
  )
  expect(wrong).toEqual([])
})

test('whatever takes input can refuse it with 400', () => {
  const takesInput = operations.filter(
    ({ method, operation }) =>
      !['GET', 'DELETE'].includes(method) || (operation.parameters ?? []).length > 0,
  )
  expect(takesInput.length).toBeGreaterThan(30)
  expect(takesInput.filter(({ operation }) => !('400' in operation.responses))).toEqual([])
})

test('moments have a zone, days have none', () => {
  const fields = Object.entries(document.components.schemas).flatMap(([name, { properties }]) =>
    Object.entries(properties ?? {}).map(([field, schema]) => ({
      field: `${name}.${field}`,
      schema,
    })),
  )
  const wrong = fields.filter(({ field, schema }) => {
    if (schema.format === 'time' || schema.format === 'date-time-local') return true
    return field.endsWith('At') && schema.type === 'string' && schema.format !== 'date-time'
  })
  expect(fields.length).toBeGreaterThan(100)
  expect(wrong.map(({ field }) => field)).toEqual([])
})
