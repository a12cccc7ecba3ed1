import { useQuery } from '@tanstack/react-query'
import type { OfferContent, ProviderOffer } from '../../../shared/offers.ts'
import { getOrganisation } from '../../../shared/organisations.ts'
import { listRegions } from '../../../shared/regions.ts'
import { modes, serviceAreas } from '../../../shared/vocabulary.ts'
import { call } from '../../api/call.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { useFields } from '../../postings/fields.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import type { Writing } from '../../postings/use-writing.ts'
import { CheckboxGroup, RadioGroup } from '../../ui/choice-groups.tsx'

const mostRegions = 20

/** Where it takes place, and to which schools the provider comes: not the same as the address. */
export function WhereGroup({
  writing: { fields, organisationId },
}: {
  writing: Writing<OfferContent, ProviderOffer>
}) {
  const { text } = useTexts()
  const { number, choice, choices } = useFields(fields)
  const { modes: chosenModes = [], serviceArea, regionIds = [] } = fields.content
  const comesToSchool = chosenModes.includes('at_school')
  const choosesRegions = comesToSchool && serviceArea === 'regions'
  const provider = useQuery({
    queryKey: ['organisation', organisationId],
    queryFn: ({ signal }) => call(getOrganisation, { params: { id: organisationId }, signal }),
    staleTime: 5 * 60_000,
  })
  const regions = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => call(listRegions, { signal }),
    enabled: choosesRegions,
    staleTime: Infinity,
  })
  const address = provider.data && text('hint.addressPlace', { place: provider.data.address.place })
  return (
    <>
      <CheckboxGroup
        {...choices('modes')}
        label={text('field.modesOffer')}
        hint={text('hint.modes')}
        choices={modes.map((mode) => ({
          value: mode,
          label: text(`mode.${mode}`),
          hint: mode === 'at_provider' ? address : undefined,
        }))}
      />
      {comesToSchool && (
        <RadioGroup
          {...choice('serviceArea')}
          hint={text('hint.serviceArea')}
          choices={serviceAreas.map((area) => ({
            value: area,
            label: text(`serviceArea.${area}`),
          }))}
        />
      )}
      {comesToSchool && serviceArea === 'radius' && (
        <NumberInput {...number('radiusKm')} unit={text('unit.km')} least={1} most={200} />
      )}
      {choosesRegions && (
        <CheckboxGroup
          {...choices('regionIds')}
          hasColumns
          choices={(regions.data?.regions ?? []).map(({ id, name, kind }) => ({
            value: id,
            label: `${name} (${text(`regionKind.${kind}`).toLowerCase()})`,
            isDisabled: regionIds.length >= mostRegions && !regionIds.includes(id),
          }))}
        />
      )}
    </>
  )
}
