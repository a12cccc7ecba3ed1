import { useState } from 'react'
import { useTexts } from '../../i18n/texts.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FilterProps } from './filters.tsx'
import { today } from './search-queries.ts'

const own = 'own'
const asDay = (date: Date) => date.toISOString().slice(0, 10)

/** The first and last day of this month and the eleven after it. */
function comingMonths() {
  const [year = 0, month = 1] = today().split('-').map(Number)
  return Array.from({ length: 12 }, (_, index) => ({
    from: asDay(new Date(Date.UTC(year, month - 1 + index, 1))),
    until: asDay(new Date(Date.UTC(year, month + index, 0))),
  }))
}

/** When: one of the coming months, or days of one's own. */
export function PeriodFilter({ query, onChange }: FilterProps) {
  const { text, language } = useTexts()
  const { from, until } = query
  const months = comingMonths()
  const month = months.find((one) => one.from === from && one.until === until)
  const hasOwn = !month && (from !== undefined || until !== undefined)
  const [isOwn, setIsOwn] = useState(hasOwn)
  const monthName = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

  function choose(value: string) {
    setIsOwn(value === own)
    const chosen = months.find((one) => one.from === value)
    if (value !== own) onChange({ from: chosen?.from, until: chosen?.until })
  }

  return (
    <div className="filters__period">
      <SelectField
        label={text('search.period')}
        emptyLabel={text('search.anyPeriod')}
        choices={[
          ...months.map((one) => ({
            value: one.from,
            label: monthName.format(new Date(one.from)),
          })),
          { value: own, label: text('search.ownPeriod') },
        ]}
        value={isOwn || hasOwn ? own : (month?.from ?? '')}
        onChange={(event) => choose(event.target.value)}
      />
      {(isOwn || hasOwn) && (
        <div className="filters__days">
          <TextField
            label={text('search.from')}
            type="date"
            value={from ?? ''}
            onChange={(event) => onChange({ from: event.target.value || undefined })}
          />
          <TextField
            label={text('search.until')}
            type="date"
            value={until ?? ''}
            min={from}
            error={from && until && until < from ? text('search.untilBefore') : undefined}
            onChange={(event) => onChange({ until: event.target.value || undefined })}
          />
        </div>
      )}
    </div>
  )
}
