import type { OfferContent, OfferDetails } from '../../shared/offers.ts'
import { detailsOfKind } from '../../shared/posting-completeness.ts'
import { commonValues, factsOf, type Fact, type FactWords } from './facts.ts'

/** What an offer is, fact by fact in the order a school reads them; what nobody filled in is left out. */
export function offerFacts(
  content: OfferContent,
  words: FactWords,
  regionNames: readonly string[] = [],
): Fact<keyof OfferContent>[] {
  const { text, formatNames, formatEuros } = words
  const { kind, groupSize, costsEuro, costsPer, capacityPerTerm } = content
  const common = commonValues(content, words)

  function costs() {
    if (costsEuro === undefined) return undefined
    if (costsEuro === 0) return text('posting.free')
    return [formatEuros(costsEuro), costsPer && text(`costUnit.${costsPer}`)]
      .filter(Boolean)
      .join(' ')
  }

  return [
    ...factsOf(
      {
        title: content.title,
        description: content.description,
        kind: kind && text(`kind.${kind}`),
      },
      words,
    ),
    ...detailFacts(content, words),
    ...factsOf(
      {
        audience: common.audience,
        grades: common.grades,
        groupSize: groupSize && text('posting.upTo', { count: groupSize }),
        themes: common.themes,
        curriculumGoals: common.curriculumGoals,
        modes: common.modes,
        serviceArea: serviceAreaWords(content, words, regionNames),
        minutes: common.minutes,
        capacityPerTerm: capacityPerTerm && text('posting.perTerm', { count: capacityPerTerm }),
        weeks: common.weeks,
        costsEuro: costs(),
        needs: formatNames(content.needs?.map((need) => text(`facility.${need}`)) ?? []),
        schoolArranges: content.schoolArranges,
      },
      words,
    ),
  ]
}

/** To which schools it comes; undefined when it comes to none. */
export function serviceAreaWords(
  { modes, serviceArea, radiusKm }: OfferContent,
  { text, formatKm, formatList }: Pick<FactWords, 'text' | 'formatKm' | 'formatList'>,
  regionNames: readonly string[],
) {
  if (!modes?.includes('at_school') || !serviceArea) return undefined
  if (serviceArea === 'radius')
    return radiusKm && text('posting.reachRadius', { distance: formatKm(radiusKm) })
  if (serviceArea === 'national') return text('posting.reachNational')
  return regionNames.length > 0
    ? text('posting.reachRegions', { regions: formatList(regionNames) })
    : text('serviceArea.regions')
}

function detailFacts({ kind, details }: OfferContent, words: FactWords) {
  if (!kind || !details) return []
  const { text, formatDay, formatNumber } = words
  const { stock, lendingWeeks, transport, enterBefore, anyTime, assignmentWeeks } = details
  const number = (value: number | undefined) => value && formatNumber(value)
  const weeksLong = (count: number | undefined) => count && text('posting.weeksLong', { count })
  const values: Record<keyof OfferDetails, string | undefined | 0> = {
    stock: number(stock),
    lendingWeeks: weeksLong(lendingWeeks),
    transport: transport && text(`transport.${transport}`),
    days: number(details.days),
    meetings: number(details.meetings),
    enterBefore: enterBefore && formatDay(enterBefore),
    anyTime:
      anyTime === undefined ? '' : text(anyTime ? 'posting.anyTimeYes' : 'posting.anyTimeNo'),
    pupilsPerGuide: number(details.pupilsPerGuide),
    professionals: number(details.professionals),
    assignmentWeeks: weeksLong(assignmentWeeks),
  }
  return detailsOfKind(kind).flatMap((name): Fact<'details'>[] => {
    const value = values[name]
    return value ? [{ field: 'details', label: text(`detail.${name}`), value }] : []
  })
}
