import { expect, test } from 'vitest'
import { missingInRequest } from '../../shared/posting-completeness.ts'
import { isPeriodOver, lastWantedDay, withoutPast } from '../../shared/request-period.ts'
import type { RequestContent } from '../../shared/requests.ts'
import { dayAfter, localDay } from '../../shared/school-calendar.ts'
import { wantedLesson } from '../helpers/samples.ts'

test('a week is wanted up to its Sunday, also over the turn of the year', () => {
  expect(lastWantedDay({ weeks: ['2027-W10', '2026-W53'] })).toBe('2027-03-14')
  expect(lastWantedDay({ weeks: ['2026-W53'] })).toBe('2027-01-03')
  expect(lastWantedDay({ weeks: ['2027-W10'], days: ['2027-03-20', '2027-03-09'] })).toBe(
    '2027-03-20',
  )
  expect(lastWantedDay({ weeks: [] })).toBeUndefined()
})

test('a period is over the day after its last, and no period never is', () => {
  const period = { weeks: ['2027-W10'] }
  expect(isPeriodOver(period, '2027-03-14')).toBe(false)
  expect(isPeriodOver(period, '2027-03-15')).toBe(true)
  expect(isPeriodOver({}, '2099-01-01')).toBe(false)
  expect(missingInRequest(wantedLesson, '2027-03-29')).toEqual(['weeks'])
  expect(missingInRequest(wantedLesson, '2027-03-28')).toEqual([])
})

test('what is over goes out of a request and everything else stays', () => {
  const request: RequestContent = {
    title: 'Bruggen',
    weeks: ['2027-W09', '2027-W10', '2027-W11'],
    days: ['2027-03-05', '2027-03-12', '2027-03-15'],
  }
  expect(withoutPast(request, '2027-03-13')).toEqual({
    title: 'Bruggen',
    weeks: ['2027-W10', '2027-W11'],
    days: ['2027-03-15'],
  })
  const always: RequestContent = { title: 'Bruggen' }
  expect(withoutPast(always, '2027-03-13')).toEqual(always)
})

test('the day is that of the Netherlands, in winter and in summer', () => {
  const days = ['2027-01-31T22:59:59Z', '2027-01-31T23:00:00Z', '2027-07-31T22:00:00Z']
  expect(days.map((time) => localDay(new Date(time)))).toEqual([
    '2027-01-31',
    '2027-02-01',
    '2027-08-01',
  ])
  expect(dayAfter('2028-02-28', 2)).toBe('2028-03-01')
})
