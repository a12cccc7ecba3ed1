import type { RequestContent, SchoolRequest } from '../../../shared/requests.ts'
import { weekOf } from '../../../shared/school-calendar.ts'
import { facilities, modes } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { useFields } from '../../postings/fields.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import type { Writing } from '../../postings/use-writing.ts'
import { WeeksInput } from '../../postings/weeks-input.tsx'
import { CheckboxGroup, ChipGroup } from '../../ui/choice-groups.tsx'
import { DaysInput } from './days-input.tsx'
import { useHolidayRegion } from './use-holiday-region.ts'

export function WhenStep({
  writing: { fields, organisationId, posting },
}: {
  writing: Writing<RequestContent, SchoolRequest>
}) {
  const { text } = useTexts()
  const { content, change } = fields
  const { number, choices } = useFields(fields)
  const holidayRegion = useHolidayRegion(organisationId, posting)
  const { weeks = [], days = [] } = content
  return (
    <>
      <CheckboxGroup
        {...choices('modes')}
        hint={text('hint.modes')}
        choices={modes.map((mode) => ({ value: mode, label: text(`mode.${mode}`) }))}
      />
      {content.modes?.includes('at_provider') && (
        <NumberInput
          {...number('travelsKm')}
          hint={text('hint.travelsKm')}
          unit={text('unit.km')}
          least={0}
          most={200}
        />
      )}
      <WeeksInput
        {...choices('weeks')}
        hint={text('hint.weeksRequest')}
        holidayRegion={holidayRegion}
        onChange={(chosen) =>
          change({ weeks: chosen, days: days.filter((day) => isWithin(day, chosen)) })
        }
      />
      <DaysInput {...choices('days')} weeks={weeks} holidayRegion={holidayRegion} />
      <NumberInput {...number('minutes')} unit={text('unit.minutes')} least={15} most={480} />
      <ChipGroup
        {...choices('facilities')}
        isOptional
        choices={facilities.map((one) => ({ value: one, label: text(`facility.${one}`) }))}
      />
      <NumberInput
        {...number('budgetEuro')}
        hint={text('hint.budgetEuro')}
        unit={text('unit.euroTotal')}
        isOptional
        least={0}
        most={10_000}
      />
    </>
  )
}

const isWithin = (day: string, weeks: readonly string[]) =>
  weeks.length === 0 || weeks.includes(weekOf(day))
