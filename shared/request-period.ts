import type { RequestContent } from './requests.ts'
import { dayAfter, mondayOf, schoolYearOf } from './school-calendar.ts'

type Period = Pick<RequestContent, 'weeks' | 'days'>

const lastOfWeek = (week: string) => dayAfter(mondayOf(week), 6)

/** The last local day of the weeks and days that a request names; undefined when any day is fine. */
export function lastWantedDay({ weeks = [], days = [] }: Period): string | undefined {
  return [...weeks.map(lastOfWeek), ...days].toSorted().at(-1)
}

/** Whether everything it names lies before this day. */
export function isPeriodOver(period: Period, today: string) {
  const last = lastWantedDay(period)
  return last !== undefined && last < today
}

/** The same request without the weeks and days that are over. */
export function withoutPast<Content extends Period>(content: Content, today: string): Content {
  const { weeks, days } = content
  return {
    ...content,
    ...(weeks && { weeks: weeks.filter((week) => lastOfWeek(week) >= today) }),
    ...(days && { days: days.filter((day) => day >= today) }),
  }
}

/** Nobody plans beyond this day: the end of the second school year after this one. */
export const lastPlannedDay = (today: string) => `${Number(schoolYearOf(today).slice(5)) + 2}-07-31`
