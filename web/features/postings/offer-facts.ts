import type { ProviderOffer } from '../../../shared/offers.ts'
import { detailsOfKind } from '../../../shared/posting-completeness.ts'
import type { OfferDetails } from '../../../shared/offers.ts'
import type { Datum } from '../../ui/data-list.tsx'
import { useCommonFacts } from './common-facts.ts'

/** What an offer is, fact by fact; what nobody filled in is left out. */
export function useOfferFacts(offer: ProviderOffer): Datum[] {
  const { text, words, formatKm, formatEuros, formatList, formatDay, formatNumber } =
    useCommonFacts(offer, null)
  const { content, placesLeft } = offer
  const { kind, groupSize, costsEuro, costsPer, serviceArea, radiusKm, details = {} } = content

  const area = () => {
    if (!content.modes?.includes('at_school') || !serviceArea) return undefined
    if (serviceArea === 'national') return text('posting.reachNational')
    if (serviceArea === 'regions')
      return text('posting.reachRegions', { regions: formatList(offer.regionNames) })
    return radiusKm && text('posting.reachRadius', { distance: formatKm(radiusKm) })
  }
  const costs = () => {
    if (costsEuro === undefined) return undefined
    if (costsEuro === 0) return text('posting.free')
    return [formatEuros(costsEuro), costsPer && text(`costUnit.${costsPer}`)]
      .filter(Boolean)
      .join(' ')
  }
  const places = () => {
    if (placesLeft === null) return undefined
    return placesLeft > 0
      ? text('posting.placesLeftCount', { count: placesLeft })
      : text('posting.noPlacesLeft')
  }
  const number = (value: number | undefined) => value && formatNumber(value)
  const weeksLong = (count: number | undefined) => count && text('posting.weeksLong', { count })
  const ofDetail: Record<keyof OfferDetails, () => Datum> = {
    stock: () => ({ label: text('posting.stock'), value: number(details.stock) }),
    lendingWeeks: () => ({
      label: text('posting.lending'),
      value: weeksLong(details.lendingWeeks),
    }),
    transport: () => ({
      label: text('posting.transport'),
      value: details.transport && text(`transport.${details.transport}`),
    }),
    days: () => ({ label: text('posting.daysLong'), value: number(details.days) }),
    meetings: () => ({ label: text('posting.meetings'), value: number(details.meetings) }),
    enterBefore: () => ({
      label: text('posting.enterBefore'),
      value: details.enterBefore && formatDay(details.enterBefore),
    }),
    anyTime: () => ({
      label: text('posting.anyTime'),
      value:
        details.anyTime === undefined
          ? undefined
          : text(details.anyTime ? 'posting.anyTimeYes' : 'posting.anyTimeNo'),
    }),
    pupilsPerGuide: () => ({
      label: text('posting.perGuide'),
      value: number(details.pupilsPerGuide),
    }),
    professionals: () => ({
      label: text('posting.professionals'),
      value: number(details.professionals),
    }),
    assignmentWeeks: () => ({
      label: text('posting.assignmentWeeks'),
      value: weeksLong(details.assignmentWeeks),
    }),
  }

  return [
    { label: text('posting.kind'), value: kind && text(`kind.${kind}`) },
    { label: text('posting.audience'), value: words.audience },
    { label: text('posting.grades'), value: words.grades },
    {
      label: text('posting.groupSize'),
      value: groupSize && text('posting.upTo', { count: groupSize }),
    },
    { label: text('posting.duration'), value: words.minutes },
    ...(kind ? detailsOfKind(kind).map((name) => ofDetail[name]()) : []),
    { label: text('posting.modes'), value: words.modes },
    { label: text('posting.area'), value: area() },
    { label: text('posting.place'), value: words.place },
    { label: text('posting.distance'), value: words.distance },
    { label: text('posting.weeks'), value: words.weeks },
    { label: text('posting.placesLeft'), value: places() },
    { label: text('posting.costs'), value: costs() },
    {
      label: text('posting.needs'),
      value: formatList((content.needs ?? []).map((need) => text(`facility.${need}`))),
    },
    { label: text('posting.themes'), value: words.themes },
    { label: text('posting.curriculum'), value: words.curriculum },
  ]
}
