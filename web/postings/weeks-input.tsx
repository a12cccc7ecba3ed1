import { useState } from 'react'
import { holidayOn, isHolidayWeek } from '../../shared/school-holidays.ts'
import {
  localDay,
  mondayOf,
  schoolYearAfter,
  schoolYearOf,
  weekOf,
  weeksOfSchoolYear,
} from '../../shared/school-calendar.ts'
import type { HolidayRegion } from '../../shared/vocabulary.ts'
import { useTexts } from '../i18n/texts.tsx'
import { ViewSwitch } from '../ui/tabs.tsx'
import { WeekPicker } from '../ui/week-picker.tsx'

/** Weeks of this and the next school year, with the holidays of a region when it is known. */
export function WeeksInput({
  id,
  label,
  hint,
  error,
  chosen,
  onChange,
  holidayRegion,
}: {
  id: string
  label: string
  hint: string
  error?: string | undefined
  chosen: readonly string[]
  onChange: (weeks: string[]) => void
  holidayRegion?: HolidayRegion | null | undefined
}) {
  const { text } = useTexts()
  const [today] = useState(() => localDay(new Date()))
  const thisYear = schoolYearOf(today)
  const years = [thisYear, schoolYearAfter(thisYear)]
  const [year, setYear] = useState(
    () => years.find((one) => weeksOfSchoolYear(one).includes(chosen[0] ?? '')) ?? thisYear,
  )
  const holidays = Object.fromEntries(
    (holidayRegion ? weeksOfSchoolYear(year) : []).flatMap((week) => {
      if (!holidayRegion || !isHolidayWeek(week, holidayRegion)) return []
      const holiday = holidayOn(mondayOf(week), holidayRegion)
      return holiday ? [[week, text(`schoolHoliday.${holiday.kind}`)]] : []
    }),
  )
  return (
    <WeekPicker
      id={id}
      label={label}
      hint={hint}
      error={error}
      isOptional
      schoolYear={year}
      chosen={chosen}
      onChange={onChange}
      holidays={holidays}
      firstWeek={weekOf(today)}
    >
      <ViewSwitch
        label={text('forms.years')}
        choices={years.map((one) => ({ value: one, label: one }))}
        chosen={year}
        onChange={setYear}
      />
    </WeekPicker>
  )
}
