import type { Organisation } from '../../../shared/organisations.ts'
import type { PostingCard } from '../../../shared/postings.ts'
import type { Context } from '../../context.ts'
import { type Actor, mayDo, type Thing } from '../accounts/permission-rules.ts'
import { findOrganisation } from './organisation-commands.ts'
import { assertSeen } from './organisation-rules.ts'

const mostPostings = 100

/** An organisation as this reader may see it; contact data and people only inside. */
export async function organisationView(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Organisation> {
  const { municipalities } = context.database.read
  const { organisation, thing } = await findOrganisation(context.database.read, id)
  assertSeen(actor, thing)
  const { latitude, longitude, pinSource, municipalityCode } = organisation
  const municipality =
    municipalityCode === null ? undefined : await municipalities.find(municipalityCode)
  const inside = await insideOf(context, actor, thing, organisation)
  const isWaiting = organisation.verifiedAt === null && organisation.goneAt === null
  return {
    id,
    kind: organisation.kind,
    name: organisation.name,
    address: {
      street: organisation.street,
      houseNumber: organisation.houseNumber,
      postcode: organisation.postcode,
      place: organisation.place,
    },
    municipalityCode,
    municipalityName: municipality?.name ?? null,
    pin:
      latitude === null || longitude === null || pinSource === null
        ? null
        : { latitude, longitude, source: pinSource },
    website: organisation.website,
    brinLocation: organisation.brinLocation,
    kvkNumber: organisation.kvkNumber,
    providerKind: organisation.providerKind,
    denomination: organisation.denomination,
    holidayRegion: organisation.holidayRegion,
    verified: organisation.verifiedAt !== null,
    isGone: organisation.goneAt !== null,
    postings: postingsOf(context, id),
    mayEdit: mayDo(actor, 'edit-organisation', thing),
    mayManageMembers: mayDo(actor, 'manage-members', thing),
    mayVerify:
      isWaiting &&
      (inside?.members.some((member) => member.confirmed) ?? false) &&
      mayDo(actor, 'verify-organisation', thing),
    inside,
  }
}

/** The same after a deed that may have changed what the reader may do. */
export async function organisationViewAnew(context: Context, actor: Actor, id: string) {
  return await organisationView(context, await context.database.read.accounts.actorAnew(actor), id)
}

function postingsOf({ catalogue }: Context, organisationId: string) {
  const ask = { organisationId, order: 'newest', offset: 0, limit: mostPostings } as const
  return catalogue()
    .search(ask)
    .found.map(({ cardJson }) => JSON.parse(cardJson) as PostingCard)
}

async function insideOf(
  { database, clock }: Context,
  actor: Actor,
  thing: Thing,
  organisation: Awaited<ReturnType<typeof findOrganisation>>['organisation'],
): Promise<Organisation['inside']> {
  if (!mayDo(actor, 'see-organisation', thing)) return null
  const { memberships, invitations } = database.read
  const members = await memberships.ofOrganisation(organisation.id)
  return {
    version: organisation.version,
    refused: organisation.refusedAt !== null,
    contactEmail: organisation.contactEmail,
    contactPhone: organisation.contactPhone,
    members: members.map(({ personId, name, email, role, confirmedAt }) => ({
      personId,
      name,
      email,
      role,
      confirmed: confirmedAt !== null,
    })),
    invitations: await invitations.openOf(organisation.id, clock().toISOString()),
    pinMoved: organisation.pinMoved,
  }
}
