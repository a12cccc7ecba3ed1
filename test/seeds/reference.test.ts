import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { kindActions } from '../../seeds/reference/activity-kinds.ts'
import {
  curriculumGoals,
  curriculumGoalsLeftOut,
  curriculumSets,
} from '../../seeds/reference/curriculum-goals.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { pactActions } from '../../seeds/reference/pact-actions.ts'
import { pactGoals } from '../../seeds/reference/pact-goals.ts'
import { countryParts, provinces } from '../../seeds/reference/regions.ts'
import { hasBar, Techniekpact } from '../../shared/techniekpact.ts'
import { activityKinds } from '../../shared/vocabulary.ts'

const everything = {
  goals: pactGoals,
  actions: pactActions,
  indicators,
  kinds: kindActions,
  curriculumSets,
  curriculumGoals,
}
const openActions = new Set(pactActions.filter(({ closed }) => !closed).map(({ number }) => number))
const numbersUpTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** Every pair of texts in a value, wherever it stands. */
function textsIn(value: unknown): { nl: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('nl' in value && 'en' in value) return [value as { nl: string; en: string }]
  return Object.values(value).flatMap(textsIn)
}

test('the reference data is a valid answer of the API', () => {
  expect([...Value.Errors(Techniekpact, everything)]).toEqual([])
})

test('every text is there in both languages and ends without a blank', () => {
  const texts = textsIn([everything, curriculumGoalsLeftOut])
  expect(texts.length).toBeGreaterThan(150)
  for (const { nl, en } of texts)
    for (const text of [nl, en]) {
      expect(text).toMatch(/\S/)
      expect(text.trim()).toBe(text)
    }
})

describe('actions and goals', () => {
  test('there are 22 actions and 12 goals, in order', () => {
    expect(pactActions.map(({ number }) => number)).toEqual(numbersUpTo(22))
    expect(pactGoals.map(({ number }) => number)).toEqual(numbersUpTo(12))
  })

  test('actions 2, 14, 16 and 18 are closed and serve no goal; all others serve one', () => {
    const closed = pactActions.filter((action) => action.closed)
    expect(closed.map(({ number }) => number)).toEqual([2, 14, 16, 18])
    for (const { goals, closed: isClosed } of pactActions) expect(goals.length === 0).toBe(isClosed)
  })

  test('actions name goals that exist and together they cover every goal', () => {
    const served = new Set(pactActions.flatMap(({ goals }) => goals))
    expect([...served].toSorted((a, b) => a - b)).toEqual(pactGoals.map(({ number }) => number))
  })

  test('the desk itself is action 7 and serves goal 3', () => {
    expect(pactActions[6]).toMatchObject({ number: 7, goals: [3], closed: false })
  })
})

describe('indicators', () => {
  test('ids are unique and name an action that exists', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length)
    for (const { actionNumber } of indicators) expect(numbersUpTo(22)).toContain(actionNumber)
  })

  test('each has a value or a target, and a year for the value it has', () => {
    for (const { value, target, valueYear } of indicators) {
      expect(value !== null || target !== null).toBe(true)
      expect(valueYear === null).toBe(value === null)
    }
  })

  test('a bar is possible for exactly the figures with a value and a target', () => {
    expect(indicators.filter(hasBar).map(({ id, value, target }) => [id, value, target])).toEqual([
      ['active-primary-schools', 57, 60],
      ['vwo-science-profile', 62, 55],
      ['havo-science-profile', 43, 55],
      ['vmbo-tl-science', 40, 40],
      ['vmbo-gl-science', 38, 40],
      ['vmbo-vocational-technology', 26, 30],
      ['mbo-technical-choice', 31, 30],
      ['top-sector-grants', 559, 1000],
    ])
  })

  test('the desk of action 7 was never measured', () => {
    expect(indicators.filter(({ actionNumber }) => actionNumber === 7)).toEqual([])
  })
})

describe('kinds of activity', () => {
  test('each kind is there once, in the order of the vocabulary', () => {
    expect(kindActions.map(({ kind }) => kind)).toEqual([...activityKinds])
  })

  test('each kind serves actions that are still open, the desk among them', () => {
    for (const { actions } of kindActions) {
      expect(actions).toContain(7)
      for (const number of actions) expect(openActions).toContain(number)
    }
  })
})

describe('curriculum goals', () => {
  test('each goal belongs to a set that is registered and carries its number in its id', () => {
    const sets = curriculumSets.map(({ id }) => id)
    for (const { id, setId, number } of curriculumGoals) {
      expect(sets).toContain(setId)
      expect(id).toBe(`${setId}/${number}`)
    }
    expect(new Set(curriculumGoals.map(({ id }) => id)).size).toBe(curriculumGoals.length)
  })

  test('the set of 2006 has 39 to 46 with different codes, and leaves 47 out with a reason', () => {
    const of2006 = curriculumGoals.filter(({ setId }) => setId === 'kerndoelen-2006')
    expect(of2006.map(({ number }) => number)).toEqual([39, 40, 41, 42, 43, 44, 45, 46])
    expect(new Set(of2006.map(({ obkId }) => obkId)).size).toBe(8)
    expect(of2006.filter(({ core }) => core === 'yes').map(({ number }) => number)).toEqual([
      42, 43, 44, 45, 46,
    ])
    expect(curriculumGoalsLeftOut.map(({ number }) => number)).toEqual([47])
  })

  test('the set of 2025 is a draft with the goals 29 to 32', () => {
    expect(curriculumSets.find(({ id }) => id === 'kerndoelen-2025')?.standing).toBe('draft')
    const of2025 = curriculumGoals.filter(({ setId }) => setId === 'kerndoelen-2025')
    expect(of2025.map(({ number }) => number)).toEqual([29, 30, 31, 32])
  })
})

describe('regions', () => {
  test('there are 12 provinces and 5 country parts with ids of their own', () => {
    expect(provinces.map(({ code }) => code)).toEqual(
      Array.from({ length: 12 }, (_, index) => `PV${20 + index}`),
    )
    expect(countryParts).toHaveLength(5)
    const ids = [...provinces, ...countryParts].map(({ id }) => id)
    expect(new Set(ids).size).toBe(17)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })

  test('every province lies in exactly one country part', () => {
    const placed = countryParts.flatMap((part) => part.provinces)
    expect(placed.toSorted()).toEqual(provinces.map(({ code }) => code))
  })
})
