import type { Address } from '../../../shared/organisations.ts'
import type { ProviderKind } from '../../../shared/vocabulary.ts'
import type { Context } from '../../context.ts'
import { writeOnce } from '../../database/write-once.ts'
import { queueMail, textIn } from '../../outside/mail-queue.ts'
import { enoughForToday } from '../../daily-cap.ts'
import { Problem, required } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { type Actor, permit, personOf, type Thing } from '../accounts/permission-rules.ts'
import { placeAddress } from '../places/place-commands.ts'
import {
  afterClaim,
  asPostcode,
  hasExactPin,
  isOneSchool,
  isOwnDomain,
  isPublicOrganisation,
  mailDomainOf,
  searchTextOf,
} from './organisation-rules.ts'

/** Somebody for whom this many organisations wait first waits for those. */
const mostWaiting = 10
const worthSendingDays = 3

type Organisation = NonNullable<Awaited<ReturnType<Stores['organisations']['find']>>>

/** An organisation with what permission depends on. */
export async function findOrganisation(stores: Stores, id: string) {
  const organisation = required(await stores.organisations.find(id))
  const regionIds = await stores.regions.idsAround(organisation.municipalityCode)
  const thing: Thing = {
    organisationIds: [id],
    regionIds,
    isPublic: isPublicOrganisation(organisation),
  }
  return { organisation, thing }
}

/** What is shown of an organisation changed: every catalogue looks at its postings again. */
export async function recordPostingsOf({ postings, changes }: Stores, organisationId: string) {
  for (const id of await postings.idsOf(organisationId)) await changes.recordPosting(id)
}

/** An address as it is stored. */
export const asAddress = ({ street, houseNumber, postcode, place }: Address) => ({
  street: street.trim(),
  houseNumber: houseNumber.trim(),
  postcode: asPostcode(postcode),
  place: place.trim(),
})

async function assertFewWaiting({ memberships }: Stores, personId: string) {
  if ((await memberships.countWaitingOf(personId)) >= mostWaiting) throw enoughForToday()
}

/**
 * Takes the place of a school location, or asks to join it; refuses what is no school, is gone or is already theirs. A school
 * that was placed by a table gets the pin of its address now, if somebody outside knows it.
 */
export async function claimSchool(
  context: Context,
  actor: Actor,
  id: string,
  key: string | undefined,
) {
  permit(actor, 'signed-in')
  const personId = personOf(actor)
  const now = context.clock().toISOString()
  const pin = await betterPin(context, await context.database.read.organisations.find(id))
  const retry = { personId, key, deed: 'signed-in' as const, body: { claims: id } }
  await writeOnce(context, retry, async (stores) => {
    const { organisation, thing } = await findOrganisation(stores, id)
    if (!thing.isPublic) throw new Problem('not-found')
    if (organisation.kind !== 'school') throw new Problem('wrong-state', { kind: 'provider' })
    if (organisation.goneAt !== null) throw new Problem('wrong-state', { gone: true })
    if (await stores.memberships.find(id, personId)) throw new Problem('taken')
    await assertFewWaiting(stores, personId)

    const person = required(await stores.accounts.find(personId))
    const members = await stores.memberships.ofOrganisation(id)
    const after = afterClaim({
      isProved: await provesMembership(stores, person.email, organisation),
      isClaimed: members.some((member) => member.confirmedAt !== null),
      isVerified: organisation.verifiedAt !== null,
    })
    await stores.memberships.add({
      organisationId: id,
      personId,
      role: after.role,
      confirmedAt: after.isConfirmed ? now : null,
      createdAt: now,
    })
    if (after.othersWait) await stores.memberships.unconfirmOthers(id, personId)
    await stores.organisations.change(id, organisation.version, {
      ...(organisation.version === pin?.version && pin.place),
      verifiedAt: after.isVerified ? (organisation.verifiedAt ?? now) : null,
      refusedAt: null,
      updatedAt: now,
    })
    await recordPostingsOf(stores, id)
    if (!after.isConfirmed) await askOwners(context, stores, { organisation, members, person })
    return id
  })
}

