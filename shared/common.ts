import { Type, type Static, type TEnum, type TProperties, type TSchema } from 'typebox'
import { ProblemReply, problems, type ProblemCode } from './problems.ts'

/** An object that refuses every field it does not name. */
export const Closed = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A choice out of a fixed list, a plain `enum` in OpenAPI. */
export const Choice = <const T extends readonly string[]>(list: T) =>
  Type.Enum([...list]) as unknown as TEnum<[...T]>

/** Several different choices out of a fixed list. */
export const Choices = <const T extends readonly string[]>(list: T, maxItems = list.length) =>
  Type.Array(Choice(list), { maxItems, uniqueItems: true })

export const Id = Type.String({ format: 'uuid' })
export const ById = Closed({ id: Id })
/** UTC, as in 2026-11-24T06:50:51.000Z. */
export const Time = Type.String({ format: 'date-time' })
/** A local day, as in 2027-05-12. */
export const Day = Type.String({ format: 'date' })
/** An ISO week, as in 2027-W19. */
export const Week = Type.String({ pattern: '^20\\d{2}-W(0[1-9]|[1-4]\\d|5[0-3])$' })
export const SchoolYear = Type.String({ pattern: '^20\\d{2}/20\\d{2}$' })
/** Letters, digits and signs of ASCII only, a domain of other letters in its ASCII form (xn--…): an address has one spelling but for its case. */
export const emailPattern = "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z0-9-]+$"
export const Email = Type.String({ format: 'email', maxLength: 200, pattern: emailPattern })
/** 1234 AB; the space may be missing or the letters small when typed, the server stores this form. */
export const Postcode = Type.String({ pattern: '^[1-9]\\d{3} ?[A-Za-z]{2}$' })
export const MunicipalityCode = Type.String({ pattern: '^GM\\d{4}$' })
/** Text without control characters other than line breaks and tabs. */
export const Words = (maxLength: number, minLength = 0) =>
  Type.String({
    minLength,
    maxLength,
    pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$',
  })
/** One line of text. */
export const Line = (maxLength: number, minLength = 0) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })

/** One line that says something. */
export const Name = (maxLength: number, minLength = 1) =>
  Type.String({
    minLength,
    maxLength,
    pattern: '^[ \\u00a0]*[^\\s\\u0000-\\u001f\\u007f][^\\u0000-\\u001f\\u007f]*$',
  })

/** WGS84 degrees, within the Kingdom's European part and a margin. */
export const Latitude = Type.Number({ minimum: 50, maximum: 54 })
export const Longitude = Type.Number({ minimum: 3, maximum: 7.5 })
export const Point = Closed({ latitude: Latitude, longitude: Longitude })
export type Point = Static<typeof Point>

/** Where a pin came from, best first; `person` was dragged there by hand. */
export const pinSources = [
  'person',
  'address',
  'postcode',
  'place',
  'municipality',
  'postcode_area',
] as const
export type PinSource = (typeof pinSources)[number]
/** Those that are the place itself; all others are only near it. */
export const exactPinSources: readonly PinSource[] = ['person', 'address']

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** The question was asked before (If-None-Match) and its answer is the same. */
export const Unchanged = Type.Null()
/** Edits name the version they were made on; without it 428, with an old one 412. */
export const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) })
/** A creation sent twice with the same key makes one thing; the same key with another body is refused (422). */
export const IdempotencyKey = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 8, maxLength: 100 })),
})

type Refusals<Code extends ProblemCode> = {
  [Status in (typeof problems)[Code]]: typeof ProblemReply
}

const always = [
  'invalid',
  'sign-in-needed',
  'wrong-host',
  'too-many',
  'internal',
  'unavailable',
] as const
const members = ['not-allowed', 'not-found'] as const
const changes = ['wrong-origin', 'too-large', 'wrong-media', 'storage-full'] as const

/** The response entries for the refusals an endpoint can give; 400, 401 (an outdated session), 421, 429, 500 and 503 belong to every endpoint. */
export function refusals<const Codes extends readonly ProblemCode[]>(...codes: Codes) {
  return Object.fromEntries(
    [...always, ...codes].map((code) => [problems[code], ProblemReply]),
  ) as Refusals<Codes[number] | (typeof always)[number]>
}

/** For routes that ask who you are: also 403 and 404. */
export const memberRefusals = <const Codes extends readonly ProblemCode[]>(...codes: Codes) =>
  refusals(...members, ...codes)

/** For routes that change something and need no account: also what every body and every full disk can meet. */
export const openChangeRefusals = <const Codes extends readonly ProblemCode[]>(...codes: Codes) =>
  refusals(...changes, ...codes)

/** For routes that change something in somebody's name. */
export const changeRefusals = <const Codes extends readonly ProblemCode[]>(...codes: Codes) =>
  refusals(...members, ...changes, ...codes)
