import type { RegionWork } from '../../../shared/regions.ts'
import type { Context } from '../../context.ts'
import { required } from '../../problem.ts'
import { type Actor, permit } from '../accounts/permission-rules.ts'
import { mailDomainOf } from '../organisations/organisation-rules.ts'

/** A region for those who coordinate it: its numbers and what waits for them, oldest first. */
export async function regionWork(
  { database }: Context,
  actor: Actor,
  id: string,
): Promise<RegionWork> {
  const { regions, postings } = database.read
  const { kind, name, version, reviewsFirst } = required(await regions.find(id))
  permit(actor, 'coordinate-region', { regionIds: [id] })
  return {
    id,
    kind,
    name,
    version,
    reviewsFirst,
    coordinators: await regions.coordinatorsOf(id),
    ...(await regions.numbersOf(id)),
    waitingOrganisations: await waitingOrganisations(database.read, id),
    waitingPostings: await postings.waitingIn(await regions.municipalityCodes(id)),
  }
}

async function waitingOrganisations(
  { organisations, memberships }: Context['database']['read'],
  regionId: string,
) {
  const waiting: RegionWork['waitingOrganisations'] = []
  for (const organisation of await organisations.waitingIn(regionId)) {
    const members = await memberships.ofOrganisation(organisation.id)
    const since = members.map((member) => member.createdAt).toSorted()[0]
    if (since === undefined) continue
    const mailDomains = [...new Set(members.map((member) => mailDomainOf(member.email)))]
    waiting.push({ ...organisation, mailDomains, since })
  }
  return waiting.toSorted((one, other) => one.since.localeCompare(other.since))
}
