import { isInSet, membersOf } from '../algorithms/bit-sets.ts'
import { shownKm, squaredChordTo } from '../algorithms/geo-distance.ts'
import type { SoftPart, SuggestionFacts } from '../../shared/suggestions.ts'
import { nearness, scoreOf, waitingShare } from '../features/suggestions/suggestion-rules.ts'
import type { Holdings } from './holdings.ts'
import type { PairAsk } from './pair-ask.ts'
import {
  goalShare,
  gradeShare,
  isRequestUnserved,
  possibleModes,
  themeShare,
  waitingWeeks,
  weekChoice,
} from './pair-score.ts'
import { maskCount, type PartnerRows } from './partner-rows.ts'
import {
  anyWeek,
  gradesIn,
  hasUnnumbered,
  maskOf,
  modesIn,
  namesGrades,
  themesIn,
} from './traits.ts'

export interface PairRating {
  score: number
  parts: Record<SoftPart, number>
  facts: SuggestionFacts
}

/** The score of a pair that fits, its parts, and the figures behind them for the words people read. */
export function ratePartner(
  holdings: Holdings,
  ask: PairAsk,
  rows: PartnerRows,
  row: number,
): PairRating {
  const { entries } = holdings
  const { masks, place } = rows.columns
  const at = maskCount * row
  const chord = squaredChordTo(place, 4 * row, ask.vector)
  const common = masks[at]! & ask.traits
  const weeks = waitingWeeks(ask, rows, row)
  const unserved = isRequestUnserved(ask, rows, row)
  const parts: Record<SoftPart, number> = {
    distance: nearness(chord),
    themes: themeShare(ask, rows, row),
    grades: gradeShare(ask, rows, row),
    period: weekChoice(ask, rows, row),
    curriculum: goalShare(ask, rows, row, entries),
    waiting: waitingShare(weeks),
    unserved: Number(unserved),
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
      commonThemes: themesIn(masks[at + maskOf.themes]! & ask.themes),
      commonGrades: (common & namesGrades) === 0 ? [] : gradesIn(common),
      commonWeeks: (common & anyWeek) === 0 ? commonWeeks(holdings, ask, rows, row) : null,
      commonCurriculumGoals: commonGoals(holdings, ask, rows, row),
      waitingWeeks: weeks,
      unserved,
      commonModes: modesIn(possibleModes(ask, rows, row, entries, chord)),
    },
  }
}

/** The weeks with a place left that suit both, in order. */
function commonWeeks({ window }: Holdings, ask: PairAsk, { columns }: PartnerRows, row: number) {
  const at = maskCount * row + maskOf.weeks
  const common = ask.bookable.map((word, place) => word & columns.masks[at + place]!)
  return membersOf(common).map((place) => window.weeks[place]!)
}

/** In the order of the posting that asks. */
function commonGoals({ names, entries }: Holdings, ask: PairAsk, rows: PartnerRows, row: number) {
  const { masks, entry } = rows.columns
  const at = maskCount * row
  const ours = ask.listing.curriculumGoals
  if ((masks[at]! & hasUnnumbered) !== 0) {
    const theirs = entries.listingOf(entry[row]!).curriculumGoals
    return ours.filter((goal) => theirs.includes(goal))
  }
  return ours.filter((goal) => {
    const number = names.goals.find(goal)
    return number !== undefined && isInSet(masks, at + maskOf.goals, number)
  })
}
