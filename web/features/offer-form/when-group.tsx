import { costUnits, facilities } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import { WeeksInput } from '../../postings/weeks-input.tsx'
import { ChipGroup, RadioGroup } from '../../ui/choice-groups.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { GroupProps } from './group-props.ts'

export function WhenGroup({ content, change }: GroupProps) {
  const { text } = useTexts()
  return (
    <>
      <NumberInput
        id="minutes"
        label={text('field.minutesOffer')}
        unit={text('unit.minutes')}
        isOptional
        least={15}
        most={480}
        number={content.minutes}
        onNumber={(minutes) => change({ minutes })}
      />
      <NumberInput
        id="capacityPerTerm"
        label={text('field.capacityPerTerm')}
        hint={text('hint.capacity')}
        unit={text('unit.times')}
        isOptional
        least={1}
        most={1000}
        number={content.capacityPerTerm}
        onNumber={(capacityPerTerm) => change({ capacityPerTerm })}
      />
      <WeeksInput
        id="weeks"
        label={text('field.weeks')}
        hint={text('hint.weeksOffer')}
        chosen={content.weeks ?? []}
        onChange={(weeks) => change({ weeks })}
      />
    </>
  )
}

export function CostsGroup({ content, change, errorOf }: GroupProps) {
  const { text } = useTexts()
  return (
    <>
      <NumberInput
        id="costsEuro"
        label={text('field.costsEuro')}
        hint={text('hint.costs')}
        unit={text('unit.euro')}
        error={errorOf('costsEuro')}
        least={0}
        most={10_000}
        number={content.costsEuro}
        onNumber={(costsEuro) => change({ costsEuro })}
      />
      {(content.costsEuro ?? 0) > 0 && (
        <RadioGroup
          id="costsPer"
          label={text('field.costsPer')}
          choices={costUnits.map((unit) => ({ value: unit, label: text(`costUnit.${unit}`) }))}
          chosen={content.costsPer}
          onChange={(costsPer) => change({ costsPer })}
        />
      )}
      <ChipGroup
        id="needs"
        label={text('field.needs')}
        isOptional
        choices={facilities.map((one) => ({ value: one, label: text(`facility.${one}`) }))}
        chosen={content.needs ?? []}
        onChange={(needs) => change({ needs })}
      />
      <TextArea
        id="schoolArranges"
        label={text('field.schoolArranges')}
        hint={text('hint.schoolArranges')}
        isOptional
        rows={3}
        limit={500}
        value={content.schoolArranges ?? ''}
        onChange={(event) => change({ schoolArranges: event.target.value })}
      />
    </>
  )
}
