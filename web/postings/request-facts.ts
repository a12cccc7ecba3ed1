import type { RequestContent } from '../../shared/requests.ts'
import { commonValues, factsOf, type Fact, type FactWords } from './facts.ts'

/** What a school asks, fact by fact in the order a provider reads them; what nobody filled in is left out. */
export function requestFacts(
  content: RequestContent,
  words: FactWords,
): Fact<keyof RequestContent>[] {
  const { text, formatNames, formatKm, formatEuros, formatList, formatDay } = words
  const {
    participants,
    travelsKm,
    budgetEuro,
    audience = 'pupils',
    weeks = [],
    days = [],
  } = content
  const common = commonValues(content, words)

  function budget() {
    if (budgetEuro === undefined) return undefined
    return budgetEuro === 0
      ? text('posting.noBudget')
      : text('posting.budgetUpTo', { amount: formatEuros(budgetEuro) })
  }
  function travels() {
    if (travelsKm === undefined || !content.modes?.includes('at_provider')) return undefined
    return travelsKm === 0
      ? text('posting.travelsNot')
      : text('posting.travelsUpTo', { distance: formatKm(travelsKm) })
  }

  return factsOf<keyof RequestContent>(
    {
      title: content.title,
      goal: content.goal,
      kinds: formatNames(content.kinds?.map((kind) => text(`kind.${kind}`)) ?? []),
      themes: common.themes,
      curriculumGoals: common.curriculumGoals,
      audience: common.audience,
      grades: common.grades,
      participants: participants && text(`posting.people.${audience}`, { count: participants }),
      priorKnowledge: content.priorKnowledge,
      modes: common.modes,
      travelsKm: travels(),
      // Days alone are all there is: then not every week is fine.
      weeks: weeks.length === 0 && days.length > 0 ? '' : common.weeks,
      days: formatList(days.toSorted().map((day) => formatDay(day))),
      minutes: common.minutes,
      facilities: formatNames(content.facilities?.map((one) => text(`facility.${one}`)) ?? []),
      budgetEuro: budget(),
    },
    words,
  )
}
