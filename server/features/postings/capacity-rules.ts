import type { OfferContent } from '../../../shared/offers.ts'
import {
  localDay,
  schoolTermOf,
  schoolYearAfter,
  schoolYearOf,
  weeksOfSchoolYear,
} from '../../../shared/school-calendar.ts'

/**
 * How often an offer can be given in a half school year ('2026/2027-1'): what its provider set, and with kits no more than can be
 * lent one after the other in the weeks that they are there. Undefined when there is no maximum.
 */
export function placesIn(term: string, content: OfferContent): number | undefined {
  const { kind, capacityPerTerm, weeks = [], details } = content
  if (kind !== 'lesson_kit' || details?.stock === undefined) return capacityPerTerm
  const there = (weeks.length > 0 ? weeks : weeksOfSchoolYear(term.slice(0, 9))).filter(
    (week) => schoolTermOf(week) === term,
  )
  const turns = Math.ceil(there.length / (details.lendingWeeks ?? 1))
  return Math.min(capacityPerTerm ?? Infinity, details.stock * turns)
}

/** Places left in this and the two following school years, by half year; null when there is no maximum. */
export function placesLeft(
  content: OfferContent,
  taken: Record<string, number>,
  now: Date,
): Record<string, number> | null {
  const first = schoolYearOf(localDay(now))
  const years = [first, schoolYearAfter(first), schoolYearAfter(schoolYearAfter(first))]
  const left: [term: string, places: number][] = []
  for (const term of years.flatMap((year) => [`${year}-1`, `${year}-2`])) {
    const places = placesIn(term, content)
    if (places === undefined) return null
    left.push([term, Math.max(0, places - (taken[term] ?? 0))])
  }
  return Object.fromEntries(left)
}
