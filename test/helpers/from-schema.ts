import * as fc from 'fast-check'

/** A JSON schema as the API document has it. */
export interface JsonSchema {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
}

/** What a careless, a curious and a hostile sender put where something else is expected. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    [[]],
    '\u0000',
    '\ud800',
    "' or 1=1 --",
    '%_\\',
    '<script>alert(1)</script>',
    '__proto__',
    '../../etc/passwd',
    'x'.repeat(5000),
    '9'.repeat(400),
    '2027-02-30',
    '=cmd()',
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Mostly values that fit the schema, some that nearly do, some that do not at all; ids often of things that exist. */
export function fromSchema(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 8, arbitrary: fitting(schema, ids) }, { weight: 1, arbitrary: junk })
}

function fitting(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fromSchema(one, ids)))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, ids)
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, ids), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      })
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 1000 })
    case 'number':
      return fc.double({ min: schema.minimum ?? -5, max: schema.maximum ?? 1000, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return textOf(schema, ids)
    default:
      return junk
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  ids: readonly string[],
) {
  const known = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, fromSchema(schema, ids)]),
    ),
    { requiredKeys: required },
  )
  if (additionalProperties !== false) return known
  const strange = fc.record({ isAdministrator: fc.constant(true) })
  return fc.oneof(
    { weight: 9, arbitrary: known },
    {
      weight: 1,
      arbitrary: fc.tuple(known, strange).map(([one, other]) => ({ ...one, ...other })),
    },
  )
}

function textOf(
  { format, pattern, minLength = 0, maxLength = 50 }: JsonSchema,
  ids: readonly string[],
): fc.Arbitrary<string> {
  const text = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) })
  if (format === 'uuid')
    return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, fc.uuid())
  if (format === 'email') return fc.emailAddress()
  if (format === 'date')
    return fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))
  if (format === 'date-time')
    return fc.date({ noInvalidDate: true }).map((day) => day.toISOString())
  if (pattern && !pattern.startsWith('^[^')) return fc.stringMatching(new RegExp(pattern))
  return text
}
