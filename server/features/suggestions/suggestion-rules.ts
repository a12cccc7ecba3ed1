import {
  hardConditions,
  softParts,
  softWeights,
  type HardCondition,
  type SoftPart,
  type SuggestionFacts,
} from '../../../shared/suggestions.ts'
import { modes, themes, type Mode } from '../../../shared/vocabulary.ts'
import { bitsOf, countMembers, membersOf, setWords } from '../../algorithms/bit-sets.ts'
import {
  shownKm,
  squaredChord,
  squaredChordOfKm,
  straightKmOfSquaredChord,
  unitVector,
} from '../../algorithms/geo-distance.ts'
import type { Listing } from '../../catalogue/listing.ts'
import {
  fillWeeks,
  keepBookable,
  planningStart,
  type WeekWindow,
} from '../../catalogue/week-window.ts'

/*
 * How well a request and an offer fit. `brokenConditions` and `ratePair` are what people read and what counts; the catalogue goes
 * through thousands of pairs with the same small functions of numbers, and a test holds the two together.
 */

/** At this distance nearness is a half. */
const halfwayKm = 15
/** With this many weeks to choose from, a date is always found. */
const enoughWeeks = 4
/** After this many weeks a request has waited as long as counts. */
const longWaitWeeks = 12
/** What a part counts for when one of the two says nothing about it. */
export const neutral = 0.5

const totalWeight = softParts.reduce((sum, part) => sum + softWeights[part], 0)
/** What the score grows by when this part goes from 0 to 1. */
export const weightOf = (part: SoftPart) => softWeights[part] / totalWeight
const weightOfDistance = weightOf('distance')
const weightOfThemes = weightOf('themes')
const weightOfGrades = weightOf('grades')
const weightOfPeriod = weightOf('period')
const weightOfCurriculum = weightOf('curriculum')
const weightOfWaiting = weightOf('waiting')
const weightOfUnserved = weightOf('unserved')

/** 1 at the same place, a half at 15 km, ever less further away; by the squared chord between the pins. */
export const nearness = (chord: number) => halfwayKm / (halfwayKm + straightKmOfSquaredChord(chord))

/** The share of what is wanted that the offer has; for themes, grades and curriculum goals. */
export function shareMet(common: number, wanted: number, offered: number) {
  return wanted === 0 || offered === 0 ? neutral : common / wanted
}

/** 1 when the offer leaves four of the wanted weeks to choose from, or all of them when fewer are wanted. */
export function choiceOfWeeks(common: number, wanted: number, wantsAnyWeek: boolean) {
  if (wantsAnyWeek) return neutral
  return wanted === 0 ? 0 : Math.min(1, common / Math.min(wanted, enoughWeeks))
}

/** From 0 for a new request to 1 after twelve weeks. */
export const waitingShare = (weeks: number) => Math.min(1, weeks / longWaitWeeks)

/** Whole weeks from the day since which a request waits; 0 for one that does not wait yet. Both as days since 1970. */
export function weeksWaited(sinceDay: number, today: number) {
  return Math.max(0, Math.floor((today - sinceDay) / 7))
}

/** Days since 1970 of the day at the start of an ISO day or time. */
export const dayNumber = (day: string) => Date.parse(day.slice(0, 10)) / 86_400_000

/** The weighted mean of the parts. It never falls when a part rises, so it gives bounds, too. */
export function scoreOf(
  distance: number,
  themes: number,
  grades: number,
  period: number,
  curriculum: number,
  waiting: number,
  unserved: number,
) {
  return (
    weightOfDistance * distance +
    weightOfThemes * themes +
    weightOfGrades * grades +
    weightOfPeriod * period +
    weightOfCurriculum * curriculum +
    weightOfWaiting * waiting +
    weightOfUnserved * unserved
  )
}

/** Which conditions the pair breaks; only a pair that breaks none is suggested. What one of the two leaves open is never broken. */
export function brokenConditions(request: Listing, offer: Listing, today: string): HardCondition[] {
  const weeks = commonWeeks(request, offer, today)
  const broken: Record<HardCondition, boolean> = {
    kind: !meet(request.card.kinds, offer.card.kinds),
    audience: request.card.audience !== offer.card.audience,
    grades: !meet(request.card.grades, offer.card.grades),
    place: possibleModes(request, offer).length === 0,
    period: weeks.possible === 0,
    capacity: weeks.possible > 0 && weeks.bookable === 0,
  }
  return hardConditions.filter((condition) => broken[condition])
}

const shareOf = (both: unknown[], wanted: unknown[], offered: unknown[]) =>
  shareMet(both.length, wanted.length, offered.length)

export interface PairRating {
  score: number
  parts: Record<SoftPart, number>
  facts: SuggestionFacts
}

/**
 * The score of a pair from 0 to 1, its parts, and the figures behind them for the words people read. `chord` is the squared chord between
 * the two, for who knows it already.
 */