/** Where a geocoder says that a school is whose pin is only near it, with the version that was asked about. */
async function betterPin(context: Context, school: Organisation | undefined) {
  if (school?.kind !== 'school' || hasExactPin(school)) return undefined
  const placed = await placeAddress(context, school, school.municipalityCode)
  if (placed?.source !== 'address') return undefined
  const { latitude, longitude, source: pinSource } = placed
  return { version: school.version, place: { latitude, longitude, pinSource } }
}

/** Whether a mail address shows that somebody belongs to a school: it is at the school's website, and that is no other's. */
async function provesMembership(
  { organisations }: Stores,
  email: string,
  { website, brinLocation }: { website: string | null; brinLocation: string | null },
) {
  if (!isOwnDomain(email, website)) return false
  return isOneSchool(brinLocation, await organisations.locationsAt(mailDomainOf(email)))
}

/** Tells the owners that somebody waits to be let in. */
async function askOwners(
  context: Context,
  stores: Stores,
  about: {
    organisation: { id: string; name: string }
    members: Awaited<ReturnType<Stores['memberships']['ofOrganisation']>>
    person: { name: string; email: string }
  },
) {
  const { config } = context
  const { organisation, members, person } = about
  for (const owner of members) {
    if (owner.role !== 'owner' || owner.confirmedAt === null) continue
    const text = textIn(owner.language)
    const names = { person: person.name, organisation: organisation.name }
    await queueMail(context, stores, {
      kind: 'waiting',
      to: owner.email,
      subject: text('mail.waiting.subject', names),
      text: text('mail.waiting.text', {
        ...names,
        name: owner.name,
        email: person.email,
        link: pageOf(context, organisation.id),
        operator: config.operator.name,
      }),
      sendBefore: someDaysFrom(context),
    })
  }
}

export const pageOf = ({ config }: Pick<Context, 'config'>, organisationId: string) =>
  `${config.publicUrl}/organisaties/${organisationId}`

/** When a mail about an organisation is no longer worth sending. */
export const someDaysFrom = ({ clock }: Pick<Context, 'clock'>) =>
  new Date(clock().getTime() + worthSendingDays * 86_400_000).toISOString()

export interface NewProvider {
  name: string
  kvkNumber: string
  providerKind: ProviderKind
  address: Address
  website?: string
  contactEmail?: string
  contactPhone?: string
}

/** Registers a provider with its first owner; it waits for a coordinator. Refuses one that is there already. */
export async function registerProvider(
  context: Context,
  actor: Actor,
  body: NewProvider,
  key: string | undefined,
): Promise<string> {
  permit(actor, 'signed-in')
  const personId = personOf(actor)
  const address = asAddress(body.address)
  const name = body.name.trim()
  const placed = await placeAddress(context, address)
  return await writeOnce(context, { personId, key, deed: 'signed-in', body }, async (stores) => {
    await assertFewWaiting(stores, personId)
    const id = context.ids()
    const now = context.clock().toISOString()
    await stores.organisations.add({
      id,
      kind: 'provider',
      name,
      ...address,
      municipalityCode: placed?.municipalityCode ?? null,
      latitude: placed?.latitude ?? null,
      longitude: placed?.longitude ?? null,
      pinSource: placed?.source ?? null,
      pinMoved: false,
      website: body.website ?? null,
      contactEmail: body.contactEmail ?? null,
      contactPhone: body.contactPhone ?? null,
      searchText: searchTextOf({ name, place: address.place }),
      kvkNumber: body.kvkNumber,
      providerKind: body.providerKind,
      version: 1,
      createdAt: now,
      updatedAt: now,
    })
    await stores.memberships.add({
      organisationId: id,
      personId,
      role: 'owner',
      confirmedAt: now,
      createdAt: now,
    })
    return id
  })
}
