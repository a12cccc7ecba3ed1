import {
  addToSet,
  bitCount,
  countCommon,
  setWords,
  type Numbering,
} from '../algorithms/bit-sets.ts'
import { unitVector, type Vector } from '../algorithms/geo-distance.ts'
import {
  dayNumber,
  neutral,
  regionsThatCount,
  scoreOf,
  travelLimit,
  visitLimit,
  waitingShare,
  weeksWaited,
} from '../features/suggestions/suggestion-rules.ts'
import type { Holdings } from './holdings.ts'
import type { Listing } from './listing.ts'
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
  themeBits,
  traitsOf,
} from './traits.ts'
import { fillWeeks, keepBookable, planningStart } from './week-window.ts'

/** One posting that looks for partners, as numbers to be compared with rows of the other type. */
export interface PairAsk {
  listing: Listing
  /** True for a request that looks for offers. */
  seeksOffers: boolean
  center: Vector
  traits: number
  gradeCount: number
  themes: number
  themeCount: number
  /** Coming weeks that it names, or all coming weeks. */
  weeks: Int32Array
  weekCount: number
  /** Those of them with a place left. */
  bookable: Int32Array
  regions: Int32Array
  goals: Int32Array
  goalCount: number
  /** As a squared chord: how far the class travels or the provider comes. */
  reach: number
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
  const { card } = listing
  const seeksOffers = card.type === 'request'
  const { coming, day } = planningStart(today)
  const weeks = new Int32Array(setWords)
  fillWeeks(window, card.weeks, weeks)
  for (let word = 0; word < setWords; word++) weeks[word]! &= coming[word]!
  const bookable = weeks.slice()
  keepBookable(window, listing.placesLeft, bookable)
  const regions = numbered(regionsThatCount(listing), names.regions)
  const goals = numbered(listing.curriculumGoals, names.goals)
  const traits = traitsOf(listing) | regions.mark | goals.mark
  const themes = themeBits(card.themes)
  const waiting = waitingPart(listing, day)
  return {
    listing,
    seeksOffers,
    center: unitVector(card.latitude, card.longitude),
    traits,
    gradeCount: bitCount(traits & everyGrade),
    themes,
    themeCount: bitCount(themes),
    weeks,
    weekCount: countCommon(weeks, 0, weeks, 0),
    bookable,
    regions: regions.set,
    goals: goals.set,
    goalCount: listing.curriculumGoals.length,
    reach: seeksOffers ? travelLimit(card.reachKm) : visitLimit(listing),
    waiting,
    today: day,
    coming,
    sought: soughtBy(traits, card.weeks.length > 0 ? bookable : undefined),
    themeChoices: choicesIn(maskOf.themes, themes),
    goalChoices: choicesInSet(maskOf.goals, goals.set, choicesIn(maskOf.traits, goals.mark)),
    bestElse: bestElse(seeksOffers, traits, waiting),
  }
}

function waitingPart({ waitingSince }: Listing, day: number) {
  return waitingSince === null ? 0 : waitingShare(weeksWaited(dayNumber(waitingSince), day))
}

function bestElse(seeksOffers: boolean, traits: number, waiting: number) {
  const mostGrades = (traits & namesGrades) === 0 ? neutral : 1
  // whatever an offer finds may want certain weeks, wait long and be unserved
  if (!seeksOffers) return scoreOf(0, 0, mostGrades, 1, 0, 1, 1)
  const mostWeeks = (traits & anyWeek) === 0 ? 1 : neutral
  return scoreOf(0, 0, mostGrades, mostWeeks, 0, waiting, Number((traits & isUnserved) !== 0))
}

/** What a partner must have one of, as far as blocks are asked: any week at all is so much that rows are asked themselves. */
function soughtBy(traits: number, bookable: Int32Array | undefined) {
  const sought = [everyKind, everyGrade, everyMode, everyAudience].map((every) =>
    choicesIn(maskOf.traits, traits & every),
  )
  if (bookable !== undefined) sought.push(choicesInSet(maskOf.weeks, bookable))
  return sought
}

/** Names that no row has need no number; the mark says that some can only be compared as text. */
function numbered(members: readonly string[], numbers: Numbering) {
  const set = new Int32Array(setWords)
  let mark = 0
  for (const member of members) {
    const number = numbers.find(member)
    if (number === undefined) mark = hasUnnumbered
    else addToSet(set, 0, number)
  }
  return { set, mark }
}
