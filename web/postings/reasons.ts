import type { Suggestion } from '../../shared/suggestions.ts'
import { mondayOf } from '../../shared/school-calendar.ts'
import { softParts, type SoftPart } from '../../shared/suggestions.ts'
import type { PostingType, Theme } from '../../shared/vocabulary.ts'
import type { useTexts } from '../i18n/texts.tsx'

type Words = ReturnType<typeof useTexts>

export interface Reason {
  part: SoftPart
  words: string
  /** From 0 to 1: how much this part speaks for the pair. */
  share: number
}

/** Why a pair fits, a sentence for every part of its score. `from` is the posting of the reader, for one who has a side. */
export function reasonsOf(
  suggestion: Pick<Suggestion, 'parts' | 'facts'>,
  from: PostingType | undefined,
  words: Words,
): Reason[] {
  const wordings: Record<SoftPart, (suggestion: Given, words: Words) => string> = {
    distance,
    themes,
    grades,
    period,
    curriculum,
    waiting: from === 'request' ? ownWaiting : waiting,
    unserved: from === 'request' ? ownUnserved : unserved,
  }
  return softParts.map((part) => ({
    part,
    words: wordings[part](suggestion, words),
    share: suggestion.parts[part],
  }))
}

type Given = Pick<Suggestion, 'parts' | 'facts'>

function distance({ facts }: Given, { text, formatKm }: Words) {
  const modes = new Set(facts.commonModes)
  if (modes.has('online') && modes.size === 1) return text('reason.online')
  const ways = [
    modes.has('at_school') && text('reason.comes'),
    modes.has('at_provider') && text('reason.visit'),
  ].filter((way) => way !== false)
  return [text('reason.distance', { distance: formatKm(facts.distanceKm) }), ...ways].join(', ')
}

function themes({ facts, parts }: Given, { text, formatList }: Words) {
  const names = facts.commonThemes.map((theme) => text(`theme.${theme as Theme}`).toLowerCase())
  if (names.length > 0)
    return text('reason.themes', { count: names.length, themes: formatList(names) })
  return text(parts.themes > 0 ? 'reason.themesOpen' : 'reason.themesOther')
}

function grades({ facts }: Given, { text, formatGrades }: Words) {
  if (facts.commonGrades.length === 0) return text('reason.gradesOpen')
  return text('reason.grades', { grades: formatGrades(facts.commonGrades) })
}

/** Up to two weeks by their number, more by the names of their months. */
function period({ facts }: Given, { text, formatWeeks, formatList, language }: Words) {
  const weeks = facts.commonWeeks
  if (weeks === null || weeks.length > 30) return text('reason.periodAny')
  if (weeks.length <= 2)
    return text('reason.period', { count: weeks.length, period: formatWeeks(weeks) })
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const months = [
    ...new Set(weeks.map((week) => month.format(new Date(`${mondayOf(week)}T00:00:00Z`)))),
  ]
  return text('reason.period', { count: months.length, period: formatList(months) })
}

function curriculum({ facts, parts }: Given, { text }: Words) {
  const count = facts.commonCurriculumGoals.length
  if (count > 0) return text('reason.curriculum', { count })
  return text(parts.curriculum > 0 ? 'reason.curriculumOpen' : 'reason.curriculumOther')
}

const waiting = ({ facts: { waitingWeeks: count } }: Given, { text }: Words) =>
  count > 0 ? text('reason.waits', { count }) : text('reason.waitsNot')
const ownWaiting = ({ facts: { waitingWeeks: count } }: Given, { text }: Words) =>
  count > 0 ? text('reason.waitsMine', { count }) : text('reason.waitsMineNot')
const unserved = ({ facts }: Given, { text }: Words) =>
  text(facts.unserved ? 'reason.unserved' : 'reason.served')
const ownUnserved = ({ facts }: Given, { text }: Words) =>
  text(facts.unserved ? 'reason.unservedMine' : 'reason.servedMine')

/** A score from 0 to 1 as a plain word. */
export const fitOf = (score: number) =>
  score >= 0.75 ? 'great' : score >= 0.55 ? 'good' : score >= 0.4 ? 'fair' : 'some'
