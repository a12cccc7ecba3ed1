import { useQuery } from '@tanstack/react-query'
import { listRegions } from '../../../shared/regions.ts'
import { modes, serviceAreas } from '../../../shared/vocabulary.ts'
import { call } from '../../api/call.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import { CheckboxGroup, RadioGroup } from '../../ui/choice-groups.tsx'
import type { GroupProps } from './group-props.ts'

/** Where it takes place, and to which schools the provider comes: not the same as the address. */
export function WhereGroup({
  content,
  change,
  errorOf,
  placeName,
}: GroupProps & { placeName: string | undefined }) {
  const { text } = useTexts()
  const comesToSchool = content.modes?.includes('at_school') ?? false
  const choosesRegions = comesToSchool && content.serviceArea === 'regions'
  const { data } = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => call(listRegions, { signal }),
    enabled: choosesRegions,
    staleTime: Infinity,
  })
  return (
    <>
      <CheckboxGroup
        id="modes"
        label={text('field.modes')}
        hint={text('hint.modes')}
        error={errorOf('modes')}
        choices={modes.map((mode) => ({
          value: mode,
          label: text(`mode.${mode}`),
          hint:
            mode === 'at_provider' && placeName
              ? text('hint.addressPlace', { place: placeName })
              : undefined,
        }))}
        chosen={content.modes ?? []}
        onChange={(chosen) => change({ modes: chosen })}
      />
      {comesToSchool && (
        <RadioGroup
          id="serviceArea"
          label={text('field.serviceArea')}
          hint={text('hint.serviceArea')}
          error={errorOf('serviceArea')}
          choices={serviceAreas.map((area) => ({
            value: area,
            label: text(`serviceArea.${area}`),
          }))}
          chosen={content.serviceArea}
          onChange={(serviceArea) => change({ serviceArea })}
        />
      )}
      {comesToSchool && content.serviceArea === 'radius' && (
        <NumberInput
          id="radiusKm"
          label={text('field.radiusKm')}
          unit={text('unit.km')}
          error={errorOf('radiusKm')}
          least={1}
          most={200}
          number={content.radiusKm}
          onNumber={(radiusKm) => change({ radiusKm })}
        />
      )}
      {choosesRegions && (
        <CheckboxGroup
          id="regionIds"
          label={text('field.regionIds')}
          error={errorOf('regionIds')}
          choices={(data?.regions ?? []).map(({ id, name, kind }) => ({
            value: id,
            label: `${name} (${text(`regionKind.${kind}`).toLowerCase()})`,
            isDisabled: (content.regionIds?.length ?? 0) >= 20 && !content.regionIds?.includes(id),
          }))}
          chosen={content.regionIds ?? []}
          onChange={(regionIds) => change({ regionIds })}
        />
      )}
    </>
  )
}
