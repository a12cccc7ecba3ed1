import { weekOf } from '../../../shared/school-calendar.ts'
import { facilities, modes } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import { WeeksInput } from '../../postings/weeks-input.tsx'
import { CheckboxGroup, ChipGroup } from '../../ui/choice-groups.tsx'
import { DaysInput } from './days-input.tsx'
import type { StepProps } from './step-props.ts'

export function WhenStep({ content, change, errorOf, holidayRegion }: StepProps) {
  const { text } = useTexts()
  return (
    <>
      <CheckboxGroup
        id="modes"
        label={text('field.modes')}
        hint={text('hint.modes')}
        error={errorOf('modes')}
        choices={modes.map((mode) => ({ value: mode, label: text(`mode.${mode}`) }))}
        chosen={content.modes ?? []}
        onChange={(chosen) => change({ modes: chosen })}
      />
      {content.modes?.includes('at_provider') && (
        <NumberInput
          id="travelsKm"
          label={text('field.travelsKm')}
          hint={text('hint.travelsKm')}
          error={errorOf('travelsKm')}
          unit={text('unit.km')}
          least={0}
          most={200}
          number={content.travelsKm}
          onNumber={(travelsKm) => change({ travelsKm })}
        />
      )}
      <WeeksInput
        id="weeks"
        label={text('field.weeks')}
        hint={text('hint.weeksRequest')}
        error={errorOf('weeks')}
        chosen={content.weeks ?? []}
        onChange={(weeks) => change({ weeks, days: daysWithin(content.days, weeks) })}
        holidayRegion={holidayRegion}
      />
      <DaysInput
        chosen={content.days ?? []}
        weeks={content.weeks ?? []}
        onChange={(days) => change({ days })}
      />
      <NumberInput
        id="minutes"
        label={text('field.minutes')}
        unit={text('unit.minutes')}
        error={errorOf('minutes')}
        least={15}
        most={480}
        number={content.minutes}
        onNumber={(minutes) => change({ minutes })}
      />
      <ChipGroup
        id="facilities"
        label={text('field.facilities')}
        isOptional
        choices={facilities.map((one) => ({ value: one, label: text(`facility.${one}`) }))}
        chosen={content.facilities ?? []}
        onChange={(chosen) => change({ facilities: chosen })}
      />
      <NumberInput
        id="budgetEuro"
        label={text('field.budgetEuro')}
        hint={text('hint.budgetEuro')}
        unit={text('unit.euroTotal')}
        isOptional
        least={0}
        most={10_000}
        number={content.budgetEuro}
        onNumber={(budgetEuro) => change({ budgetEuro })}
      />
    </>
  )
}

const daysWithin = (days: readonly string[] | undefined, weeks: readonly string[]) =>
  days?.filter((day) => weeks.length === 0 || weeks.includes(weekOf(day)))
