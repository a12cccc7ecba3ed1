/**
 * The school holidays of primary schools and the national days off. Source: rijksoverheid.nl, open data schoolvakanties
 * (docs/data-sources.md says how each year was checked). Autumn and spring are advice: a school may choose other weeks,
 * and many schools add a second May week; Christmas, the May week and summer are fixed by the minister.
 */
import { mondayOf } from './school-calendar.ts'
import type { HolidayRegion } from './vocabulary.ts'

export const schoolHolidayKinds = ['autumn', 'christmas', 'spring', 'may', 'summer'] as const
export type SchoolHolidayKind = (typeof schoolHolidayKinds)[number]

/** From the first Saturday up to and including the last Sunday. */
export interface SchoolHoliday {
  kind: SchoolHolidayKind
  from: string
  until: string
  /** The minister only advises these dates. */
  isAdvice: boolean
}

type Dates = readonly [from: string, until: string]
type YearTable = Record<SchoolHolidayKind, Record<HolidayRegion, Dates>>

const everywhere = (from: string, until: string): Record<HolidayRegion, Dates> => ({
  north: [from, until],
  middle: [from, until],
  south: [from, until],
})

const table: Readonly<Record<string, YearTable>> = {
  '2025/2026': {
    autumn: {
      north: ['2025-10-18', '2025-10-26'],
      middle: ['2025-10-18', '2025-10-26'],
      south: ['2025-10-11', '2025-10-19'],
    },
    christmas: everywhere('2025-12-20', '2026-01-04'),
    spring: {
      north: ['2026-02-21', '2026-03-01'],
      middle: ['2026-02-14', '2026-02-22'],
      south: ['2026-02-14', '2026-02-22'],
    },
    may: everywhere('2026-04-25', '2026-05-03'),
    summer: {
      north: ['2026-07-04', '2026-08-16'],
      middle: ['2026-07-18', '2026-08-30'],
      south: ['2026-07-11', '2026-08-23'],
    },
  },
  '2026/2027': {
    autumn: {
      north: ['2026-10-10', '2026-10-18'],
      middle: ['2026-10-17', '2026-10-25'],
      south: ['2026-10-17', '2026-10-25'],
    },
    christmas: everywhere('2026-12-19', '2027-01-03'),
    spring: {
      north: ['2027-02-20', '2027-02-28'],
      middle: ['2027-02-20', '2027-02-28'],
      south: ['2027-02-13', '2027-02-21'],
    },
    may: everywhere('2027-04-24', '2027-05-02'),
    summer: {
      north: ['2027-07-10', '2027-08-22'],
      middle: ['2027-07-17', '2027-08-29'],
      south: ['2027-07-24', '2027-09-05'],
    },
  },
  '2027/2028': {
    autumn: {
      north: ['2027-10-16', '2027-10-24'],
      middle: ['2027-10-16', '2027-10-24'],
      south: ['2027-10-23', '2027-10-31'],
    },
    christmas: everywhere('2027-12-25', '2028-01-09'),
    spring: {
      north: ['2028-02-19', '2028-02-27'],
      middle: ['2028-02-26', '2028-03-05'],
      south: ['2028-02-26', '2028-03-05'],
    },
    may: everywhere('2028-04-29', '2028-05-07'),
    summer: {
      north: ['2028-07-15', '2028-08-27'],
      middle: ['2028-07-08', '2028-08-20'],
      south: ['2028-07-22', '2028-09-03'],
    },
  },
  '2028/2029': {
    autumn: {
      north: ['2028-10-14', '2028-10-22'],
      middle: ['2028-10-21', '2028-10-29'],
      south: ['2028-10-21', '2028-10-29'],
    },
    christmas: everywhere('2028-12-23', '2029-01-07'),
    spring: {
      north: ['2029-02-17', '2029-02-25'],
      middle: ['2029-02-17', '2029-02-25'],
      south: ['2029-02-10', '2029-02-18'],
    },
    may: everywhere('2029-04-28', '2029-05-06'),
    summer: {
      north: ['2029-07-21', '2029-09-02'],
      middle: ['2029-07-07', '2029-08-19'],
      south: ['2029-07-14', '2029-08-26'],
    },
  },
  '2029/2030': {
    autumn: {
      north: ['2029-10-20', '2029-10-28'],
      middle: ['2029-10-20', '2029-10-28'],
      south: ['2029-10-13', '2029-10-21'],
    },
    christmas: everywhere('2029-12-22', '2030-01-06'),
    spring: {
      north: ['2030-02-16', '2030-02-24'],
      middle: ['2030-02-23', '2030-03-03'],
      south: ['2030-02-23', '2030-03-03'],
    },
    may: everywhere('2030-04-27', '2030-05-05'),
    summer: {
      north: ['2030-07-20', '2030-09-01'],
      middle: ['2030-07-13', '2030-08-25'],
      south: ['2030-07-06', '2030-08-18'],
    },
  },
}

