import type { Context } from '../../context.ts'
import { writeOnce } from '../../database/write-once.ts'
import { Problem, required } from '../../problem.ts'
import { type Actor, permit, personOf } from '../accounts/permission-rules.ts'
import { asEmail } from '../accounts/sign-in-rules.ts'
import { addPerson } from '../accounts/sign-in-commands.ts'

/** Chooses whether postings are looked at first. Refuses with 412 when somebody changed the region since `version`. */
export async function editRegion(
  { database }: Context,
  actor: Actor,
  { id, version, reviewsFirst }: { id: string; version: number; reviewsFirst: boolean },
) {
  await database.write(async ({ regions }) => {
    const region = required(await regions.find(id))
    permit(actor, 'coordinate-region', { regionIds: [id] })
    if (!(await regions.change(id, version, { reviewsFirst })))
      throw new Problem('changed-meanwhile', { version: region.version })
  })
}

/** Makes somebody coordinator of a region; a person who is not known yet is made. Refuses who is one already. */
export async function addCoordinator(
  context: Context,
  actor: Actor,
  id: string,
  given: { email: string; name?: string },
  key: string | undefined,
) {
  const retry = {
    personId: personOf(actor),
    key,
    deed: 'administer' as const,
    body: { region: id, ...given },
  }
  await writeOnce(context, retry, async (stores) => {
    required(await stores.regions.find(id))
    permit(actor, 'administer', { regionIds: [id] })
    const known = await stores.accounts.findByEmail(asEmail(given.email))
    const personId = known?.id ?? (await addPerson(context, stores, given))
    const createdAt = context.clock().toISOString()
    await stores.regions.addCoordinator({ regionId: id, personId, createdAt })
    return id
  })
}

/** Ends somebody's role as coordinator; their rights end with their next request. */
export async function removeCoordinator(
  { database }: Context,
  actor: Actor,
  { id, personId }: { id: string; personId: string },
) {
  await database.write(async ({ regions }) => {
    required(await regions.find(id))
    permit(actor, 'administer', { regionIds: [id] })
    if (!(await regions.removeCoordinator(id, personId))) throw new Problem('not-found')
  })
}
