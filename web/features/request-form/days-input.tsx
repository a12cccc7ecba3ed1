import { useState } from 'react'
import { lastPlannedDay } from '../../../shared/request-period.ts'
import { localDay, weekOf } from '../../../shared/school-calendar.ts'
import { isSchoolFree } from '../../../shared/school-holidays.ts'
import type { HolidayRegion } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'

const mostDays = 5

/** Up to five days with school, each in one of the chosen weeks when there are any. */
export function DaysInput({
  chosen,
  weeks,
  holidayRegion,
  onChange,
}: {
  chosen: readonly string[]
  weeks: readonly string[]
  holidayRegion: HolidayRegion | null | undefined
  onChange: (days: string[]) => void
}) {
  const { text, formatDay } = useTexts()
  const [today] = useState(() => localDay(new Date()))
  const [typed, setTyped] = useState('')
  const fits = weeks.length === 0 || (typed !== '' && weeks.includes(weekOf(typed)))
  const last = lastPlannedDay(today)
  const isAhead = typed >= today && typed <= last
  const isFree = isAhead && !!holidayRegion && isSchoolFree(typed, holidayRegion)
  const mayAdd = isAhead && fits && !isFree && !chosen.includes(typed) && chosen.length < mostDays
  return (
    <FieldGroup id="days" label={text('field.days')} hint={text('hint.days')} isOptional>
      <div className="days__add">
        <TextField
          type="date"
          label={text('forms.day')}
          min={today}
          max={last}
          error={
            isFree ? text('forms.dayFree') : isAhead && !fits ? text('forms.dayOutside') : undefined
          }
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button
          icon="plus"
          disabled={!mayAdd}
          onClick={() => {
            onChange([...chosen, typed].toSorted())
            setTyped('')
          }}
        >
          {text('forms.addDay')}
        </Button>
      </div>
      {chosen.length > 0 && (
        <ul className="days__chosen">
          {chosen.map((day) => (
            <li key={day}>
              {formatDay(day)}{' '}
              <Button
                look="quiet"
                onClick={() => onChange(chosen.filter((other) => other !== day))}
              >
                {text('ui.remove', { name: formatDay(day) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </FieldGroup>
  )
}
