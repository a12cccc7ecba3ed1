import type { OfferContent, OfferDetails } from '../../../shared/offers.ts'
import type { useTexts } from '../../i18n/texts.tsx'
import type { Fact } from '../../postings/fact.ts'

type Words = ReturnType<typeof useTexts> & { goalName: (id: string) => string }
type OfferField = keyof OfferContent

/** What is filled in, in words, to compare two versions by. */
export function offerFacts(content: OfferContent, words: Words): Fact<OfferField>[] {
  const { text, formatGrades, formatKm, formatWeeks, formatEuros, formatList } = words
  const list = (items: readonly string[] | undefined) =>
    items && items.length > 0 ? formatList(items) : undefined
  const { minutes, radiusKm, costsEuro } = content
  const values: Record<OfferField, string | undefined> = {
    kind: content.kind && text(`kind.${content.kind}`),
    title: content.title,
    description: content.description,
    details: content.details && detailsInWords(content.details, words),
    audience: content.audience && text(`audience.${content.audience}`),
    grades: formatGrades(content.grades ?? []),
    groupSize: content.groupSize?.toString(),
    themes: list(content.themes?.map((theme) => text(`theme.${theme}`).toLowerCase())),
    curriculumGoals: list(content.curriculumGoals?.map((goal) => words.goalName(goal))),
    modes: list(content.modes?.map((mode) => text(`mode.${mode}`).toLowerCase())),
    serviceArea: content.serviceArea && text(`serviceArea.${content.serviceArea}`),
    radiusKm: radiusKm === undefined ? undefined : formatKm(radiusKm),
    regionIds: content.regionIds?.length.toString(),
    minutes: minutes === undefined ? undefined : text('forms.minutesValue', { count: minutes }),
    capacityPerTerm: content.capacityPerTerm?.toString(),
    weeks: content.weeks?.length ? formatWeeks(content.weeks) : text('forms.anyWeek'),
    costsEuro:
      costsEuro === undefined
        ? undefined
        : costsEuro === 0
          ? text('forms.free')
          : formatEuros(costsEuro),
    costsPer: content.costsPer && text(`costUnit.${content.costsPer}`),
    needs: list(content.needs?.map((one) => text(`facility.${one}`).toLowerCase())),
    schoolArranges: content.schoolArranges,
  }
  return (Object.keys(values) as OfferField[]).flatMap((field) => {
    const value = values[field]?.trim()
    return value ? [{ field, label: text(`field.${field}`), value }] : []
  })
}

function detailsInWords(details: OfferDetails, { text, formatDay, formatList }: Words) {
  const { transport, enterBefore, anyTime, days, ...numbers } = details
  return formatList([
    ...(Object.entries(numbers) as [keyof typeof numbers, number][]).map(
      ([field, value]) => `${text(`field.${field}`)} ${value}`,
    ),
    ...(days === undefined ? [] : [`${text('field.daysLong')} ${days}`]),
    ...(transport ? [text(`transport.${transport}`)] : []),
    ...(enterBefore ? [`${text('field.enterBefore')}: ${formatDay(enterBefore)}`] : []),
    ...(anyTime ? [text('field.anyTime')] : []),
  ])
}
