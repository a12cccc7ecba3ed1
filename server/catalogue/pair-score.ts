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
import type { Listing } from './listing.ts'
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
 * The conditions and the score of suggestion-rules.ts over rows of numbers. A test holds the two together.
 */

/** Whether there is a coming week that suits both and has a place left. */
export function sharesWeeks(ask: PairAsk, { columns }: PartnerRows, row: number) {
  return setsMeet(ask.bookable, 0, columns.masks, maskCount * row + maskOf.weeks)
}

/** Whether the pair has a way to take place; `chord` is the squared chord between the two. */
export function hasPlace(
  ask: PairAsk,
  rows: PartnerRows,
  row: number,
  entries: Entries,
  chord: number,
  common: number,
) {
  if ((common & online) !== 0) return true
  const theirs = rows.columns.place[4 * row + 3]!
  const visits = ask.seeksOffers ? theirs : ask.reach
  const travels = ask.seeksOffers ? ask.reach : theirs
  if ((common & atProvider) !== 0 && chord <= travels) return true
  if ((common & atSchool) === 0) return false
  return chord <= visits || sharesRegion(ask, rows, row, entries)
}

/** Whether the offer comes to a region that the school lies in. */
function sharesRegion(ask: PairAsk, { columns }: PartnerRows, row: number, entries: Entries) {
  if (setsMeet(ask.regions, 0, columns.regions, setWords * row)) return true
  if ((ask.traits & columns.masks[maskCount * row]! & hasUnnumbered) === 0) return false
  const theirs = regionsThatCount(entries.listingOf(columns.entry[row]!))
  return regionsThatCount(ask.listing).some((region) => theirs.includes(region))
}

/** The score of a pair that fits, equal to that of `ratePair`. */
export function scoreRow(
  ask: PairAsk,
  rows: PartnerRows,
  row: number,
  entries: Entries,
  chord: number,
) {
  const { columns } = rows
  const { masks } = columns
  const at = maskCount * row
  const traits = masks[at]!
  const theirThemes = masks[at + maskOf.themes]!
  const { seeksOffers } = ask

  const wanted = seeksOffers ? ask.traits : traits
  const common = traits & ask.traits
  const commonThemes = theirThemes & ask.themes
  const themeShare =
    theirThemes === noTheme || ask.themes === noTheme
      ? neutral
      : bitCount(commonThemes) / (seeksOffers ? ask.themeCount : bitCount(theirThemes))
  const gradeShare =
    (common & namesGrades) === 0
      ? neutral
      : bitCount(common & everyGrade) /
        (seeksOffers ? ask.gradeCount : bitCount(traits & everyGrade))
  const wantsAnyWeek = (wanted & anyWeek) !== 0
  const period = wantsAnyWeek
    ? neutral
    : choiceOfWeeks(
        countCommon(ask.bookable, 0, masks, at + maskOf.weeks),
        seeksOffers ? ask.weekCount : countCommon(columns.weeks, setWords * row, ask.coming, 0),
        false,
      )
  return scoreOf(
    nearness(chord),
    themeShare,
    gradeShare,
    period,
    goalShare(ask, rows, row, entries),
    seeksOffers ? ask.waiting : waitingShare(weeksWaited(columns.waitingSince[row]!, ask.today)),
    (wanted & isUnserved) === 0 ? 0 : 1,
  )
}

function goalShare(ask: PairAsk, { columns }: PartnerRows, row: number, entries: Entries) {
  const { masks } = columns
  const at = maskCount * row
  const traits = masks[at]!
  if ((traits & ask.traits & namesGoals) === 0) return neutral
  if ((traits & hasUnnumbered) !== 0)
    return goalShareByName(ask, entries.listingOf(columns.entry[row]!))
  const goals = at + maskOf.goals
  const wanted = ask.seeksOffers ? ask.goalCount : countCommon(masks, goals, masks, goals)
  return countCommon(ask.goals, 0, masks, goals) / wanted
}

function goalShareByName({ listing, seeksOffers }: PairAsk, { curriculumGoals }: Listing) {
  const common = listing.curriculumGoals.filter((goal) => curriculumGoals.includes(goal)).length
  return common / (seeksOffers ? listing : { curriculumGoals }).curriculumGoals.length
}
