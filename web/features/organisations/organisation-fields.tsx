import type { Address } from '../../../shared/organisations.ts'
import { providerKinds } from '../../../shared/vocabulary.ts'
import { fieldIdOf, type Faults } from '../../forms/use-sending.ts'
import { useTexts, type Text } from '../../i18n/texts.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './organisations.css'

/** What is typed about an organisation; an empty text is something that is not there. */
export interface OrganisationDraft {
  name: string
  kvkNumber: string
  providerKind: string
  street: string
  houseNumber: string
  postcode: string
  place: string
  website: string
  contactEmail: string
  contactPhone: string
}
export type DraftField = keyof OrganisationDraft

/** By which name the server speaks of a field. */
export const serverName = (field: DraftField) =>
  field === 'street' || field === 'houseNumber' || field === 'postcode' || field === 'place'
    ? `address/${field}`
    : field

/** A KvK number is often written in groups. */
export const kvkDigits = (typed: string) => typed.replaceAll(/[\s.]/g, '')

export const addressOf = (draft: OrganisationDraft): Address => ({
  street: draft.street.trim(),
  houseNumber: draft.houseNumber.trim(),
  postcode: draft.postcode.trim(),
  place: draft.place.trim(),
})

const limits = { name: 150, street: 100, houseNumber: 20, place: 80, contactPhone: 30 } as const
const patterns = {
  kvkNumber: /^(\d[\s.]*){8}$/,
  postcode: /^[1-9]\d{3} ?[A-Za-z]{2}$/,
  website: /^(https?:\/\/)?[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}(\/[^\s<>"]*)?$/,
  contactEmail: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
} as const
type PatternField = keyof typeof patterns

/** What is wrong in the fields that are on screen. */
export function faultsIn(draft: OrganisationDraft, fields: readonly DraftField[], text: Text) {
  const optional: readonly DraftField[] = ['website', 'contactEmail', 'contactPhone']
  const faults: Faults = {}
  for (const field of fields) {
    const typed = draft[field].trim()
    const isMissing = typed === '' && !optional.includes(field)
    const pattern = field in patterns ? patterns[field as PatternField] : undefined
    if (isMissing || (typed !== '' && pattern?.test(typed) === false))
      faults[serverName(field)] = text(`organisationFault.${field}`)
  }
  if (draft.name.trim().length === 1 && fields.includes('name'))
    faults['name'] = text('organisationFault.name')
  return faults
}

const completions: Partial<Record<DraftField, string>> = {
  name: 'organization',
  street: 'address-line1',
  postcode: 'postal-code',
  place: 'address-level2',
  website: 'url',
  contactEmail: 'email',
  contactPhone: 'tel',
}
const hinted = ['kvkNumber', 'website', 'contactEmail'] as const
const isHinted = (field: DraftField): field is (typeof hinted)[number] =>
  (hinted as readonly string[]).includes(field)

/** Some of the fields of an organisation, in the given order. */
export function OrganisationFields({
  fields,
  draft,
  faults,
  onChange,
}: {
  fields: readonly DraftField[]
  draft: OrganisationDraft
  faults: Faults
  onChange: (draft: OrganisationDraft) => void
}) {
  const { text } = useTexts()
  const fieldOf = (field: DraftField) => {
    const common = {
      id: fieldIdOf(serverName(field)),
      name: field,
      label: text(`organisationField.${field}`),
      error: faults[serverName(field)],
      value: draft[field],
    }
    if (field === 'providerKind')
      return (
        <SelectField
          key={field}
          {...common}
          choices={providerKinds.map((value) => ({ value, label: text(`providerKind.${value}`) }))}
          onChange={(event) => onChange({ ...draft, providerKind: event.target.value })}
        />
      )
    return (
      <TextField
        key={field}
        {...common}
        {...(isHinted(field) ? { hint: text(`organisationHint.${field}`) } : {})}
        {...(field in limits ? { maxLength: limits[field as keyof typeof limits] } : {})}
        isOptional={field === 'website' || field === 'contactEmail' || field === 'contactPhone'}
        type={field === 'contactEmail' ? 'email' : field === 'contactPhone' ? 'tel' : 'text'}
        inputMode={field === 'kvkNumber' ? 'numeric' : field === 'website' ? 'url' : undefined}
        autoComplete={completions[field] ?? 'off'}
        onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
      />
    )
  }
  return <div className="organisation-fields">{fields.map(fieldOf)}</div>
}
