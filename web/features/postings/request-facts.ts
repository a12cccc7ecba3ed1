import type { SchoolRequest } from '../../../shared/requests.ts'
import type { Datum } from '../../ui/data-list.tsx'
import { useCommonFacts } from './common-facts.ts'

/** What a school asks, fact by fact; what nobody filled in is left out. */
export function useRequestFacts(request: SchoolRequest): Datum[] {
  const { text, words, formatKm, formatEuros, formatList, formatDay } = useCommonFacts(
    request,
    request.holidayRegion,
  )
  const { content } = request
  const { participants, travelsKm, budgetEuro, audience = 'pupils' } = content

  const budget = () => {
    if (budgetEuro === undefined) return undefined
    return budgetEuro === 0
      ? text('posting.noBudget')
      : text('posting.budgetUpTo', { amount: formatEuros(budgetEuro) })
  }
  const travels = () => {
    if (travelsKm === undefined) return undefined
    return travelsKm === 0
      ? text('posting.travelsNot')
      : text('posting.travelsUpTo', { distance: formatKm(travelsKm) })
  }

  return [
    {
      label: text('posting.kinds'),
      value: formatList((content.kinds ?? []).map((kind) => text(`kind.${kind}`))),
    },
    { label: text('posting.audience'), value: words.audience },
    { label: text('posting.grades'), value: words.grades },
    {
      label: text('posting.participants'),
      value: participants && text(`posting.people.${audience}`, { count: participants }),
    },
    { label: text('posting.duration'), value: words.minutes },
    { label: text('posting.modes'), value: words.modes },
    { label: text('posting.travels'), value: travels() },
    { label: text('posting.place'), value: words.place },
    { label: text('posting.distance'), value: words.distance },
    { label: text('posting.weeks'), value: words.weeks },
    {
      label: text('posting.days'),
      value: formatList((content.days ?? []).toSorted().map((day) => formatDay(day))),
    },
    { label: text('posting.budget'), value: budget() },
    {
      label: text('posting.facilities'),
      value: formatList((content.facilities ?? []).map((one) => text(`facility.${one}`))),
    },
    { label: text('posting.themes'), value: words.themes },
    { label: text('posting.curriculum'), value: words.curriculum },
  ]
}
