import { expect, test } from 'vitest'
import type { OfferContent } from '../../shared/offers.ts'
import {
  adviceForRequest,
  completeness,
  detailsOfKind,
  missingInOffer,
  missingInRequest,
} from '../../shared/posting-completeness.ts'
import type { RequestContent } from '../../shared/requests.ts'
import { activityKinds } from '../../shared/vocabulary.ts'
import { givenLesson, wantedLesson } from '../helpers/samples.ts'

test('a complete request misses nothing, and each field it needs is missed by name', () => {
  expect(missingInRequest(wantedLesson)).toEqual([])
  const needed = [
    'title',
    'goal',
    'kinds',
    'audience',
    'grades',
    'participants',
    'minutes',
    'modes',
  ]
  expect(missingInRequest({})).toEqual(needed)
  for (const field of needed) {
    const { [field as keyof RequestContent]: _left, ...rest } = wantedLesson
    expect(missingInRequest(rest)).toContain(field)
  }
})

test('spaces do not make a title or a goal longer', () => {
  expect(missingInRequest({ ...wantedLesson, title: ' abc      ', goal: ' '.repeat(40) })).toEqual([
    'title',
    'goal',
  ])
})

test('teachers have no grade; a class that travels says how far', () => {
  expect(missingInRequest({ ...wantedLesson, audience: 'teachers', grades: [] })).toEqual([])
  const visit: RequestContent = { ...wantedLesson, modes: ['at_provider'] }
  expect(missingInRequest(visit)).toEqual(['travelsKm'])
  expect(missingInRequest({ ...visit, travelsKm: 10 })).toEqual([])
})

test('an offer that comes to schools says where; one that is used alone needs no group size', () => {
  expect(missingInOffer(givenLesson)).toEqual([])
  const { serviceArea: _area, radiusKm: _radius, ...anywhere } = givenLesson
  expect(missingInOffer(anywhere)).toEqual(['serviceArea'])
  expect(missingInOffer({ ...anywhere, serviceArea: 'radius' })).toEqual(['radiusKm'])
  expect(missingInOffer({ ...anywhere, serviceArea: 'regions' })).toEqual(['regionIds'])
  expect(missingInOffer({ ...anywhere, serviceArea: 'national' })).toEqual([])
  expect(missingInOffer({ ...anywhere, modes: ['at_provider'] })).toEqual([])
  const { groupSize: _size, ...alone } = givenLesson
  expect(missingInOffer(alone)).toEqual(['groupSize'])
  for (const kind of ['webcast', 'learning_material'] as const)
    expect(missingInOffer({ ...alone, kind } satisfies OfferContent)).toEqual([])
})

test('nothing is 0, everything is 1, and every answer brings it further', () => {
  const whole: RequestContent = {
    ...wantedLesson,
    modes: ['at_school', 'at_provider'],
    travelsKm: 5,
    priorKnowledge: 'Ze weten wat stroom is.',
    facilities: ['hall'],
    budgetEuro: 0,
    curriculumGoals: ['kerndoelen-2006/42'],
  }
  expect(adviceForRequest(whole)).toEqual([])
  expect([completeness({}), completeness(whole)]).toEqual([0, 1])
  const order: (keyof RequestContent)[] = [
    'title',
    'goal',
    'kinds',
    'audience',
    'grades',
    'minutes',
  ]
  let before = 0
  let content: RequestContent = {}
  for (const field of order) {
    content = { ...content, [field]: whole[field] }
    expect(completeness(content)).toBeGreaterThan(before)
    before = completeness(content)
  }
})

test('what a provider would still ask is named until it is told', () => {
  expect(adviceForRequest(wantedLesson)).toEqual([
    'priorKnowledge',
    'facilities',
    'budgetEuro',
    'curriculumGoals',
  ])
  expect(adviceForRequest({ days: ['2027-03-09'] })).not.toContain('weeks')
})

test('each kind of activity has its own few details', () => {
  expect(detailsOfKind('lesson_kit')).toEqual(['stock', 'lendingWeeks', 'transport'])
  expect(detailsOfKind('guest_lesson')).toEqual([])
  for (const kind of activityKinds) expect(detailsOfKind(kind).length).toBeLessThanOrEqual(3)
})
