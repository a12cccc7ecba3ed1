import type { OfferContent } from '../../../shared/offers.ts'
import { costUnits, facilities } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { useFields, type FieldsProps } from '../../postings/fields.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import { WeeksInput } from '../../postings/weeks-input.tsx'
import { ChipGroup, RadioGroup } from '../../ui/choice-groups.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export function WhenGroup(props: FieldsProps<OfferContent>) {
  const { text } = useTexts()
  const { number, choices } = useFields(props)
  return (
    <>
      <NumberInput
        {...number('minutes')}
        label={text('field.minutesOffer')}
        unit={text('unit.minutes')}
        isOptional
        least={15}
        most={480}
      />
      <NumberInput
        {...number('capacityPerTerm')}
        hint={text('hint.capacity')}
        unit={text('unit.times')}
        isOptional
        least={1}
        most={1000}
      />
      <WeeksInput {...choices('weeks')} hint={text('hint.weeksOffer')} />
    </>
  )
}

export function CostsGroup(props: FieldsProps<OfferContent>) {
  const { text } = useTexts()
  const { number, words, choice, choices } = useFields(props)
  return (
    <>
      <NumberInput
        {...number('costsEuro')}
        hint={text('hint.costs')}
        unit={text('unit.euro')}
        least={0}
        most={10_000}
      />
      {(props.content.costsEuro ?? 0) > 0 && (
        <RadioGroup
          {...choice('costsPer')}
          choices={costUnits.map((unit) => ({ value: unit, label: text(`costUnit.${unit}`) }))}
        />
      )}
      <ChipGroup
        {...choices('needs')}
        isOptional
        choices={facilities.map((one) => ({ value: one, label: text(`facility.${one}`) }))}
      />
      <TextArea
        {...words('schoolArranges')}
        hint={text('hint.schoolArranges')}
        isOptional
        rows={3}
        limit={500}
      />
    </>
  )
}
