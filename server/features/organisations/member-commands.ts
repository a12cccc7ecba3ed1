import type { MemberRole } from '../../../shared/vocabulary.ts'
import type { Context } from '../../context.ts'
import { Problem, required } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { type Actor, permit } from '../accounts/permission-rules.ts'
import { findOrganisation } from './organisation-commands.ts'
import { assertNotLastOwner, assertSeen } from './organisation-rules.ts'

/** An organisation whose members this actor may manage; refuses everybody else. */
export async function findManaged(stores: Stores, actor: Actor, id: string) {
  const { organisation, thing } = await findOrganisation(stores, id)
  assertSeen(actor, thing)
  permit(actor, 'manage-members', thing)
  return organisation
}

/** Lets a waiting member in, or changes a role; refuses to leave an organisation without an owner. */
export async function changeMember(
  { database, clock }: Context,
  actor: Actor,
  { id, personId, role }: { id: string; personId: string; role: MemberRole },
) {
  await database.write(async (stores) => {
    await findManaged(stores, actor, id)
    const member = required(await stores.memberships.find(id, personId))
    if (role !== 'owner') assertNotLastOwner(await stores.memberships.ofOrganisation(id), personId)
    await stores.memberships.change(id, personId, {
      role,
      confirmedAt: member.confirmedAt ?? clock().toISOString(),
    })
  })
}

/** Ends a membership: one's own, or that of somebody else by an owner. The last owner hands over first. */
export async function removeMember(
  { database }: Context,
  actor: Actor,
  { id, personId }: { id: string; personId: string },
) {
  await database.write(async (stores) => {
    const { thing } = await findOrganisation(stores, id)
    const member = await stores.memberships.find(id, personId)
    const isOwn = member !== undefined && personId === actor.personId
    if (!isOwn) assertSeen(actor, thing)
    permit(actor, 'leave-organisation', isOwn ? { ...thing, personId } : thing)
    if (!member) throw new Problem('not-found')
    assertNotLastOwner(await stores.memberships.ofOrganisation(id), personId)
    await stores.memberships.remove(id, personId)
  })
}
