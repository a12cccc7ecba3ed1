import { curriculumGoals } from '../../../seeds/reference/curriculum-goals.ts'
import type { OfferContent } from '../../../shared/offers.ts'
import { detailsOfKind } from '../../../shared/posting-completeness.ts'
import { lastPlannedDay } from '../../../shared/request-period.ts'
import type { RequestContent } from '../../../shared/requests.ts'
import { mondayOf, weekOf } from '../../../shared/school-calendar.ts'
import { Problem } from '../../problem.ts'

const knownGoals = new Set(curriculumGoals.map(({ id }) => id))

/** Refuses, in a draft too, a curriculum goal, week or day that is none, lies too far ahead or outside its weeks, and details of another kind. */
export function assertSound(content: RequestContent & OfferContent, today: string) {
  const { weeks = [], days = [], curriculumGoals: goals = [], kind, details = {} } = content
  const last = lastPlannedDay(today)
  refuse(
    'curriculumGoals',
    goals.filter((goal) => !knownGoals.has(goal)),
  )
  const ofKind: string[] = kind ? detailsOfKind(kind) : []
  refuse(
    'details',
    Object.keys(details).filter((name) => !ofKind.includes(name)),
  )
  // Not every year has a week 53.
  refuse(
    'weeks',
    weeks.filter((week) => weekOf(mondayOf(week)) !== week || mondayOf(week) > last),
  )
  refuse(
    'days',
    days.filter((day) => day > last || (weeks.length > 0 && !weeks.includes(weekOf(day)))),
  )
}

function refuse(field: keyof (RequestContent & OfferContent), wrong: string[]) {
  if (wrong.length > 0) throw new Problem('invalid', { field, wrong })
}
