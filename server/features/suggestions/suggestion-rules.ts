import {
  hardConditions,
  softParts,
  softWeights,
  type HardCondition,
  type SoftPart,
} from '../../../shared/suggestions.ts'
import { modes, type Mode } from '../../../shared/vocabulary.ts'
import {
  squaredChord,
  squaredChordOfKm,
  straightKmOfSquaredChord,
  unitVector,
} from '../../algorithms/geo-distance.ts'
import type { Listing } from '../../catalogue/listing.ts'
import { planningStart } from '../../catalogue/week-window.ts'

/*
 * How well a request and an offer fit: the conditions, what each part of the score is, and how they count. The catalogue works the parts out
 * for thousands of pairs as numbers (`pair-score.ts`); a test goes through every pair by name and holds the two together.
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

/** 1 when the offer leaves four of the wanted weeks to choose from, or all of them when fewer are wanted. */
export function choiceOfWeeks(common: number, wanted: number) {
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
  const regions = regionsThatCount(offer)
  return chord <= visitLimit(offer) || request.regionIds.some((region) => regions.includes(region))
}

function chordBetween({ card: a }: Listing, { card: b }: Listing) {
  const from = unitVector(a.latitude, a.longitude)
  const to = unitVector(b.latitude, b.longitude)
  return squaredChord(from.x, from.y, from.z, to.x, to.y, to.z)
}

/** How many weeks from now on suit both, and how many of those have a place left. */
function commonWeeks(request: Listing, offer: Listing, today: string) {
  const { window, now } = planningStart(today)
  const isComing = (week: string) => (window.placeOf.get(week) ?? -1) >= now
  const isAny = request.card.weeks.length === 0 && offer.card.weeks.length === 0
  const possible = isAny
    ? window.weeks.slice(now)
    : common(request.card.weeks, offer.card.weeks).filter(isComing)
  const left = offer.placesLeft
  const hasPlaces = (week: string) => (left?.[window.terms[window.placeOf.get(week)!]!] ?? 1) > 0
  return { possible: possible.length, bookable: possible.filter(hasPlaces).length }
}

/** What is in both lists; an empty one holds everything. */
function common<T>(wanted: readonly T[], offered: readonly T[]): readonly T[] {
  if (wanted.length === 0) return offered
  return offered.length === 0 ? wanted : wanted.filter((one) => offered.includes(one))
}

/** Whether two lists share something; an empty list is open to everything. */
function meet<T>(wanted: readonly T[], offered: readonly T[]) {
  return wanted.length === 0 || offered.length === 0 || wanted.some((one) => offered.includes(one))
}
