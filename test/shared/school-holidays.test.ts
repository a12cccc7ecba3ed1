import { describe, expect, test } from 'vitest'
import {
  dayOffKinds,
  holidayOn,
  holidaysOf,
  isHolidayWeek,
  isSchoolFree,
  nationalDaysOff,
  schoolHolidayKinds,
  schoolYearsWithHolidays,
} from '../../shared/school-holidays.ts'
import { schoolYearAfter, schoolYearOf, weeksOfSchoolYear } from '../../shared/school-calendar.ts'
import { holidayRegions } from '../../shared/vocabulary.ts'

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const everyYear = schoolYearsWithHolidays.flatMap((schoolYear) =>
  holidayRegions.map((region) => ({ schoolYear, region })),
)

describe('the table of holidays', () => {
  test('has three school years at least, one after the other', () => {
    expect(schoolYearsWithHolidays.slice(0, 3)).toEqual(['2025/2026', '2026/2027', '2027/2028'])
    for (const [index, year] of schoolYearsWithHolidays.slice(1).entries())
      expect(year).toBe(schoolYearAfter(schoolYearsWithHolidays[index]!))
  })

  test.each(everyYear)(
    'the five holidays of $region in $schoolYear follow each other without overlap',
    ({ schoolYear, region }) => {
      const holidays = holidaysOf(region, schoolYear)
      expect(holidays.map(({ kind }) => kind)).toEqual([...schoolHolidayKinds])
      for (const [index, next] of holidays.slice(1).entries())
        expect(holidays[index]!.until < next.from).toBe(true)
    },
  )

  test.each(everyYear)(
    'the holidays of $region in $schoolYear run from Saturday to Sunday and begin in that year',
    ({ schoolYear, region }) => {
      for (const { kind, from, until } of holidaysOf(region, schoolYear)) {
        expect([weekdayOf(from), weekdayOf(until)]).toEqual([6, 0])
        expect(schoolYearOf(from)).toBe(schoolYear)
        expect(schoolYearOf(until)).toBe(
          kind === 'summer' ? schoolYearAfter(schoolYear) : schoolYear,
        )
      }
    },
  )

  test.each(everyYear)(
    'the holidays of $region in $schoolYear last as long as the rules say',
    ({ schoolYear, region }) => {
      const weeks = holidaysOf(region, schoolYear).map(
        ({ from, until }) => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1,
      )
      expect(weeks).toEqual([9, 16, 9, 9, 44])
    },
  )

  test.each(schoolYearsWithHolidays)('in %s no two regions start summer together', (schoolYear) => {
    const starts = holidayRegions.map((region) => holidaysOf(region, schoolYear).at(-1)!.from)
    expect(new Set(starts).size).toBe(3)
  })

  test('only autumn and spring are advice', () => {
    const advised = holidaysOf('south', '2026/2027').filter(({ isAdvice }) => isAdvice)
    expect(advised.map(({ kind }) => kind)).toEqual(['autumn', 'spring'])
  })

  test('a year that is not known has no holidays', () => {
    expect(holidaysOf('north', '2019/2020')).toEqual([])
  })
})

describe('holiday weeks', () => {
  test('the spring week differs per region', () => {
    expect(isHolidayWeek('2027-W07', 'south')).toBe(true)
    expect(isHolidayWeek('2027-W07', 'north')).toBe(false)
    expect(isHolidayWeek('2027-W08', 'north')).toBe(true)
    expect(isHolidayWeek('2027-W08', 'south')).toBe(false)
  })

  test('the end of summer in the next school year counts', () => {
    expect(isHolidayWeek('2026-W34', 'middle')).toBe(true)
    expect(isHolidayWeek('2026-W34', 'north')).toBe(false)
  })

  test('Christmas runs over the turn of the year', () => {
    expect(isHolidayWeek('2026-W52', 'middle')).toBe(true)
    expect(isHolidayWeek('2026-W53', 'middle')).toBe(true)
    expect(isHolidayWeek('2027-W01', 'middle')).toBe(false)
  })

  test.each(holidayRegions)(
    'a school year in %s has as many free weeks as its holidays',
    (region) => {
      const free = weeksOfSchoolYear('2027/2028').filter((week) => isHolidayWeek(week, region))
      const expected = [...holidaysOf(region, '2026/2027'), ...holidaysOf(region, '2027/2028')]
        .flatMap(({ from, until }) => {
          const mondays: string[] = []
          for (let day = dayAfter(from, 2); day <= until; day = dayAfter(day, 7)) mondays.push(day)
          return mondays
        })
        .filter((monday) => schoolYearOf(monday) === '2027/2028')
      expect(free).toHaveLength(expected.length)
    },
  )

  test('a holiday is found by a day in it', () => {
    expect(holidayOn('2027-02-16', 'south')?.kind).toBe('spring')
    expect(holidayOn('2027-02-22', 'south')).toBeUndefined()
  })
})

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number) {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((8 * b + 13) / 25)
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const f = Math.floor((a + 11 * e) / 319)
  const g = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - e + f + 32) % 7
  const month = Math.floor((e - f + g + 90) / 25)
  const day = (e - f + g + month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

describe('national days off', () => {
  test.each(Object.keys(nationalDaysOff))('the moving days of %s follow Easter', (year) => {
    const easter = easterOf(Number(year))
    expect(Object.keys(nationalDaysOff[year]!)).toEqual([...dayOffKinds])
    expect(nationalDaysOff[year]).toMatchObject({
      easter_monday: dayAfter(easter, 1),
      ascension: dayAfter(easter, 39),
      whit_monday: dayAfter(easter, 50),
    })
  })

  test('no fixed day has to move because it is a Sunday', () => {
    for (const days of Object.values(nationalDaysOff)) expect(weekdayOf(days.kings_day)).not.toBe(0)
  })

  test('a school is free on days off, in weekends and in holidays, and open otherwise', () => {
    expect(isSchoolFree('2027-05-17', 'north')).toBe(true)
    expect(isSchoolFree('2027-05-22', 'north')).toBe(true)
    expect(isSchoolFree('2027-02-23', 'north')).toBe(true)
    expect(isSchoolFree('2027-02-23', 'south')).toBe(false)
    expect(isSchoolFree('2027-05-18', 'north')).toBe(false)
  })
})
