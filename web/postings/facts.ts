import type { OfferContent } from '../../shared/offers.ts'
import type { RequestContent } from '../../shared/requests.ts'
import { isHolidayWeek } from '../../shared/school-holidays.ts'
import { holidayRegions, type HolidayRegion } from '../../shared/vocabulary.ts'
import { useTexts, type TextKey } from '../i18n/texts.tsx'
import { useCurriculumGoals } from './curriculum-input.tsx'

/** Something a posting says, in words, by the field it comes from; a field can have several facts, or share one. */
export interface Fact<Field extends string = string> {
  field: Field
  label: string
  value: string
}

/** The words facts are written in, for the holidays of a region when it is known. */
export function useFactWords(holidayRegion: HolidayRegion | null = null) {
  const texts = useTexts()
  const { nameOf } = useCurriculumGoals()
  return { ...texts, goalName: nameOf, holidayRegion }
}
export type FactWords = ReturnType<typeof useFactWords>

type CommonContent = Pick<
  RequestContent & OfferContent,
  'audience' | 'grades' | 'minutes' | 'modes' | 'weeks' | 'themes' | 'curriculumGoals'
>

/** The values of the fields that offers and requests have in common; empty where nothing is known. */
export function commonValues(content: CommonContent, words: FactWords) {
  const { text, formatNames, formatGrades, formatList } = words
  const { audience, grades = [], minutes, modes, themes, curriculumGoals = [] } = content
  return {
    audience: audience && text(`audience.${audience}`),
    grades: audience === 'teachers' ? '' : formatGrades(grades),
    minutes: minutes && text('posting.minutes', { count: minutes }),
    modes: formatNames(modes?.map((mode) => text(`mode.${mode}`)) ?? []),
    weeks: weeksInWords(content.weeks ?? [], words),
    themes: formatNames(themes?.map((theme) => text(`theme.${theme}`)) ?? []),
    curriculumGoals: formatList(curriculumGoals.map(words.goalName)),
  }
}

function weeksInWords(weeks: readonly string[], words: FactWords) {
  const { text, formatList, formatWeeks, holidayRegion } = words
  if (weeks.length === 0) return text('posting.anyWeek')
  const regions = holidayRegion ? [holidayRegion] : holidayRegions
  const free = weeks.filter((week) => regions.every((region) => isHolidayWeek(week, region)))
  if (free.length === 0) return formatWeeks(weeks)
  const note = text('posting.holidayWeeks', {
    regions: formatList(regions.map((region) => text(`holidayRegion.${region}`))),
    weeks: formatWeeks(free),
  })
  return `${formatWeeks(weeks)}. ${note}`
}

type NamedField = TextKey extends infer Key
  ? Key extends `fact.${infer Name}`
    ? Name
    : never
  : never

/** The facts that have a value, named by their field. */
export const factsOf = <Field extends NamedField>(
  values: { [Name in Field]: string | undefined | 0 },
  { text }: FactWords,
) =>
  (Object.keys(values) as Field[]).flatMap((field): Fact<Field>[] => {
    const name: NamedField = field
    const value = values[field]
    return value ? [{ field, label: text(`fact.${name}`), value: value.trim() }] : []
  })
