import type { SuggestedPair, Listing } from '../../../server/catalogue/listing.ts'
import { planningStart } from '../../../server/catalogue/week-window.ts'
import {
  choiceOfWeeks,
  dayNumber,
  nearness,
  possibleModes,
  scoreOf,
  waitingShare,
  weeksWaited,
} from '../../../server/features/suggestions/suggestion-rules.ts'
import {
  kmOfSquaredChord,
  squaredChord,
  unitVector,
} from '../../../server/algorithms/geo-distance.ts'
import { themes } from '../../../shared/vocabulary.ts'

/*
 * The rating of a pair by going through names, one by one: what the catalogue must find with its numbers.
 */

export function chordBetween({ card: a }: Listing, { card: b }: Listing) {
  const from = unitVector(a.latitude, a.longitude)
  const to = unitVector(b.latitude, b.longitude)
  return squaredChord(from.x, from.y, from.z, to.x, to.y, to.z)
}

const both = <T>(left: readonly T[], right: readonly T[]) =>
  left.filter((one) => right.includes(one))

/** What one of the two leaves open counts for a half. */
const share = (common: unknown[], wanted: unknown[], offered: unknown[]) =>
  wanted.length === 0 || offered.length === 0 ? 0.5 : common.length / wanted.length

export function ratePair(
  asking: Listing,
  partner: Listing,
  today: string,
): Pick<SuggestedPair, 'score' | 'parts' | 'facts'> {
  const [request, offer] = asking.card.type === 'request' ? [asking, partner] : [partner, asking]
  const chord = chordBetween(request, offer)
  const { window, now } = planningStart(today)
  const coming = window.weeks.slice(now)
  const wanted = both(coming, request.card.weeks)
  const offered = offer.card.weeks.length === 0 ? coming : both(coming, offer.card.weeks)
  const weeks = both(request.card.weeks.length === 0 ? coming : wanted, offered).filter(
    (week) => (offer.placesLeft?.[window.terms[window.placeOf.get(week)!]!] ?? 1) > 0,
  )
  const grades = both(request.card.grades, offer.card.grades)
  const commonThemes = themes.filter((theme) =>
    both(request.card.themes, offer.card.themes).includes(theme),
  )
  const goals = both(asking.curriculumGoals, partner.curriculumGoals)
  const waitingWeeks =
    request.waitingSince === null
      ? 0
      : weeksWaited(dayNumber(request.waitingSince), dayNumber(today))
  const parts = {
    distance: nearness(chord),
    themes: share(commonThemes, request.card.themes, offer.card.themes),
    grades: share(grades, request.card.grades, offer.card.grades),
    period: request.card.weeks.length === 0 ? 0.5 : choiceOfWeeks(weeks.length, wanted.length),
    curriculum: share(goals, request.curriculumGoals, offer.curriculumGoals),
    waiting: waitingShare(waitingWeeks),
    unserved: request.unserved ? 1 : 0,
  }
  const { distance, period, curriculum, waiting, unserved } = parts
  const isAnyWeek = request.card.weeks.length === 0 && offer.card.weeks.length === 0
  return {
    score: scoreOf(distance, parts.themes, parts.grades, period, curriculum, waiting, unserved),
    parts,
    facts: {
      distanceKm: Math.round(kmOfSquaredChord(chord) * 10) / 10,
      commonThemes,
      commonGrades: grades,
      commonWeeks: isAnyWeek ? null : weeks,
      commonCurriculumGoals: goals,
      waitingWeeks,
      unserved: request.unserved,
      commonModes: possibleModes(request, offer),
    },
  }
}
