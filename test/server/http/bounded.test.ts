import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiDocumentOf, operationsOf } from '../../helpers/api-document.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

type Schema = Record<string, unknown>
const shortFormats = ['uuid', 'date', 'date-time']

/** Texts and lists inside a schema that may be as long as a request. */
function* endless(schema: unknown, place: string): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return
  const { type, maxLength, maxItems, format, pattern } = schema as Schema
  const isChoice = 'enum' in schema || 'const' in schema
  const isShort =
    shortFormats.includes(String(format)) ||
    (typeof pattern === 'string' && !/[*+]|,\}/.test(pattern.replace(/\\./g, '')))
  if (type === 'string' && maxLength === undefined && !isChoice && !isShort) yield place
  if (type === 'array' && maxItems === undefined) yield place
  for (const [name, inside] of Object.entries(schema)) yield* endless(inside, `${place}/${name}`)
}

test('every text and list that can be sent has a length it cannot pass', async () => {
  const found = operationsOf(await apiDocumentOf(world)).flatMap(({ method, path, operation }) => {
    const { parameters = [], requestBody } = operation
    return [...endless([parameters.map(({ schema }) => schema), requestBody], `${method} ${path}`)]
  })
  expect(found).toEqual([])
})

test('a text or list without an end is found', () => {
  const schema = {
    properties: {
      a: { type: 'string' },
      b: { type: 'string', pattern: '^a+$' },
      c: { type: 'array', items: { type: 'string', maxLength: 5 } },
      d: { type: 'string', pattern: '^a{3}$' },
    },
  }
  expect([...endless(schema, 'body')]).toEqual([
    'body/properties/a',
    'body/properties/b',
    'body/properties/c',
  ])
})
