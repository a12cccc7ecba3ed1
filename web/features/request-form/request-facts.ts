import type { RequestContent } from '../../../shared/requests.ts'
import type { useTexts } from '../../i18n/texts.tsx'
import type { Fact } from '../../postings/fact.ts'

type Words = ReturnType<typeof useTexts> & { goalName: (id: string) => string }
export type RequestField = keyof RequestContent

/** In the order a provider reads them, by the step they are asked in. */
export const fieldsOfStep = {
  what: ['title', 'goal', 'kinds', 'themes', 'curriculumGoals'],
  who: ['audience', 'grades', 'participants', 'priorKnowledge'],
  when: ['modes', 'travelsKm', 'weeks', 'days', 'minutes', 'facilities', 'budgetEuro'],
} as const satisfies Record<string, readonly RequestField[]>
export type FillStep = keyof typeof fieldsOfStep

export const stepOf = (field: string): FillStep =>
  (Object.keys(fieldsOfStep) as FillStep[]).find((step) =>
    (fieldsOfStep[step] as readonly string[]).includes(field),
  ) ?? 'what'

/** What is filled in, in the words a provider reads. */
export function requestFacts(content: RequestContent, words: Words): Fact<RequestField>[] {
  const { text, formatGrades, formatKm, formatWeeks, formatDay, formatEuros, formatList } = words
  const isForTeachers = content.audience === 'teachers'
  const { participants, minutes, travelsKm, budgetEuro } = content
  const list = (items: readonly string[] | undefined) =>
    items && items.length > 0 ? formatList(items) : undefined
  const values: Record<RequestField, string | undefined> = {
    title: content.title,
    goal: content.goal,
    kinds: list(content.kinds?.map((kind) => text(`kind.${kind}`).toLowerCase())),
    themes: list(content.themes?.map((theme) => text(`theme.${theme}`).toLowerCase())),
    curriculumGoals: list(content.curriculumGoals?.map((goal) => words.goalName(goal))),
    audience: content.audience && text(`audience.${content.audience}`),
    grades: isForTeachers ? undefined : formatGrades(content.grades ?? []),
    participants: participants === undefined ? undefined : String(participants),
    priorKnowledge: content.priorKnowledge,
    modes: list(content.modes?.map((mode) => text(`mode.${mode}`).toLowerCase())),
    travelsKm:
      travelsKm === undefined || !content.modes?.includes('at_provider')
        ? undefined
        : travelsKm === 0
          ? text('forms.noTravel')
          : formatKm(travelsKm),
    weeks: content.weeks?.length ? formatWeeks(content.weeks) : text('forms.anyWeek'),
    days: list(content.days?.map((day) => formatDay(day))),
    minutes: minutes === undefined ? undefined : text('forms.minutesValue', { count: minutes }),
    facilities: list(content.facilities?.map((one) => text(`facility.${one}`).toLowerCase())),
    budgetEuro:
      budgetEuro === undefined
        ? undefined
        : budgetEuro === 0
          ? text('forms.noBudget')
          : formatEuros(budgetEuro),
  }
  return Object.values(fieldsOfStep)
    .flat()
    .flatMap((field) => {
      const value = values[field]?.trim()
      const label =
        field === 'participants' && isForTeachers
          ? text('field.participantsTeachers')
          : text(`field.${field}`)
      return value ? [{ field, label, value }] : []
    })
}
