import type { Point } from '../../../shared/common.ts'
import type { Address } from '../../../shared/organisations.ts'
import type { ProviderKind } from '../../../shared/vocabulary.ts'
import type { Context } from '../../context.ts'
import { Problem } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { type Actor, mayDo, permit } from '../accounts/permission-rules.ts'
import { placeAddress } from '../places/place-commands.ts'
import { liesIn } from '../places/place-rules.ts'
import { asAddress, findOrganisation, recordPostingsOf } from './organisation-commands.ts'
import { assertEditable, assertSeen, isSameAddress, searchTextOf } from './organisation-rules.ts'

export interface OrganisationEdit {
  name?: string
  providerKind?: ProviderKind
  address?: Address
  website?: string | null
  contactEmail?: string | null
  contactPhone?: string | null
  pin?: Point
}

/**
 * Changes an organisation made at `version`; a new address moves the pin. Refuses with 412 when somebody was first,
 * what the register says about a school, and a pin outside its own municipality. A move to another region needs rights there too.
 */
export async function editOrganisation(
  context: Context,
  actor: Actor,
  { id, version, edit }: { id: string; version: number; edit: OrganisationEdit },
) {
  const { database, clock } = context
  const before = await findOrganisation(database.read, id)
  assertSeen(actor, before.thing)
  permit(actor, 'edit-organisation', before.thing)
  assertEditable(before.organisation, edit, mayDo(actor, 'verify-organisation', before.thing))

  const address = edit.address && asAddress(edit.address)
  const hasMoved = address !== undefined && !isSameAddress(before.organisation, address)
  // Asked before the write, since nothing waits for the network inside one.
  const placed = hasMoved ? await placeAddress(context, address) : undefined

  await database.write(async (stores) => {
    const { organisation, thing } = await findOrganisation(stores, id)
    permit(actor, 'edit-organisation', thing)
    if (organisation.version !== version)
      throw new Problem('changed-meanwhile', { version: organisation.version })
    if (hasMoved) {
      const regionIds = await stores.regions.idsAround(placed?.municipalityCode ?? null)
      permit(actor, 'edit-organisation', { ...thing, regionIds })
    }
    if (edit.pin)
      await refuseOutside(
        stores,
        edit.pin,
        hasMoved ? (placed?.municipalityCode ?? null) : organisation.municipalityCode,
      )
    const name = edit.name?.trim() ?? organisation.name
    const changed = await stores.organisations.change(id, version, {
      name,
      ...address,
      ...(hasMoved && {
        municipalityCode: placed?.municipalityCode ?? null,
        latitude: placed?.latitude ?? null,
        longitude: placed?.longitude ?? null,
        pinSource: placed?.source ?? null,
        pinMoved: true,
      }),
      ...(edit.pin && {
        latitude: edit.pin.latitude,
        longitude: edit.pin.longitude,
        pinSource: 'person',
        pinMoved: false,
      }),
      ...(edit.providerKind && { providerKind: edit.providerKind }),
      ...(edit.website !== undefined && { website: edit.website }),
      ...(edit.contactEmail !== undefined && { contactEmail: edit.contactEmail }),
      ...(edit.contactPhone !== undefined && { contactPhone: edit.contactPhone }),
      searchText: searchTextOf({ name, place: address?.place ?? organisation.place }),
      // Somebody mended what was refused: a coordinator looks again.
      refusedAt: null,
      updatedAt: clock().toISOString(),
    })
    if (!changed) throw new Problem('changed-meanwhile')
    await recordPostingsOf(stores, id)
  })
}

/** Nobody is put on the map in another municipality than their own, where its boundary is known. */
async function refuseOutside({ municipalities }: Stores, pin: Point, code: string | null) {
  const municipality = code === null ? undefined : await municipalities.findWithBoundary(code)
  if (!liesIn(municipality, pin))
    throw new Problem('invalid', { field: 'pin', municipality: municipality?.name ?? '' })
}
