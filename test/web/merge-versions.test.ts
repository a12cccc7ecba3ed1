import { expect, test } from 'vitest'
import { isSameContent, mergeVersions } from '../../web/postings/merge-versions.ts'

const before: Record<string, unknown> = { title: 'Bruggen', goal: 'Bouwen', minutes: 60 }

test('what only one of the two changed is taken, whoever it was', () => {
  const { merged, disputed, fromThem } = mergeVersions(
    before,
    { ...before, goal: 'Zelf bouwen' },
    { title: 'Torens', goal: 'Bouwen' },
  )
  expect(disputed).toEqual([])
  expect(fromThem).toEqual(['title', 'minutes'])
  expect(merged).toEqual({ title: 'Torens', goal: 'Zelf bouwen', minutes: undefined })
})

test('what both changed differently is asked and stays mine until then', () => {
  const { merged, disputed } = mergeVersions(
    before,
    { ...before, title: 'Huizen', minutes: 90 },
    { ...before, title: 'Torens', minutes: 90 },
  )
  expect(disputed).toEqual(['title'])
  expect(merged).toMatchObject({ title: 'Huizen', minutes: 90 })
})

test('the order of fields makes no difference, the order of a list does', () => {
  expect(isSameContent({ a: { x: 1, y: 2 }, b: 1 }, { b: 1, a: { y: 2, x: 1 } })).toBe(true)
  expect(isSameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
})
