import { addToSet, setWords, type Numbering } from '../algorithms/bit-sets.ts'
import { unitVector, type Vector } from '../algorithms/geo-distance.ts'
import { worldX, worldY } from '../algorithms/world-square.ts'
import {
  dayNumber,
  regionsThatCount,
  travelLimit,
  visitLimit,
} from '../features/suggestions/suggestion-rules.ts'
import type { Listing } from './listing.ts'
import { hasUnnumbered, themeBits, traitsOf } from './traits.ts'
import { fillWeeks, keepBookable, type WeekWindow } from './week-window.ts'

/** Numbers for names that are compared as numbers or sets, shared by offers and requests. */
export interface Names {
  regions: Numbering
  goals: Numbering
  organisations: Numbering
}

/** A posting as numbers, in which rows and pairs compare it. Weeks, regions and goals are sets of 128. */
export interface PostingNumbers {
  /** The pin on the map's square world, and as a unit vector. */
  x: number
  y: number
  vector: Vector
  traits: number
  themes: number
  weeks: Int32Array
  /** The weeks with a place left. */
  bookable: Int32Array
  regions: Int32Array
  goals: Int32Array
  /** As a squared chord: how far an offer comes or a class travels. */
  reach: number
  /** Day since which a request waits; far ahead for one that does not. */
  waitingSince: number
}

const notWaiting = 2 ** 31 - 1

/** `numberOf` gives a name its number in the numbering; names without one leave a mark, since they can only be compared as text. */
export function numbersOf(
  listing: Listing,
  names: Names,
  window: WeekWindow,
  numberOf: (numbering: Numbering, name: string) => number | undefined,
): PostingNumbers {
  const { card, waitingSince } = listing
  const weeks = new Int32Array(setWords)
  fillWeeks(window, card.weeks, weeks)
  const bookable = weeks.slice()
  keepBookable(window, listing.placesLeft, bookable)
  const regions = new Int32Array(setWords)
  const goals = new Int32Array(setWords)
  let unnumbered = 0
  for (const name of regionsThatCount(listing))
    unnumbered |= addTo(regions, numberOf(names.regions, name))
  for (const name of listing.curriculumGoals)
    unnumbered |= addTo(goals, numberOf(names.goals, name))
  return {
    x: worldX(card.longitude),
    y: worldY(card.latitude),
    vector: unitVector(card.latitude, card.longitude),
    traits: traitsOf(listing) | unnumbered,
    themes: themeBits(card.themes),
    weeks,
    bookable,
    regions,
    goals,
    reach: card.type === 'offer' ? visitLimit(listing) : travelLimit(card.reachKm),
    waitingSince: waitingSince === null ? notWaiting : dayNumber(waitingSince),
  }
}

function addTo(set: Int32Array, number: number | undefined) {
  if (number === undefined) return hasUnnumbered
  addToSet(set, 0, number)
  return 0
}
