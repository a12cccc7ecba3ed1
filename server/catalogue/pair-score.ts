import { bitCount, countCommon, setsMeet, setWords } from '../algorithms/bit-sets.ts'
import {
  choiceOfWeeks,
  nearness,
  neutral,
  regionsThatCount,
  scoreOf,
  waitingShare,
  weeksWaited,
} from '../features/suggestions/suggestion-rules.ts'
import type { Entries } from './entries.ts'
import type { PairAsk } from './pair-ask.ts'
import { maskCount, type PartnerRows } from './partner-rows.ts'
import {
  anyWeek,
  atProvider,
  atSchool,
  everyGrade,
  hasUnnumbered,
  isUnserved,
  maskOf,
  namesGoals,
  namesGrades,
  noTheme,
  online,
} from './traits.ts'

/*
 * The conditions, the parts and the score of a pair of which one is a row of numbers. A test goes through the same rules by name.
 */

/** Whether there is a coming week that suits both and has a place left. */
export function sharesWeeks(ask: PairAsk, { columns }: PartnerRows, row: number) {
  return setsMeet(ask.bookable, 0, columns.masks, maskCount * row + maskOf.weeks)
}

/** The modes in which the pair can take place, as bits: at school when the provider comes there, at the provider within the class's reach. */
export function possibleModes(
  ask: PairAsk,
  rows: PartnerRows,
  row: number,
  entries: Entries,
  chord: number,
) {
  const theirs = rows.columns.place[4 * row + 3]!
  const visits = ask.seeksOffers ? theirs : ask.reach
  const travels = ask.seeksOffers ? ask.reach : theirs
  const common = rows.columns.masks[maskCount * row]! & ask.traits
  const atTheirs = chord <= travels ? common & atProvider : 0
  const comes =
    (common & atSchool) !== 0 && (chord <= visits || sharesRegion(ask, rows, row, entries))
  return (common & online) | atTheirs | (comes ? atSchool : 0)
}

/** Whether the offer comes to a region that the school lies in. */
function sharesRegion(ask: PairAsk, { columns }: PartnerRows, row: number, entries: Entries) {
  if (setsMeet(ask.regions, 0, columns.regions, setWords * row)) return true
  if ((ask.traits & columns.masks[maskCount * row]! & hasUnnumbered) === 0) return false
  const theirs = regionsThatCount(entries.listingOf(columns.entry[row]!))
  return regionsThatCount(ask.listing).some((region) => theirs.includes(region))
}

/** The score of a pair that fits; `chord` is the squared chord between the two. */
export function scoreRow(
  ask: PairAsk,
  rows: PartnerRows,
  row: number,
  entries: Entries,
  chord: number,
) {
  return scoreOf(
    nearness(chord),
    themeShare(ask, rows, row),
    gradeShare(ask, rows, row),
    weekChoice(ask, rows, row),
    goalShare(ask, rows, row, entries),
    waitingShare(waitingWeeks(ask, rows, row)),
    Number(isRequestUnserved(ask, rows, row)),
  )
}

export function themeShare(ask: PairAsk, { columns }: PartnerRows, row: number) {
  const theirs = columns.masks[maskCount * row + maskOf.themes]!
  if (theirs === noTheme || ask.themes === noTheme) return neutral
  return bitCount(theirs & ask.themes) / (ask.seeksOffers ? ask.themeCount : bitCount(theirs))
}

export function gradeShare(ask: PairAsk, { columns }: PartnerRows, row: number) {
  const theirs = columns.masks[maskCount * row]!
  const common = theirs & ask.traits
  if ((common & namesGrades) === 0) return neutral
  return (
    bitCount(common & everyGrade) /
    (ask.seeksOffers ? ask.gradeCount : bitCount(theirs & everyGrade))
  )
}

export function weekChoice(ask: PairAsk, { columns }: PartnerRows, row: number) {
  const { masks, weeks } = columns
  const at = maskCount * row
  const wanted = ask.seeksOffers ? ask.traits : masks[at]!
  if ((wanted & anyWeek) !== 0) return neutral
  return choiceOfWeeks(
    countCommon(ask.bookable, 0, masks, at + maskOf.weeks),
    ask.seeksOffers ? ask.weekCount : countCommon(weeks, setWords * row, ask.coming, 0),
  )
}

export function goalShare(ask: PairAsk, { columns }: PartnerRows, row: number, entries: Entries) {
  const { masks } = columns
  const at = maskCount * row
  const traits = masks[at]!
  if ((traits & ask.traits & namesGoals) === 0) return neutral
  if ((traits & hasUnnumbered) !== 0) {
    const theirs = entries.listingOf(columns.entry[row]!).curriculumGoals
    const ours = ask.listing.curriculumGoals
    const common = ours.filter((goal) => theirs.includes(goal)).length
    return common / (ask.seeksOffers ? ours : theirs).length
  }
  const goals = at + maskOf.goals
  const wanted = ask.seeksOffers ? ask.goalCount : countCommon(masks, goals, masks, goals)
  return countCommon(ask.goals, 0, masks, goals) / wanted
}

/** Whole weeks that the request of the pair waits. */
export function waitingWeeks(ask: PairAsk, { columns }: PartnerRows, row: number) {
  return weeksWaited(ask.seeksOffers ? ask.waitingSince : columns.waitingSince[row]!, ask.today)
}

export function isRequestUnserved(ask: PairAsk, { columns }: PartnerRows, row: number) {
  return ((ask.seeksOffers ? ask.traits : columns.masks[maskCount * row]!) & isUnserved) !== 0
}
