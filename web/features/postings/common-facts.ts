import { useQuery } from '@tanstack/react-query'
import { isHolidayWeek } from '../../../shared/school-holidays.ts'
import { holidayRegions, type HolidayRegion } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { kilometresBetween } from '../../postings/distance.ts'
import { lastPlace } from '../../postings/last-search.ts'
import { techniekpactQuery } from '../../postings/posting-queries.ts'
import type { Posting } from './posting.ts'

/** The words for the facts that offers and requests have in common; empty where nothing is known. */
export function useCommonFacts(posting: Posting, holidayRegion: HolidayRegion | null) {
  const texts = useTexts()
  const { text, language, formatKm, formatGrades, formatList, formatWeeks } = texts
  const { content, placeName, municipalityName } = posting
  const chosenGoals = content.curriculumGoals ?? []
  const { data: pact } = useQuery({ ...techniekpactQuery, enabled: chosenGoals.length > 0 })
  const place = lastPlace()
  const weeks = content.weeks ?? []
  const regions = holidayRegion ? [holidayRegion] : holidayRegions
  const free = weeks.filter((week) => regions.every((region) => isHolidayWeek(week, region)))

  const holidayNote =
    free.length > 0
      ? text('posting.holidayWeeks', {
          regions: formatList(regions.map((region) => text(`holidayRegion.${region}`))),
          weeks: formatWeeks(free),
        })
      : ''
  const words = {
    audience: content.audience && text(`audience.${content.audience}`),
    grades: formatGrades(content.grades ?? []),
    minutes: content.minutes && text('posting.minutes', { count: content.minutes }),
    modes: formatList((content.modes ?? []).map((mode) => text(`mode.${mode}`))),
    themes: formatList((content.themes ?? []).map((theme) => text(`theme.${theme}`))),
    place:
      municipalityName === '' || municipalityName === placeName
        ? placeName
        : `${placeName} (${municipalityName})`,
    distance:
      place &&
      text('posting.distanceFrom', {
        distance: formatKm(kilometresBetween(place, posting)),
        place: place.name,
      }),
    weeks:
      weeks.length === 0
        ? text('posting.anyWeek')
        : [formatWeeks(weeks), holidayNote].filter(Boolean).join('. '),
    curriculum: formatList(
      (pact?.curriculumGoals ?? [])
        .filter((goal) => chosenGoals.includes(goal.id))
        .map((goal) => `${goal.number}. ${goal.title[language]}`),
    ),
  }
  return { ...texts, words }
}
