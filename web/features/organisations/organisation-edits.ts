import {
  editOrganisation,
  getOrganisation,
  type Organisation,
} from '../../../shared/organisations.ts'
import { providerKinds } from '../../../shared/vocabulary.ts'
import { oneOf } from '../../api/address-values.ts'
import { call } from '../../api/call.ts'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { addressOf, type DraftField, type OrganisationDraft } from './organisation-fields.tsx'

export type Inside = NonNullable<Organisation['inside']>

/** The fields that its own people may change; name and address of a school come from the register. */
export const editableFields: Record<Organisation['kind'], DraftField[]> = {
  school: ['website', 'contactEmail', 'contactPhone'],
  provider: [
    'name',
    'providerKind',
    'street',
    'houseNumber',
    'postcode',
    'place',
    'website',
    'contactEmail',
    'contactPhone',
  ],
}

export const draftOf = ({ inside, ...known }: Organisation): OrganisationDraft => ({
  name: known.name,
  kvkNumber: known.kvkNumber ?? '',
  providerKind: known.providerKind ?? '',
  ...known.address,
  website: known.website ?? '',
  contactEmail: inside?.contactEmail ?? '',
  contactPhone: inside?.contactPhone ?? '',
})

/** What is being changed, on which text and version the change began. */
export interface Edit {
  changes: Partial<OrganisationDraft>
  base: OrganisationDraft
  version: number
}

export const changedFields = ({ changes, base }: Edit) =>
  (Object.keys(changes) as DraftField[]).filter((field) => changes[field] !== base[field])

const addressFields: readonly DraftField[] = ['street', 'houseNumber', 'postcode', 'place']

const orNothing = (typed: string) => typed.trim() || null

function bodyOf(edit: Edit, latest: OrganisationDraft) {
  const changed = changedFields(edit)
  const draft = { ...latest, ...edit.changes }
  const providerKind = oneOf(providerKinds, draft.providerKind)
  return {
    ...(changed.includes('name') && { name: draft.name.trim() }),
    ...(changed.includes('providerKind') && providerKind && { providerKind }),
    ...(changed.some((field) => addressFields.includes(field)) && { address: addressOf(draft) }),
    ...(changed.includes('website') && { website: orNothing(draft.website) }),
    ...(changed.includes('contactEmail') && { contactEmail: orNothing(draft.contactEmail) }),
    ...(changed.includes('contactPhone') && { contactPhone: orNothing(draft.contactPhone) }),
  }
}

export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })

export type EditOutcome = { saved: Organisation } | { theirs: Organisation }

/**
 * Saves an edit. When somebody else was first but changed other fields, both go together; when they changed the
 * same, theirs comes back and a person decides.
 */
export async function saveEdit(id: string, edit: Edit): Promise<EditOutcome> {
  const send = async (latest: OrganisationDraft, version: number) => ({
    saved: await call(editOrganisation, {
      params: { id },
      headers: ifMatch(version),
      body: bodyOf(edit, latest),
    }),
  })
  try {
    return await send(edit.base, edit.version)
  } catch (error) {
    if (!isRefusedAs(error, 'changed-meanwhile')) throw error
    const theirs = await call(getOrganisation, { params: { id } })
    const draft = draftOf(theirs)
    const isSame = changedFields(edit).every((field) => draft[field] === edit.base[field])
    return isSame && theirs.inside ? await send(draft, theirs.inside.version) : { theirs }
  }
}
