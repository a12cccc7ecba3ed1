import { Type } from 'typebox'
import { Session } from './accounts.ts'
import { changeRefusals, Closed, Id, Line } from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { RegionWork } from './regions.ts'

/** Coordinating and administering take a second factor besides the mail: a code of an authenticator app (RFC 6238). */
const tags = ['accounts']

const Code = Type.String({ pattern: '^\\d{6}$' })

export const beginSecondFactor = {
  method: 'POST',
  url: '/api/v1/me/second-factor',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'Make a key for an authenticator app',
    description:
      'For coordinators and administrators. The key counts once it is set up with a code; whoever has one already shows a code of that, and without it gets wrong-state.',
    body: Closed({ code: Type.Optional(Code) }),
    response: {
      200: Closed({
        /** Base32, to be typed. */
        key: Line(60),
        /** The same as `otpauth://totp/…`, for a link or a QR code. */
        address: Line(1000),
      }),
      ...changeRefusals('wrong-code', 'wrong-state'),
    },
  },
} as const satisfies Endpoint

export const setUpSecondFactor = {
  method: 'PUT',
  url: '/api/v1/me/second-factor',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'Set up the key made last, with a code of it; sessions elsewhere are asked for a code',
    body: Closed({ code: Code }),
    response: { 200: Session, ...changeRefusals('wrong-code', 'wrong-state') },
  },
} as const satisfies Endpoint

export const showSecondFactor = {
  method: 'POST',
  url: '/api/v1/session/second-factor',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'Show a code, which opens what this person coordinates and administers',
    body: Closed({ code: Code }),
    response: { 200: Session, ...changeRefusals('wrong-code', 'wrong-state') },
  },
} as const satisfies Endpoint

export const forgetSecondFactor = {
  method: 'DELETE',
  url: '/api/v1/regions/:id/coordinators/:personId/second-factor',
  config: { deed: 'administer' },
  schema: {
    tags: ['regions'],
    summary: 'Take away the second factor of a coordinator who lost it; they set one up anew',
    params: Closed({ id: Id, personId: Id }),
    response: { 200: RegionWork, ...changeRefusals() },
  },
} as const satisfies Endpoint
