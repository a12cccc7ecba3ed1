import { addToSet, setSize, setWords } from '../algorithms/bit-sets.ts'
import { mondayOf, schoolTermOf, schoolYearOf, weekOf } from '../../shared/school-calendar.ts'

/** The weeks that planning knows: 128 from the one of 1 August of a school year, so two and almost a half school years. */
export interface WeekWindow {
  schoolYear: string
  /** The first Monday, in days since 1970. */
  firstDay: number
  weeks: readonly string[]
  /** The half school year of each week, as in an offer's capacity. */
  terms: readonly string[]
  /** The weeks of each half school year as a set. */
  weeksOf: ReadonlyMap<string, Int32Array>
  /** The place of a week in the window; undefined outside it. */
  placeOf: ReadonlyMap<string, number>
}

const windows = new Map<string, WeekWindow>()
const dayMs = 86_400_000

/** The window for planning on this day. */
export function weekWindow(today: string): WeekWindow {
  const schoolYear = schoolYearOf(today)
  let window = windows.get(schoolYear)
  if (window === undefined) {
    window = makeWindow(schoolYear)
    windows.set(schoolYear, window)
  }
  return window
}

function makeWindow(schoolYear: string): WeekWindow {
  const first = Date.parse(mondayOf(weekOf(`${schoolYear.slice(0, 4)}-08-01`)))
  const weeks = Array.from({ length: setSize }, (_, place) =>
    weekOf(new Date(first + place * 7 * dayMs).toISOString().slice(0, 10)),
  )
  const terms = weeks.map(schoolTermOf)
  const weeksOf = new Map(terms.map((term) => [term, new Int32Array(setWords)]))
  terms.forEach((term, place) => addToSet(weeksOf.get(term)!, 0, place))
  return {
    schoolYear,
    firstDay: first / dayMs,
    weeks,
    terms,
    weeksOf,
    placeOf: new Map(weeks.map((week, place) => [week, place])),
  }
}

/** The place of the week that a day is in; outside the window its distance to the first week all the same. */
export function placeOfDay(window: WeekWindow, day: string) {
  return Math.floor((Date.parse(day) / dayMs - window.firstDay) / 7)
}

/** Where planning begins on a day: the window, the place in it of the week that the day is in, and all weeks from that one on. */
export interface PlanningStart {
  window: WeekWindow
  now: number
  coming: Int32Array
  /** In days since 1970. */
  day: number
}

let lastDay = ''
let lastStart: PlanningStart | undefined

export function planningStart(today: string): PlanningStart {
  if (lastStart !== undefined && lastDay === today) return lastStart
  const window = weekWindow(today)
  const now = placeOfDay(window, today)
  lastDay = today
  lastStart = { window, now, coming: weeksFromTo(now, Infinity), day: Date.parse(today) / dayMs }
  return lastStart
}

/** Weeks as a set over the window; an empty list is any week. */
export function fillWeeks(window: WeekWindow, weeks: readonly string[], into: Int32Array, at = 0) {
  into.fill(weeks.length === 0 ? -1 : 0, at, at + setWords)
  for (const week of weeks) {
    const place = window.placeOf.get(week)
    if (place !== undefined) addToSet(into, at, place)
  }
}

/** Takes out the weeks of half school years in which no place is left; a half year that is not named has places. */
export function keepBookable(
  window: WeekWindow,
  placesLeft: Readonly<Record<string, number>> | null,
  set: Int32Array,
  at = 0,
) {
  for (const term in placesLeft) {
    const weeks = placesLeft[term]! > 0 ? undefined : window.weeksOf.get(term)
    if (weeks === undefined) continue
    for (let word = 0; word < setWords; word++) set[at + word]! &= ~weeks[word]!
  }
}

/** The weeks from one place up to and including another, as far as they lie in the window. */
export function weeksFromTo(from: number, to: number) {
  const set = new Int32Array(setWords)
  for (let place = Math.max(0, from); place <= Math.min(setSize - 1, to); place++)
    addToSet(set, 0, place)
  return set
}
