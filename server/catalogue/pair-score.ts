import { bitCount, countCommon, setsMeet, setWords } from '../algorithms/bit-sets.ts'
import {
  choiceOfWeeks,
  nearness,
  neutral,
  regionsThatCount,
  scoreOf,
  shareMet,
  waitingShare,
  weeksWaited,
} from '../features/suggestions/suggestion-rules.ts'
import type { Entries } from './entries.ts'
import type { PairAsk } from './pair-ask.ts'
import type { Rows } from './rows.ts'
import {
  anyWeek,
  atProvider,
  atSchool,
  everyAudience,
  everyGrade,
  everyKind,
  everyMode,
  hasUnnumbered,
  isUnserved,
  namesGrades,
  online,
} from './traits.ts'

/*
 * The conditions and the score of suggestion-rules.ts over rows of numbers. A test holds the two together.
 */

/** Whether kind, grades, audience and mode of the pair agree; `common` are the traits of both. */
export function sharesTraits(common: number) {
  return (
    (common & everyKind) !== 0 &&
    (common & everyGrade) !== 0 &&
    (common & everyAudience) !== 0 &&
    (common & everyMode) !== 0
  )
}

/** Whether there is a coming week that suits both and has a place left. */
export function sharesWeeks(ask: PairAsk, { columns }: Rows, row: number) {
  return setsMeet(ask.bookable, 0, columns.bookable, setWords * row)
}

/** Whether the pair has a way to take place; `chord` is the squared chord between the two. */
export function hasPlace(
  ask: PairAsk,
  rows: Rows,
  row: number,
  entries: Entries,
  chord: number,
  common: number,
) {
  if ((common & online) !== 0) return true
  const theirs = rows.columns.reach[row]!
  const visits = ask.seeksOffers ? theirs : ask.reach
  const travels = ask.seeksOffers ? ask.reach : theirs
  if ((common & atProvider) !== 0 && chord <= travels) return true
  if ((common & atSchool) === 0) return false
  return chord <= visits || sharesRegion(ask, rows, row, entries)
}

/** Whether the offer comes to a region that the school lies in. */
function sharesRegion(ask: PairAsk, { columns }: Rows, row: number, entries: Entries) {
  if (setsMeet(ask.regions, 0, columns.regions, setWords * row)) return true
  if ((ask.traits & columns.traits[row]! & hasUnnumbered) === 0) return false
  const theirs = regionsThatCount(entries.listingOf(columns.entry[row]!))
  return regionsThatCount(ask.listing).some((region) => theirs.includes(region))
}

const mostShared = (isOpen: boolean) => (isOpen ? neutral : 1)

/** No partner at this distance or further can score higher; nor, with so great a share of the themes at most, one that has that. */
export function bestScoreFrom(
  ask: PairAsk,
  chord: number,
  themeShare = mostShared(ask.themes === 0),
) {
  return scoreOf(
    nearness(chord),
    themeShare,
    mostShared((ask.traits & namesGrades) === 0),
    mostShared(ask.seeksOffers && (ask.traits & anyWeek) !== 0),
    mostShared(ask.goalCount === 0),
    ask.seeksOffers ? ask.waiting : 1,
    ask.seeksOffers ? Number(ask.listing.unserved) : 1,
  )
}

/** How many themes a partner that names themes must share to come into the list from this distance on. */
export function themesNeeded(ask: PairAsk, chord: number, lowestScore: number) {
  if (ask.themes === 0) return 0
  // how many themes a request wants is only known here when it is the one that asks
  const most = ask.seeksOffers ? bitCount(ask.themes) : 1
  let needed = 0
  while (needed < most && bestScoreFrom(ask, chord, needed / most) < lowestScore) needed++
  return needed
}

/** The score of a pair that fits, equal to that of `ratePair`. */
export function scoreRow(ask: PairAsk, rows: Rows, row: number, entries: Entries, chord: number) {
  const { columns } = rows
  const traits = columns.traits[row]!
  const theirThemes = columns.themes[row]!
  const { seeksOffers } = ask

  const wanted = seeksOffers ? ask.traits : traits
  const offered = seeksOffers ? traits : ask.traits
  const wantedThemes = seeksOffers ? ask.themes : theirThemes
  const offeredThemes = seeksOffers ? theirThemes : ask.themes
  const themeShare =
    wantedThemes === 0 || offeredThemes === 0
      ? neutral
      : shareMet(bitCount(wantedThemes & offeredThemes), bitCount(wantedThemes), 1)
  const gradeShare =
    (wanted & offered & namesGrades) === 0
      ? neutral
      : shareMet(bitCount(wanted & offered & everyGrade), bitCount(wanted & everyGrade), 1)
  const wantsAnyWeek = (wanted & anyWeek) !== 0
  const period = wantsAnyWeek
    ? neutral
    : choiceOfWeeks(
        countCommon(ask.bookable, 0, columns.bookable, setWords * row),
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

function goalShare(ask: PairAsk, { columns }: Rows, row: number, entries: Entries) {
  if (ask.goalCount === 0) return neutral
  const at = setWords * row
  const { goals } = columns
  if ((columns.traits[row]! & hasUnnumbered) !== 0) {
    const theirs = entries.listingOf(columns.entry[row]!).curriculumGoals
    const common = ask.listing.curriculumGoals.filter((goal) => theirs.includes(goal)).length
    return shareMet(
      common,
      ask.seeksOffers ? ask.goalCount : theirs.length,
      ask.seeksOffers ? theirs.length : ask.goalCount,
    )
  }
  const theirCount = countCommon(goals, at, goals, at)
  const common = countCommon(ask.goals, 0, goals, at)
  return ask.seeksOffers
    ? shareMet(common, ask.goalCount, theirCount)
    : shareMet(common, theirCount, ask.goalCount)
}
