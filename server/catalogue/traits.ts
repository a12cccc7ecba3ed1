import { bitsOf, membersIn, setWords } from '../algorithms/bit-sets.ts'
import type { SearchFilters } from '../../shared/search.ts'
import { activityKinds, audiences, grades, modes, themes } from '../../shared/vocabulary.ts'
import type { Listing } from './listing.ts'

/*
 * What a posting is, as bits of one number: 12 kinds, 8 grades, 3 modes, 2 audiences, and five marks. A row that is gone has no bits.
 */
const gradeShift = activityKinds.length
const modeShift = gradeShift + grades.length
const audienceShift = modeShift + modes.length
const markShift = audienceShift + audiences.length

const everyBit = (count: number, shift: number) => ((1 << count) - 1) << shift

export const everyKind = everyBit(activityKinds.length, 0)
export const everyGrade = everyBit(grades.length, gradeShift)
export const everyMode = everyBit(modes.length, modeShift)
export const everyAudience = everyBit(audiences.length, audienceShift)

export const atSchool = 1 << modeShift
export const atProvider = 1 << (modeShift + 1)
export const online = 1 << (modeShift + 2)

/** No weeks are named: any week is fine. */
export const anyWeek = 1 << markShift
/** Grades are named; without, any grade is fine. */
export const namesGrades = 1 << (markShift + 1)
/** The school has had no delivered activity this school year. */
export const isUnserved = 1 << (markShift + 2)
/** It has regions or curriculum goals for which there was no number left, so these are compared as text. */
export const hasUnnumbered = 1 << (markShift + 3)
/** Curriculum goals are named. */
export const namesGoals = 1 << (markShift + 4)

/** Among the bits of themes: none is named. */
export const noTheme = 1 << themes.length

/** The masks of a row: which number of them holds what. Weeks and curriculum goals are sets of 128. */
export const maskOf = { traits: 0, themes: 1, weeks: 2, goals: 2 + setWords }

/** What is chosen; nothing chosen is everything. */
function chosen<T>(members: readonly T[] | undefined, list: readonly T[], shift: number) {
  return members === undefined || members.length === 0
    ? everyBit(list.length, shift)
    : bitsOf(members, list) << shift
}

export const kindBits = (kinds: SearchFilters['kinds']) => chosen(kinds, activityKinds, 0)
export const gradeBits = (chosenGrades: SearchFilters['grades']) =>
  chosen(chosenGrades, grades, gradeShift)
export const modeBits = (chosenModes: SearchFilters['modes']) =>
  chosen(chosenModes, modes, modeShift)
export const audienceBits = (audience: SearchFilters['audience']) =>
  chosen(audience === undefined ? [] : [audience], audiences, audienceShift)
export const themeBits = (chosenThemes: SearchFilters['themes']) =>
  bitsOf(chosenThemes ?? [], themes) || noTheme

export function traitsOf({ card, unserved, curriculumGoals }: Listing) {
  return (
    kindBits(card.kinds) |
    gradeBits(card.grades) |
    modeBits(card.modes) |
    audienceBits(card.audience) |
    (card.weeks.length === 0 ? anyWeek : 0) |
    (card.grades.length > 0 ? namesGrades : 0) |
    (unserved ? isUnserved : 0) |
    (curriculumGoals.length > 0 ? namesGoals : 0)
  )
}

export const gradesIn = (traits: number) => membersIn(traits >> gradeShift, grades)
export const modesIn = (traits: number) => membersIn(traits >> modeShift, modes)
export const themesIn = (bits: number) => membersIn(bits, themes)

/** The choices of which the bits are set in this mask, by the numbers that blocks know them by. */
export function choicesIn(mask: number, bits: number, choices: number[] = []) {
  for (let left = bits; left !== 0; left &= left - 1)
    choices.push(32 * mask + 31 - Math.clz32(left & -left))
  return choices
}

/** The same for a set of 128 in four masks. */
export function choicesInSet(mask: number, set: Int32Array, choices: number[] = []) {
  for (let word = 0; word < setWords; word++) choicesIn(mask + word, set[word]!, choices)
  return choices
}
