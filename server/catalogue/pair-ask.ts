import { addToSet, bitsOf, countCommon, setWords, type Numbering } from '../algorithms/bit-sets.ts'
import { unitVector, type Vector } from '../algorithms/geo-distance.ts'
import { themes } from '../../shared/vocabulary.ts'
import {
  dayNumber,
  regionsThatCount,
  travelLimit,
  visitLimit,
  waitingShare,
  weeksWaited,
} from '../features/suggestions/suggestion-rules.ts'
import type { Holdings } from './holdings.ts'
import type { Listing } from './listing.ts'
import { hasUnnumbered, traitsOf } from './traits.ts'
import { fillWeeks, keepBookable, planningStart, weeksFromTo } from './week-window.ts'

/** One posting that looks for partners, as numbers to be compared with rows of the other type. */
export interface PairAsk {
  listing: Listing
  /** True for a request that looks for offers. */
  seeksOffers: boolean
  center: Vector
  traits: number
  themes: number
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
}

export function makePairAsk({ names, window }: Holdings, listing: Listing, today: string): PairAsk {
  const { card } = listing
  const seeksOffers = card.type === 'request'
  const coming = weeksFromTo(planningStart(today).now, Infinity)
  const weeks = new Int32Array(setWords)
  fillWeeks(window, card.weeks, weeks)
  for (let word = 0; word < setWords; word++) weeks[word]! &= coming[word]!
  const bookable = weeks.slice()
  keepBookable(window, listing.placesLeft, bookable)
  const regions = numbered(regionsThatCount(listing), names.regions)
  const goals = numbered(listing.curriculumGoals, names.goals)
  return {
    listing,
    seeksOffers,
    center: unitVector(card.latitude, card.longitude),
    traits: traitsOf(card, listing.unserved) | regions.mark | goals.mark,
    themes: bitsOf(card.themes, themes),
    weeks,
    weekCount: countCommon(weeks, 0, weeks, 0),
    bookable,
    regions: regions.set,
    goals: goals.set,
    goalCount: listing.curriculumGoals.length,
    reach: seeksOffers ? travelLimit(card.reachKm) : visitLimit(listing),
    waiting:
      listing.waitingSince === null
        ? 0
        : waitingShare(weeksWaited(dayNumber(listing.waitingSince), dayNumber(today))),
    today: dayNumber(today),
    coming,
  }
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
