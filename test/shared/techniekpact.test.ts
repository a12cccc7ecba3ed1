import { describe, expect, test } from 'vitest'
import { hasBar, shareReached } from '../../shared/techniekpact.ts'

const more = { value: 57, target: 60, from: null, direction: 'higher' } as const
const less = { value: 40, target: 30, from: 70, direction: 'lower' } as const

describe('a progress bar', () => {
  test('needs a value, a target and a better side', () => {
    expect(hasBar(more)).toBe(true)
    expect(hasBar(less)).toBe(true)
    expect(hasBar({ ...more, value: null })).toBe(false)
    expect(hasBar({ ...more, target: null })).toBe(false)
    expect(hasBar({ ...more, direction: 'none' })).toBe(false)
  })

  test('is never filled where it is not drawn', () => {
    for (const missing of [{ value: null }, { target: null }, { direction: 'none' }] as const)
      expect(shareReached({ ...more, ...missing })).toBeNull()
  })
})

describe('the share reached', () => {
  test('is value over target where more is better, and may pass 1', () => {
    expect(shareReached(more)).toBeCloseTo(0.95)
    expect(shareReached({ ...more, value: 66 })).toBeCloseTo(1.1)
  })

  test('is the part of the way down where less is better', () => {
    expect(shareReached(less)).toBeCloseTo(0.75)
    expect(shareReached({ ...less, value: 30 })).toBe(1)
    expect(shareReached({ ...less, value: 70 })).toBe(0)
    expect(shareReached({ ...less, value: 80 })).toBeLessThan(0)
  })

  test('begins where a growth began', () => {
    expect(shareReached({ ...more, from: 50 })).toBeCloseTo(0.7)
    expect(shareReached({ ...more, from: 57 })).toBe(0)
  })

  test('is target over value where less is better and no start is known', () => {
    expect(shareReached({ ...less, from: null })).toBeCloseTo(0.75)
  })

  test('is unknown where it would divide by nothing', () => {
    expect(shareReached({ ...more, target: 0 })).toBeNull()
    expect(shareReached({ ...less, from: null, value: 0 })).toBeNull()
    expect(shareReached({ ...less, from: 30 })).toBeNull()
  })
})