/** The school years of which the holidays are known, in order. */
export const schoolYearsWithHolidays = Object.keys(table)

export const dayOffKinds = [
  'new_year',
  'easter_monday',
  'kings_day',
  'liberation_day',
  'ascension',
  'whit_monday',
  'christmas_day',
  'boxing_day',
] as const
export type DayOffKind = (typeof dayOffKinds)[number]

/** National days off by calendar year; the days that are always a Sunday are left out. */
export const nationalDaysOff: Readonly<Record<string, Readonly<Record<DayOffKind, string>>>> = {
  2026: daysOff(2026, '2026-04-06', '2026-05-14', '2026-05-25'),
  2027: daysOff(2027, '2027-03-29', '2027-05-06', '2027-05-17'),
  2028: daysOff(2028, '2028-04-17', '2028-05-25', '2028-06-05'),
  2029: daysOff(2029, '2029-04-02', '2029-05-10', '2029-05-21'),
  2030: daysOff(2030, '2030-04-22', '2030-05-30', '2030-06-10'),
}

function daysOff(year: number, easterMonday: string, ascension: string, whitMonday: string) {
  return {
    new_year: `${year}-01-01`,
    easter_monday: easterMonday,
    kings_day: `${year}-04-27`,
    liberation_day: `${year}-05-05`,
    ascension,
    whit_monday: whitMonday,
    christmas_day: `${year}-12-25`,
    boxing_day: `${year}-12-26`,
  }
}

/** The five holidays of a region in a school year ('2026/2027'), in order; none for a year that is not known. */
export function holidaysOf(region: HolidayRegion, schoolYear: string): SchoolHoliday[] {
  const year = table[schoolYear]
  if (year === undefined) return []
  return schoolHolidayKinds.map((kind) => {
    const [from, until] = year[kind][region]
    return { kind, from, until, isAdvice: kind === 'autumn' || kind === 'spring' }
  })
}

/** The holiday of a region a day is in; undefined on all other days and in years that are not known. */
export function holidayOn(day: string, region: HolidayRegion) {
  return schoolYearsWithHolidays
    .flatMap((schoolYear) => holidaysOf(region, schoolYear))
    .find(({ from, until }) => from <= day && day <= until)
}

/** Whether all five school days of an ISO week ('2027-W08') lie in one holiday of the region. */
export function isHolidayWeek(week: string, region: HolidayRegion) {
  const monday = mondayOf(week)
  const friday = new Date(Date.parse(`${monday}T00:00:00Z`) + 4 * 86_400_000)
  const holiday = holidayOn(monday, region)
  return holiday !== undefined && friday.toISOString().slice(0, 10) <= holiday.until
}

/** Whether a day is a weekend, a holiday of the region or a national day off: no day to plan at a school. */
export function isSchoolFree(day: string, region: HolidayRegion) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return true
  if (holidayOn(day, region) !== undefined) return true
  return Object.values(nationalDaysOff[day.slice(0, 4)] ?? {}).includes(day)
}
