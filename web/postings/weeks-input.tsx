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
import { holidayRegions, type HolidayRegion } from '../../shared/vocabulary.ts'
import { useTexts } from '../i18n/texts.tsx'
import { ViewSwitch } from '../ui/tabs.tsx'
import { type WeekHoliday, WeekPicker } from '../ui/week-picker.tsx'

/** Weeks of this and the next school year, with the holidays of a region, or of every region and where they are when it is not known. */
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
  const { text, formatList } = useTexts()
  const [today] = useState(() => localDay(new Date()))
  const thisYear = schoolYearOf(today)
  const years = [thisYear, schoolYearAfter(thisYear)]
  const [year, setYear] = useState(
    () => years.find((one) => weeksOfSchoolYear(one).includes(chosen[0] ?? '')) ?? thisYear,
  )
  const regions = holidayRegion ? [holidayRegion] : holidayRegions
  const holidays = Object.fromEntries(
    weeksOfSchoolYear(year).flatMap((week): [string, WeekHoliday][] => {
      const [one, ...others] = regions.filter((region) => isHolidayWeek(week, region))
      const holiday = one && holidayOn(mondayOf(week), one)
      if (!holiday) return []
      const name = text(`schoolHoliday.${holiday.kind}`)
      const free = [one, ...others]
      if (free.length === regions.length) return [[week, { name, short: breakable(name) }]]
      const where = formatList(free.map((region) => text(`holidayRegion.${region}`)))
      const partly = text('forms.holidayIn', { holiday: name, regions: where })
      return [[week, { name: partly }]]
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

/** Where a narrow screen may break the word. */
const breakable = (name: string) => name.replace('vakantie', '\u00advakantie')
