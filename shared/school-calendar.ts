/** Weeks and school years as people at schools speak of them. A school year runs from 1 August to 31 July. */

const dayMs = 86_400_000
const dutchDays = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' })

/** The day it is in the Netherlands at a moment ('2026-07-31T22:30:00Z' → '2026-08-01'). */
export const localDay = (moment: Date) => dutchDays.format(moment)

const utc = (day: string) => new Date(`${day}T00:00:00Z`)
const asDay = (date: Date) => date.toISOString().slice(0, 10)

/** The day so many days later ('2027-02-27', 3 → '2027-03-02'). */
export const dayAfter = (day: string, days: number) =>
  asDay(new Date(utc(day).getTime() + days * dayMs))

/** The Monday of an ISO week ('2027-W19' → '2027-05-10'); source: ISO 8601, week 1 holds 4 January. */
export function mondayOf(week: string) {
  const year = Number(week.slice(0, 4))
  const fourth = utc(`${year}-01-04`)
  const weekday = (fourth.getUTCDay() + 6) % 7
  return asDay(new Date(fourth.getTime() + ((Number(week.slice(6)) - 1) * 7 - weekday) * dayMs))
}

/** The ISO week a day is in ('2027-05-12' → '2027-W19'). */
export function weekOf(day: string) {
  const date = utc(day)
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * dayMs)
  const year = thursday.getUTCFullYear()
  const number = Math.floor((thursday.getTime() - utc(`${year}-01-01`).getTime()) / (7 * dayMs)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** The school year a day is in ('2026-11-24' → '2026/2027'). */
export function schoolYearOf(day: string) {
  const year = Number(day.slice(0, 4))
  const start = Number(day.slice(5, 7)) >= 8 ? year : year - 1
  return `${start}/${start + 1}`
}

export function schoolYearAfter(schoolYear: string) {
  const start = Number(schoolYear.slice(0, 4)) + 1
  return `${start}/${start + 1}`
}

/** Every ISO week of which the Monday lies in the school year, in order. */
export function weeksOfSchoolYear(schoolYear: string) {
  const start = Number(schoolYear.slice(0, 4))
  const weeks: string[] = []
  const first = utc(mondayOf(weekOf(`${start}-08-07`)))
  for (
    let monday = first;
    asDay(monday) <= `${start + 1}-07-31`;
    monday = new Date(monday.getTime() + 7 * dayMs)
  )
    weeks.push(weekOf(asDay(monday)))
  return weeks
}

/** Whole weeks from the Monday of one ISO week to that of another; negative when `to` is earlier. */
export function weeksBetween(from: string, to: string) {
  return Math.round((utc(mondayOf(to)).getTime() - utc(mondayOf(from)).getTime()) / (7 * dayMs))
}

/** The half school year a week counts for in an offer's capacity: '2026/2027-1' until January, '-2' from February. */
export function schoolTermOf(week: string) {
  const monday = mondayOf(week)
  const month = Number(monday.slice(5, 7))
  return `${schoolYearOf(monday)}-${month >= 8 || month === 1 ? 1 : 2}`
}