export function ratePair(
  request: Listing,
  offer: Listing,
  today: string,
  chord = chordBetween(request, offer),
): PairRating {
  const weeks = commonWeeks(request, offer, today)
  const themeBits = bitsOf(request.card.themes, themes) & bitsOf(offer.card.themes, themes)
  const commonThemes = themes.filter((_, place) => (themeBits & (1 << place)) !== 0)
  const grades = common(request.card.grades, offer.card.grades)
  const goals = common(request.curriculumGoals, offer.curriculumGoals)
  const waitingWeeks =
    request.waitingSince === null
      ? 0
      : weeksWaited(dayNumber(request.waitingSince), planningStart(today).day)

  const parts: Record<SoftPart, number> = {
    distance: nearness(chord),
    themes: shareOf(commonThemes, request.card.themes, offer.card.themes),
    grades: shareOf(grades, request.card.grades, offer.card.grades),
    period: choiceOfWeeks(weeks.bookable, weeks.wanted, request.card.weeks.length === 0),
    curriculum: shareOf(goals, request.curriculumGoals, offer.curriculumGoals),
    waiting: waitingShare(waitingWeeks),
    unserved: request.unserved ? 1 : 0,
  }
  return {
    score: scoreOf(
      parts.distance,
      parts.themes,
      parts.grades,
      parts.period,
      parts.curriculum,
      parts.waiting,
      parts.unserved,
    ),
    parts,
    facts: {
      distanceKm: shownKm(chord),
      commonThemes,
      commonGrades: grades,
      commonWeeks: weeks.names,
      commonCurriculumGoals: goals,
      waitingWeeks,
      unserved: request.unserved,
      commonModes: possibleModes(request, offer, chord),
    },
  }
}

/** How the pair can take place: at school when the provider comes there, at the provider within the class's reach, online always. */
export function possibleModes(
  request: Listing,
  offer: Listing,
  chord = chordBetween(request, offer),
): Mode[] {
  const isPossible: Record<Mode, boolean> = {
    at_school: comesTo(offer, request, chord),
    at_provider: chord <= travelLimit(request.card.reachKm),
    online: true,
  }
  return modes.filter((mode) => isPossible[mode] && takes(request, mode) && takes(offer, mode))
}

const takes = ({ card }: Listing, mode: Mode) =>
  card.modes.length === 0 || card.modes.includes(mode)

/** As a squared chord: how far a class travels. Without a figure that is no condition. */
export const travelLimit = (reachKm: number | null) =>
  reachKm === null ? Infinity : squaredChordOfKm(reachKm)

/** As a squared chord: how far from its pin a provider comes; below zero when only regions decide. */
export function visitLimit({ serviceArea, card }: Listing) {
  if (serviceArea === 'national') return Infinity
  return serviceArea === 'radius' && card.reachKm !== null ? squaredChordOfKm(card.reachKm) : -1
}

/** A request: the regions its school is in. An offer: the regions it comes to, none when its service area is something else. */
export function regionsThatCount({ card, serviceArea, regionIds }: Listing): readonly string[] {
  return card.type === 'offer' && serviceArea !== 'regions' ? [] : regionIds
}

function comesTo(offer: Listing, request: Listing, chord: number) {
  return chord <= visitLimit(offer) || common(request.regionIds, regionsThatCount(offer)).length > 0
}

function chordBetween({ card: a }: Listing, { card: b }: Listing) {
  const from = unitVector(a.latitude, a.longitude)
  const to = unitVector(b.latitude, b.longitude)
  return squaredChord(from.x, from.y, from.z, to.x, to.y, to.z)
}

/** Weeks from now on in which both can, how many of those have a place left, and how many the request wants at all. */
function commonWeeks(request: Listing, offer: Listing, today: string) {
  const { window, coming } = planningStart(today)
  const wanted = weekSet(window, request.card.weeks, coming)
  const common = weekSet(window, offer.card.weeks, wanted)
  const possible = countMembers(common)
  keepBookable(window, offer.placesLeft, common)
  const isAny = request.card.weeks.length === 0 && offer.card.weeks.length === 0
  return {
    wanted: countMembers(wanted),
    possible,
    bookable: countMembers(common),
    names: isAny ? null : membersOf(common).map((place) => window.weeks[place]!),
  }
}

/** Those of the weeks that are in the other set. */
function weekSet(window: WeekWindow, weeks: readonly string[], among: Int32Array) {
  const set = new Int32Array(setWords)
  fillWeeks(window, weeks, set)
  for (let word = 0; word < setWords; word++) set[word]! &= among[word]!
  return set
}

/** What is in both lists. */
const common = <T>(wanted: readonly T[], offered: readonly T[]) =>
  wanted.filter((one) => offered.includes(one))

/** Whether two lists share something; an empty list is open to everything. */
function meet<T>(wanted: readonly T[], offered: readonly T[]) {
  return wanted.length === 0 || offered.length === 0 || wanted.some((one) => offered.includes(one))
}
