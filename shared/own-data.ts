import { Type, type Static } from 'typebox'
import {
  Choice,
  Closed,
  Email,
  languages,
  Line,
  memberRefusals,
  Nullable,
  Time,
  Words,
} from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { memberRoles, postingTypes } from './vocabulary.ts'

const tags = ['accounts']

/** Everything that is kept about somebody, for them to look at and take along. */
export const OwnData = Closed({
  person: Closed({
    email: Email,
    name: Line(100),
    language: Choice(languages),
    isAdministrator: Type.Boolean(),
    createdAt: Time,
    /** Since when codes of an app are asked for. */
    secondFactorSince: Nullable(Time),
  }),
  memberships: Type.Array(
    Closed({
      organisation: Line(150),
      role: Choice(memberRoles),
      createdAt: Time,
      confirmedAt: Nullable(Time),
    }),
  ),
  /** Those they coordinate. */
  regions: Type.Array(Closed({ region: Line(100), createdAt: Time })),
  /** Browsers that can be signed in with; each visit renews one. */
  sessions: Type.Array(Closed({ createdAt: Time, expiresAt: Time })),
  /** Requests and offers they began; the text is their organisation's. */
  postings: Type.Array(
    Closed({
      type: Choice(postingTypes),
      state: Line(20),
      title: Line(100),
      createdAt: Time,
      updatedAt: Time,
    }),
  ),
  /** Matches they proposed. */
  proposals: Type.Array(
    Closed({
      request: Line(100),
      offer: Line(100),
      state: Line(20),
      message: Words(1000),
      createdAt: Time,
    }),
  ),
  /** Requests they hear of when an offer comes. */
  watches: Type.Array(Closed({ request: Line(100), createdAt: Time })),
  /** Of their address. */
  invitations: Type.Array(
    Closed({
      organisation: Line(150),
      role: Choice(memberRoles),
      createdAt: Time,
      acceptedAt: Nullable(Time),
    }),
  ),
  /** Mails to their address that are still remembered. */
  mails: Type.Array(Closed({ subject: Line(300), createdAt: Time, sentAt: Nullable(Time) })),
})
export type OwnData = Static<typeof OwnData>

export const getOwnData = {
  method: 'GET',
  url: '/api/v1/me/data',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'Everything that is kept about me',
    response: { 200: OwnData, ...memberRefusals() },
  },
} as const satisfies Endpoint
