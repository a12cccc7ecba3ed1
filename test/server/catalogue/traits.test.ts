import { expect, test } from 'vitest'
import { bitCount } from '../../../server/algorithms/bit-sets.ts'
import {
  anyWeek,
  choicesIn,
  choicesInSet,
  everyAudience,
  everyGrade,
  everyKind,
  everyMode,
  hasUnnumbered,
  isUnserved,
  maskOf,
  namesGoals,
  namesGrades,
  noTheme,
  themeBits,
} from '../../../server/catalogue/traits.ts'
import { activityKinds, audiences, grades, modes, themes } from '../../../shared/vocabulary.ts'

test('every trait and every theme has a bit of its own', () => {
  const marks = [anyWeek, namesGrades, isUnserved, hasUnnumbered, namesGoals]
  const all = [everyKind, everyGrade, everyMode, everyAudience, ...marks]
  const choices = activityKinds.length + grades.length + modes.length + audiences.length
  expect(bitCount(all.reduce((bits, one) => bits | one, 0))).toBe(choices + marks.length)
  expect(bitCount(themeBits([...themes]) | noTheme)).toBe(themes.length + 1)
})

test('choices are numbered by mask and bit', () => {
  expect(choicesIn(maskOf.traits, 0b1001)).toEqual([0, 3])
  expect(choicesIn(maskOf.themes, 1 << 31)).toEqual([63])
  expect(choicesInSet(maskOf.weeks, Int32Array.of(1, 0, -(2 ** 31), 2))).toEqual([64, 159, 161])
})
