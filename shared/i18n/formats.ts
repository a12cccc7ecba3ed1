import type { Language } from '../common.ts'
import { mondayOf, weeksBetween } from '../school-calendar.ts'

const zone = 'Europe/Amsterdam'
const dayMs = 86_400_000

const words = {
  nl: { tag: 'nl-NL', week: 'week', grade: 'groep', and: 'en', to: 't/m', hour: ' uur' },
  en: { tag: 'en-GB', week: 'week', grade: 'group', and: 'and', to: 'to', hour: '' },
} as const

const weekNumber = (week: string) => Number(week.slice(6))

/** Neighbouring numbers together: [5, 6, 8] becomes [[5, 6], [8, 8]]. */
function runs<T>(list: readonly T[], follows: (next: T, last: T) => boolean) {
  const found: { first: T; last: T }[] = []
  for (const item of list) {
    const run = found.at(-1)
    if (run && follows(item, run.last)) run.last = item
    else found.push({ first: item, last: item })
  }
  return found
}

const nbsp = '\u00a0'

const inSentence = (name: string) => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`

/** Made at its first use: making one takes about a millisecond, and a page needs but a few. */
function once<Made>(make: () => Made) {
  let made: Made | undefined
  return () => (made ??= make())
}

/** How days, times, distances, weeks, grades and money are written in a language. Pure: for screens and mails. */
export function formatsIn(language: Language) {
  const { tag, week: weekWord, grade, and, to, hour } = words[language]
  const dayFormat = once(
    () =>
      new Intl.DateTimeFormat(tag, {
        weekday: 'short',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  )
  const shortDay = once(
    () => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  )
  const localDay = once(() => new Intl.DateTimeFormat('en-CA', { timeZone: zone }))
  const clock = once(
    () =>
      new Intl.DateTimeFormat('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
      }),
  )
  const number = once(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 4 }))
  const euros = once(
    () =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency: 'EUR',
        maximumFractionDigits: 0,
      }),
  )
  const percent = once(
    () => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }),
  )
  const sentenceList = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }))

  /** A name that has an ‘en’ of its own would be read as two, so then commas alone stand between. */
  const listed = (items: readonly string[]) =>
    items.some((item) => item.includes(` ${and} `))
      ? items.join(', ')
      : sentenceList().format(items)

  /** '2027-05-12' → 'wo 12 mei 2027'. */
  const formatDay = (day: string) =>
    dayFormat()
      .format(new Date(`${day}T00:00:00Z`))
      .replaceAll(',', '')

  /** A moment in UTC → '13.00 uur', Dutch time. */
  const formatTime = (time: string) => {
    const text = clock().format(new Date(time))
    return language === 'nl' ? `${text.replace(':', '.')}${hour}` : text
  }

  /** A moment in UTC → the Dutch day it falls on, without the time. */
  const formatDayOf = (time: string) => formatDay(localDay().format(new Date(time)))

  /** A moment in UTC → 'wo 12 mei 2027, 13.00 uur'. */
  const formatMoment = (time: string) => `${formatDayOf(time)}, ${formatTime(time)}`

  /** Under a kilometre in hundreds of metres, else in whole kilometres. */
  const formatKm = (km: number) => {
    if (km < 0.95) return `${Math.max(100, Math.round(km * 10) * 100)}${nbsp}m`
    return `${number().format(Math.round(km))}${nbsp}km`
  }

  /** School days of a first and last ISO week: '10-14 mei', '31 mei-4 juni'. */
  const schoolDays = (first: string, last: string) => {
    const monday = new Date(`${mondayOf(first)}T00:00:00Z`)
    const friday = new Date(new Date(`${mondayOf(last)}T00:00:00Z`).getTime() + 4 * dayMs)
    const end = shortDay().format(friday)
    if (monday.getUTCMonth() === friday.getUTCMonth()) return `${monday.getUTCDate()}-${end}`
    return `${shortDay().format(monday)}-${end}`
  }

  /** '2027-W19' → 'week 19 (10-14 mei)'. */
  const formatWeek = (week: string) => `${weekWord} ${weekNumber(week)} (${schoolDays(week, week)})`

  /** ISO weeks in any order; neighbours become one range: 'week 19 t/m 21 (10-28 mei) en week 24 (…)'. */
  const formatWeeks = (weeks: readonly string[]) => {
    const ranges = runs(
      [...new Set(weeks)].toSorted(),
      (next, last) => weeksBetween(last, next) === 1,
    )
    return sentenceList().format(
      ranges.map(({ first, last }) =>
        first === last
          ? formatWeek(first)
          : `${weekWord} ${weekNumber(first)} ${to} ${weekNumber(last)} (${schoolDays(first, last)})`,
      ),
    )
  }

  /** [5, 6, 8] → 'groep 5-6 en 8'. */
  const formatGrades = (grades: readonly number[]) => {
    const ranges = runs(
      [...new Set(grades)].toSorted((one, other) => one - other),
      (next, last) => next === last + 1,
    ).map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`))
    if (ranges.length === 0) return ''
    const last = ranges.pop()
    return `${grade} ${ranges.length > 0 ? `${ranges.join(', ')} ${and} ` : ''}${last}`
  }

  return {
    formatDay,
    formatTime,
    formatDayOf,
    formatMoment,
    formatKm,
    formatWeek,
    formatWeeks,
    formatGrades,
    formatEuros: (amount: number) => euros().format(amount),
    /** 0.42 → '42%'. */
    formatPercent: (share: number) => percent().format(share),
    formatNumber: (value: number) => number().format(value),
    /** ['a', 'b', 'c'] → 'a, b en c', and ['a', 'b en c'] → 'a, b en c'. */
    formatList: listed,
    /** ['Gastles', 'Workshop'] → 'Gastles en workshop', as a sentence begins. */
    formatNames: ([first, ...rest]: readonly string[]) =>
      first === undefined ? '' : listed([first, ...rest.map(inSentence)]),
  }
}
export type Formats = ReturnType<typeof formatsIn>
