import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { mondayOf, weeksOfSchoolYear } from '../../shared/school-calendar.ts'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { FieldGroup, type FieldWords } from './field.tsx'

export interface WeekHoliday {
  /** What it is called, and where it is when it is not everywhere. */
  name: string
  /** Stands in place of the dates when it is everywhere; such a week does not come along with its month. */
  short?: string
}

interface WeekChoice extends FieldWords {
  id?: string
  /** As in 2026/2027. */
  schoolYear: string
  /** Chosen ISO weeks; those of other school years are kept as they are. */
  chosen: readonly string[]
  onChange: (weeks: string[]) => void
  /** By week. */
  holidays?: Readonly<Record<string, WeekHoliday>>
  /** Weeks before this one can no longer be chosen. */
  firstWeek?: string
  /** Stands over the weeks, such as a choice of the year. */
  children?: ReactNode
}

/** The weeks of a school year, each month on a row. Single weeks, a range by Shift, or a month by its name. */
export function WeekPicker({
  id,
  schoolYear,
  chosen,
  onChange,
  holidays = {},
  firstWeek,
  children,
  ...words
}: WeekChoice) {
  const { text, formatWeek, formatWeeks, language } = useTexts()
  const weeks = weeksOfSchoolYear(schoolYear)
  const open = weeks.filter((week) => firstWeek === undefined || week >= firstWeek)
  const [anchor, setAnchor] = useState<string>()
  const [reached, setReached] = useState<string>()
  const grid = useRef<HTMLFieldSetElement>(null)
  const tabStop =
    reached && open.includes(reached)
      ? reached
      : (chosen.find((week) => open.includes(week)) ?? open[0])
  const monthName = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })

  const between = (one: string, other: string) =>
    open.filter((week) => (week >= one && week <= other) || (week >= other && week <= one))
  const withWeeks = (more: readonly string[]) => [...new Set([...chosen, ...more])].toSorted()

  function press(week: string, event: MouseEvent) {
    if (event.shiftKey && anchor !== undefined) onChange(withWeeks(between(anchor, week)))
    else if (chosen.includes(week)) onChange(chosen.filter((other) => other !== week))
    else onChange(withWeeks([week]))
    setAnchor(week)
    setReached(week)
  }

  /** The school weeks of a month that can still be chosen. */
  const wholeOf = (inMonth: readonly string[]) =>
    inMonth.filter((week) => open.includes(week) && holidays[week]?.short === undefined)
  const isWhole = (inMonth: readonly string[]) =>
    wholeOf(inMonth).length > 0 && wholeOf(inMonth).every((week) => chosen.includes(week))
  const toggle = (inMonth: readonly string[]) =>
    onChange(
      isWhole(inMonth)
        ? chosen.filter((week) => !inMonth.includes(week))
        : withWeeks(wholeOf(inMonth)),
    )

  function onKeyDown(event: KeyboardEvent) {
    const position = open.indexOf(tabStop ?? '')
    const steps: Record<string, number> = {
      ArrowRight: position + 1,
      ArrowLeft: position - 1,
      ArrowDown: position + 4,
      ArrowUp: position - 4,
      Home: 0,
      End: open.length - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const week = open[Math.min(Math.max(next, 0), open.length - 1)]
    setReached(week)
    grid.current?.querySelector<HTMLElement>(`[data-week="${week}"]`)?.focus()
  }

  const nameOf = (week: string) =>
    holidays[week] ? `${formatWeek(week)}, ${holidays[week].name}` : formatWeek(week)
  const shortOf = (week: string) => holidays[week]?.short ?? daysOf(formatWeek(week))
  const hasPartly = open.some((week) => holidays[week] && !holidays[week].short)
  const shown = monthsOf(weeks).filter((month) => month.weeks.some((week) => open.includes(week)))

  return (
    <FieldGroup {...words} {...(id ? { id } : {})}>
      {children}
      <p className="weeks__hint">
        {text('ui.weeks.hint')} {hasPartly && text('ui.weeks.partly')}
      </p>
      <fieldset ref={grid} className="weeks" tabIndex={-1}>
        <legend className="only-heard">{text('ui.weeks.schoolYear', { year: schoolYear })}</legend>
        {shown.map(({ month, weeks: inMonth }) => (
          <div className="weeks__month" key={month}>
            <button
              type="button"
              className="weeks__name"
              aria-pressed={isWhole(inMonth)}
              onClick={() => toggle(inMonth)}
            >
              {monthName.format(new Date(`${month}-01T00:00:00Z`))}
            </button>
            <div className="weeks__row">
              {inMonth.map((week) => (
                <button
                  key={week}
                  type="button"
                  data-week={week}
                  className={classNames('week', holidays[week] !== undefined && 'week--holiday')}
                  aria-pressed={chosen.includes(week)}
                  aria-label={nameOf(week)}
                  title={holidays[week]?.name}
                  disabled={!open.includes(week)}
                  tabIndex={week === tabStop ? 0 : -1}
                  onKeyDown={onKeyDown}
                  onClick={(event) => press(week, event)}
                >
                  <span className="week__number">{Number(week.slice(6))}</span>
                  <span className="week__days">{shortOf(week)}</span>
                </button>
              ))}
            </div>
          </div>
        ))}
      </fieldset>
      <div className="weeks__chosen">
        <output>
          {chosen.length === 0
            ? text('ui.weeks.none')
            : `${text('ui.weeks.chosen', { count: chosen.length })}: ${formatWeeks(chosen)}`}
        </output>
        {chosen.length > 0 && (
          <Button look="quiet" onClick={() => onChange([])}>
            {text('ui.weeks.clear')}
          </Button>
        )}
      </div>
    </FieldGroup>
  )
}

/** The part of "week 19 (10-14 mei)" between the brackets. */
const daysOf = (words: string) => words.slice(words.indexOf('(') + 1, -1)

function monthsOf(weeks: readonly string[]) {
  const months = new Map<string, string[]>()
  for (const week of weeks) {
    const month = mondayOf(week).slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), week])
  }
  return [...months].map(([month, inMonth]) => ({ month, weeks: inMonth }))
}
