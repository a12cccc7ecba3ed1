import { Type, type Static } from 'typebox'
import {
  ById,
  changeRefusals,
  Choice,
  Closed,
  Email,
  Id,
  IdempotencyKey,
  IfMatch,
  Line,
  memberRefusals,
  MunicipalityCode,
  Name,
  Nullable,
  pinSources,
  Point,
  Postcode,
  Time,
} from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { LastDay, PostingCard, postingStates } from './postings.ts'
import {
  holidayRegions,
  memberRoles,
  organisationKinds,
  postingTypes,
  providerKinds,
} from './vocabulary.ts'

const tags = ['organisations']

/** BRIN location code: BRIN (two digits, two letters) and two digits more. */
export const BrinLocation = Type.String({ pattern: '^\\d{2}[A-Z]{2}\\d{2}$' })
export const KvkNumber = Type.String({ pattern: '^\\d{8}$' })
export const Website = Type.String({
  maxLength: 200,
  pattern:
    '^(https?://)?[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z]{2,}(/[^\\s<>"\\u0000-\\u001f\\u007f]*)?$',
})

export const Address = Closed({
  street: Line(100, 1),
  houseNumber: Line(20, 1),
  postcode: Postcode,
  place: Line(80, 1),
})
export type Address = Static<typeof Address>

export const Pin = Closed({
  ...Point.properties,
  source: Choice(pinSources),
})

/** An organisation as everybody may see it. Contact data is in `inside` only. */
export const Organisation = Closed({
  id: Id,
  kind: Choice(organisationKinds),
  name: Line(150),
  address: Address,
  municipalityCode: Nullable(MunicipalityCode),
  municipalityName: Nullable(Line(100)),
  pin: Nullable(Pin),
  website: Nullable(Line(200)),
  brinLocation: Nullable(BrinLocation),
  kvkNumber: Nullable(KvkNumber),
  providerKind: Nullable(Choice(providerKinds)),
  denomination: Nullable(Line(60)),
  holidayRegion: Nullable(Choice(holidayRegions)),
  verified: Type.Boolean(),
  /** The school register no longer has it. */
  isGone: Type.Boolean(),
  postings: Type.Array(PostingCard),
  /** For the reader. */
  mayEdit: Type.Boolean(),
  mayManageMembers: Type.Boolean(),
  mayVerify: Type.Boolean(),
  inside: Nullable(
    Closed({
      version: Type.Integer(),
      /** A coordinator refused it, and its people have changed nothing since. */
      refused: Type.Boolean(),
      contactEmail: Nullable(Email),
      contactPhone: Nullable(Line(30)),
      members: Type.Array(
        Closed({
          personId: Id,
          name: Line(100),
          email: Email,
          role: Choice(memberRoles),
          confirmed: Type.Boolean(),
        }),
      ),
      invitations: Type.Array(
        Closed({ id: Id, email: Email, role: Choice(memberRoles), expiresAt: Time }),
      ),
      /** Set after an address change: the pin moved, or it could not be placed better than this. */
      pinMoved: Type.Boolean(),
    }),
  ),
})
export type Organisation = Static<typeof Organisation>

/** A school location in the register, as found by typing its name or town. */
export const FoundSchool = Closed({
  organisationId: Id,
  brinLocation: BrinLocation,
  name: Line(150),
  street: Line(130),
  postcode: Line(7),
  place: Line(80),
  claimed: Type.Boolean(),
})
export type FoundSchool = Static<typeof FoundSchool>

export const findSchools = {
  method: 'GET',
  url: '/api/v1/schools',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'Find a school location in the register by name, town, postcode or BRIN',
    querystring: Closed({ text: Line(80, 2) }),
    response: { 200: Closed({ schools: Type.Array(FoundSchool) }), ...memberRefusals() },
  },
} as const satisfies Endpoint

/** A first member of a school becomes its owner; a later one waits for an owner, unless the mail domain is the school's own. */
export const claimSchool = {
  method: 'POST',
  url: '/api/v1/organisations/:id/claims',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'Take the place of a school location, or ask to join it',
    params: ById,
    headers: IdempotencyKey,
    response: { 201: Organisation, ...changeRefusals('taken', 'wrong-state', 'key-reused') },
  },
} as const satisfies Endpoint

export const registerProvider = {
  method: 'POST',
  url: '/api/v1/organisations',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'Register a provider; it waits for a coordinator of its region',
    headers: IdempotencyKey,
    body: Closed({
      name: Name(150, 2),
      kvkNumber: KvkNumber,
      providerKind: Choice(providerKinds),
      address: Address,
      website: Type.Optional(Website),
      contactEmail: Type.Optional(Email),
      contactPhone: Type.Optional(Line(30)),
    }),
    response: { 201: Organisation, ...changeRefusals('taken', 'key-reused') },
  },
} as const satisfies Endpoint

export const getOrganisation = {
  method: 'GET',
  url: '/api/v1/organisations/:id',
  config: { deed: 'visit' },
  schema: {
    tags,
    summary: 'Read an organisation; members and coordinators see the inside too',
    params: ById,
    response: { 200: Organisation, ...memberRefusals() },
  },
} as const satisfies Endpoint

/** Name and address of a school come from the register and are refused here. */
export const editOrganisation = {
  method: 'PATCH',
  url: '/api/v1/organisations/:id',
  config: { deed: 'edit-organisation' },
  schema: {
    tags,
    summary:
      'Change an organisation; a new address moves the pin and says so. If-Match names the version',
    params: ById,
    headers: IfMatch,
    body: Closed({
      name: Type.Optional(Name(150, 2)),
      providerKind: Type.Optional(Choice(providerKinds)),
      address: Type.Optional(Address),
      website: Type.Optional(Nullable(Website)),
      contactEmail: Type.Optional(Nullable(Email)),
      contactPhone: Type.Optional(Nullable(Line(30))),
      /** Dragged by hand. */
      pin: Type.Optional(Point),
    }),
    response: {
      200: Organisation,
      ...changeRefusals('changed-meanwhile', 'version-needed', 'wrong-state'),
    },
  },
} as const satisfies Endpoint

export const verifyOrganisation = {
  method: 'POST',
  url: '/api/v1/organisations/:id/verifications',
  config: { deed: 'verify-organisation' },
  schema: {
    tags,
    summary: 'A coordinator lets a waiting organisation in, or refuses it',
    params: ById,
    body: Closed({ decision: Choice(['verify', 'refuse']), note: Type.Optional(Line(500)) }),
    response: { 200: Organisation, ...changeRefusals('wrong-state') },
  },
} as const satisfies Endpoint

/** A posting as its own people and coordinators list it, in any state. */
export const OwnPosting = Closed({
  type: Choice(postingTypes),
  id: Id,
  organisationId: Id,
  organisationName: Line(150),
  title: Line(100),
  state: Choice(postingStates),
  editWaits: Type.Boolean(),
  lastDay: LastDay,
  updatedAt: Time,
})
export type OwnPosting = Static<typeof OwnPosting>

export const listOwnPostings = {
  method: 'GET',
  url: '/api/v1/organisations/:id/postings',
  config: { deed: 'see-organisation' },
  schema: {
    tags,
    summary: 'All postings of an organisation in every state, newest change first',
    params: ById,
    response: { 200: Closed({ postings: Type.Array(OwnPosting) }), ...memberRefusals() },
  },
} as const satisfies Endpoint
