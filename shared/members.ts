import { ById, changeRefusals, Choice, Closed, Email, Id, IdempotencyKey, Line } from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { Organisation } from './organisations.ts'
import { memberRoles } from './vocabulary.ts'

const tags = ['organisations']

export const inviteMember = {
  method: 'POST',
  url: '/api/v1/organisations/:id/invitations',
  config: { deed: 'manage-members' },
  schema: {
    tags,
    summary: 'Invite somebody by mail',
    params: ById,
    headers: IdempotencyKey,
    body: Closed({ email: Email, role: Choice(memberRoles) }),
    response: { 201: Organisation, ...changeRefusals('taken', 'key-reused') },
  },
} as const satisfies Endpoint

export const withdrawInvitation = {
  method: 'DELETE',
  url: '/api/v1/organisations/:id/invitations/:invitationId',
  config: { deed: 'manage-members' },
  schema: {
    tags,
    summary: 'Take an invitation back',
    params: Closed({ id: Id, invitationId: Id }),
    response: { 200: Organisation, ...changeRefusals() },
  },
} as const satisfies Endpoint

export const acceptInvitation = {
  method: 'POST',
  url: '/api/v1/invitations/acceptances',
  config: { deed: 'signed-in' },
  schema: {
    tags,
    summary: 'Join with the token of a mailed invitation',
    body: Closed({ token: Line(100, 20) }),
    response: { 200: Organisation, ...changeRefusals('wrong-code') },
  },
} as const satisfies Endpoint

const ByMember = Closed({ id: Id, personId: Id })

/** Also lets a waiting member in (`confirmed`), and hands the organisation over by making another the owner. */
export const changeMember = {
  method: 'PUT',
  url: '/api/v1/organisations/:id/members/:personId',
  config: { deed: 'manage-members' },
  schema: {
    tags,
    summary: 'Let a waiting member in, or change a role',
    params: ByMember,
    body: Closed({ role: Choice(memberRoles) }),
    response: { 200: Organisation, ...changeRefusals('last-owner') },
  },
} as const satisfies Endpoint

export const removeMember = {
  method: 'DELETE',
  url: '/api/v1/organisations/:id/members/:personId',
  config: { deed: 'leave-organisation' },
  schema: {
    tags,
    summary: 'Leave, or remove somebody; the last owner hands over first',
    params: ByMember,
    response: { 200: Closed({}), ...changeRefusals('last-owner') },
  },
} as const satisfies Endpoint
