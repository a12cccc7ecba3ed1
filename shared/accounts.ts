import { Type, type Static } from 'typebox'
import {
  Choice,
  Closed,
  Email,
  Id,
  languages,
  Line,
  Name,
  Nullable,
  openChangeRefusals,
  refusals,
  Time,
  changeRefusals,
} from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { memberRoles, organisationKinds } from './vocabulary.ts'

const tags = ['accounts']

export const SessionMembership = Closed({
  organisationId: Id,
  organisationName: Line(150),
  organisationKind: Choice(organisationKinds),
  role: Choice(memberRoles),
  /** False while an owner or coordinator has not yet let this person in. */
  confirmed: Type.Boolean(),
  /** False while the organisation waits for a coordinator. */
  verified: Type.Boolean(),
  /** A coordinator refused it, and its people have changed nothing since. */
  refused: Type.Boolean(),
})
export type SessionMembership = Static<typeof SessionMembership>

/** Who the reader is and what they belong to; `person` is null for a visitor. */
export const Session = Closed({
  person: Nullable(
    Closed({
      id: Id,
      email: Email,
      name: Line(100),
      language: Choice(languages),
      isAdministrator: Type.Boolean(),
      /** Of coordinators and administrators. `asked`: what they coordinate and administer waits until a code of it was shown. */
      secondFactor: Closed({ setUp: Type.Boolean(), asked: Type.Boolean() }),
    }),
  ),
  memberships: Type.Array(SessionMembership),
  /** Regions this person coordinates. */
  regions: Type.Array(Closed({ id: Id, name: Line(100) })),
  /** The desk runs with invented people and postings. */
  demo: Type.Boolean(),
  /** Who runs the desk and how to reach them. */
  operator: Closed({ name: Line(200), email: Line(200) }),
})
export type Session = Static<typeof Session>

export const getSession = {
  method: 'GET',
  url: '/api/v1/session',
  config: { deed: 'visit' },
  schema: { tags, summary: 'Who am I', response: { 200: Session, ...refusals() } },
} as const satisfies Endpoint

/** Sent as soon as somebody asks; the answer is the same for a known and an unknown address. */
export const askSignIn = {
  method: 'POST',
  url: '/api/v1/sign-in-mails',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary: 'Mail a one-time link and a code; says the same for every address',
    body: Closed({ email: Email, language: Type.Optional(Choice(languages)) }),
    response: { 202: Closed({ minutesValid: Type.Integer() }), ...openChangeRefusals() },
  },
} as const satisfies Endpoint

export const signInByLink = {
  method: 'POST',
  url: '/api/v1/sign-ins/by-link',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary: 'Sign in with the token of a mailed link, after a click on the page it opens',
    body: Closed({ token: Line(100, 20) }),
    response: { 200: Session, ...openChangeRefusals('wrong-code') },
  },
} as const satisfies Endpoint

export const signInByCode = {
  method: 'POST',
  url: '/api/v1/sign-ins/by-code',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary: 'Sign in with the short code of the mail, for people whose mail is on another device',
    body: Closed({ email: Email, code: Type.String({ pattern: '^\\d{6}$' }) }),
    response: { 200: Session, ...openChangeRefusals('wrong-code') },
  },
} as const satisfies Endpoint

export const refreshSession = {
  method: 'POST',
  url: '/api/v1/session/refresh',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary:
      'Trade the refresh cookie for a new session; an old one ends all sessions of its family',
    response: { 200: Session, ...openChangeRefusals() },
  },
} as const satisfies Endpoint

export const signOut = {
  method: 'DELETE',
  url: '/api/v1/session',
  config: { deed: 'visit' },
  schema: { tags, summary: 'Sign out here', response: { 200: Session, ...openChangeRefusals() } },
} as const satisfies Endpoint

export const signOutEverywhere = {
  method: 'DELETE',
  url: '/api/v1/sessions',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'Sign out on every device at once',
    response: { 200: Session, ...changeRefusals() },
  },
} as const satisfies Endpoint

export const editMe = {
  method: 'PATCH',
  url: '/api/v1/me',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'Change my name or language',
    body: Closed({
      name: Type.Optional(Name(100)),
      language: Type.Optional(Choice(languages)),
    }),
    response: { 200: Session, ...changeRefusals() },
  },
} as const satisfies Endpoint

/** What the demo offers instead of mail: its people, one click each. These routes exist only with DEMO=true. */
export const DemoPerson = Closed({
  id: Id,
  name: Line(100),
  /** For the text shown with it: teacher, provider, coordinator, administrator, neighbour. */
  role: Choice(['school', 'provider', 'coordinator', 'administrator']),
  organisationName: Line(150),
})
export type DemoPerson = Static<typeof DemoPerson>

export const listDemoPeople = {
  method: 'GET',
  url: '/api/v1/demo/people',
  config: { deed: 'visit' },
  schema: {
    tags: ['demo'],
    summary: 'The invented people one can sign in as',
    response: { 200: Closed({ people: Type.Array(DemoPerson) }), ...refusals() },
  },
} as const satisfies Endpoint

export const signInAsDemo = {
  method: 'POST',
  url: '/api/v1/demo/sign-ins',
  config: { deed: 'visit' },
  schema: {
    tags: ['demo'],
    summary: 'Sign in as an invented person',
    body: Closed({ personId: Id }),
    response: { 200: Session, ...openChangeRefusals('not-found') },
  },
} as const satisfies Endpoint

export const listDemoMail = {
  method: 'GET',
  url: '/api/v1/demo/mails',
  config: { deed: 'visit' },
  schema: {
    tags: ['demo'],
    summary: 'The mails that the demo would have sent, newest first',
    response: {
      200: Closed({
        mails: Type.Array(
          Closed({ to: Type.String(), subject: Type.String(), text: Type.String(), sentAt: Time }),
        ),
      }),
      ...refusals(),
    },
  },
} as const satisfies Endpoint
