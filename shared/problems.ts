import { Type, type Static } from 'typebox'

/** Every refusal the API gives: its code and its HTTP status. A new code only if a program must react differently. */
export const problems = {
  invalid: 400,
  'wrong-code': 400,
  'sign-in-needed': 401,
  'not-allowed': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'not-acceptable': 406,
  'wrong-state': 409,
  taken: 409,
  incomplete: 409,
  full: 409,
  'does-not-fit': 409,
  'last-owner': 409,
  'changed-meanwhile': 412,
  'too-large': 413,
  'wrong-media': 415,
  'wrong-host': 421,
  'key-reused': 422,
  'version-needed': 428,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
  'storage-full': 507,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof problems

/** A refusal as RFC 9457 problem+json: `code` for programs, `about` with the values a text needs, `fields` per wrong input. */
export const ProblemReply = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.Enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
    about: Type.Optional(Type.Unsafe<ProblemAbout>({ type: 'object', additionalProperties: {} })),
    fields: Type.Optional(
      Type.Array(
        Type.Object(
          { field: Type.String(), fault: Type.String() },
          { additionalProperties: false },
        ),
      ),
    ),
  },
  { additionalProperties: false },
)
export type ProblemReply = Static<typeof ProblemReply>

/** What a refusal may carry besides its code: values, never sentences. */
export type ProblemAbout = Record<string, unknown>
