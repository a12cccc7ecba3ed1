import { bitCount, countMembers, setWords } from '../algorithms/bit-sets.ts'
import {
  neutral,
  scoreOf,
  waitingShare,
  weeksWaited,
} from '../features/suggestions/suggestion-rules.ts'
import type { Holdings } from './holdings.ts'
import type { Listing } from './listing.ts'
import { numbersOf, type PostingNumbers } from './posting-numbers.ts'
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
  namesGrades,
} from './traits.ts'
import { planningStart } from './week-window.ts'

/** One posting that looks for partners, as numbers to be compared with rows of the other type; weeks that are past are left out. */
export interface PairAsk extends PostingNumbers {
  listing: Listing
  /** True for a request that looks for offers. */
  seeksOffers: boolean
  gradeCount: number
  themeCount: number
  weekCount: number
  goalCount: number
  /** A request: its part for waiting. */
  waiting: number
  today: number
  /** All weeks from this one on. */
  coming: Int32Array
  /** The choices of each field of which a partner must have one. */
  sought: number[][]
  /** Its themes and its curriculum goals as choices; what may be shared unnumbered is one of them. */
  themeChoices: number[]
  goalChoices: number[]
  /** The most that a partner can score by anything but distance, themes and curriculum goals. */
  bestElse: number
}

export function makePairAsk({ names, window }: Holdings, listing: Listing, today: string): PairAsk {
  const { coming, day } = planningStart(today)
  // names that no row has need no number
  const numbers = numbersOf(listing, names, window, (numbering, name) => numbering.find(name))
  const { x, y, vector, traits, themes, weeks, bookable, regions, goals, reach, waitingSince } =
    numbers
  for (let word = 0; word < setWords; word++) {
    weeks[word]! &= coming[word]!
    bookable[word]! &= coming[word]!
  }
  const seeksOffers = listing.card.type === 'request'
  const waiting = waitingShare(weeksWaited(waitingSince, day))
  return {
    x,
    y,
    vector,
    traits,
    themes,
    weeks,
    bookable,
    regions,
    goals,
    reach,
    waitingSince,
    listing,
    seeksOffers,
    gradeCount: bitCount(traits & everyGrade),
    themeCount: bitCount(themes),
    weekCount: countMembers(weeks),
    goalCount: listing.curriculumGoals.length,
    waiting,
    today: day,
    coming,
    sought: soughtBy(traits, bookable),
    themeChoices: choicesIn(maskOf.themes, themes),
    goalChoices: choicesInSet(
      maskOf.goals,
      goals,
      choicesIn(maskOf.traits, traits & hasUnnumbered),
    ),
    bestElse: bestElse(seeksOffers, traits, waiting),
  }
}

function bestElse(seeksOffers: boolean, traits: number, waiting: number) {
  const mostGrades = (traits & namesGrades) === 0 ? neutral : 1
  // whatever an offer finds may want certain weeks, wait long and be unserved
  if (!seeksOffers) return scoreOf(0, 0, mostGrades, 1, 0, 1, 1)
  const mostWeeks = (traits & anyWeek) === 0 ? 1 : neutral
  return scoreOf(0, 0, mostGrades, mostWeeks, 0, waiting, Number((traits & isUnserved) !== 0))
}

/** What a partner must have one of, as far as blocks are asked: any week at all is so much that rows are asked themselves. */
function soughtBy(traits: number, bookable: Int32Array) {
  const sought = [everyKind, everyGrade, everyMode, everyAudience].map((every) =>
    choicesIn(maskOf.traits, traits & every),
  )
  if ((traits & anyWeek) === 0) sought.push(choicesInSet(maskOf.weeks, bookable))
  return sought
}
