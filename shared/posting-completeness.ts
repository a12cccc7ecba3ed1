import type { OfferContent, OfferDetails } from './offers.ts'
import { isPeriodOver } from './request-period.ts'
import type { RequestContent } from './requests.ts'
import type { ActivityKind } from './vocabulary.ts'

const shortestTitle = 5
const shortestStory = 20

/** The fields of which the check says that they are still open. */
const openFields = <const Field extends keyof RequestContent | keyof OfferContent>(
  ...checks: (readonly [Field, boolean])[]
) => checks.filter(([, isOpen]) => isOpen).map(([field]) => field)

const isShort = (text: string | undefined, least: number) => (text?.trim().length ?? 0) < least
const isEmpty = (list: readonly unknown[] | undefined) => !list?.length

/** The fields a request still needs before it can be posted; on a day also `weeks`, when all it names are over by then. */
export function missingInRequest(content: RequestContent, today?: string) {
  return openFields(
    ['title', isShort(content.title, shortestTitle)],
    ['goal', isShort(content.goal, shortestStory)],
    ['kinds', isEmpty(content.kinds)],
    ['audience', content.audience === undefined],
    ['grades', content.audience !== 'teachers' && isEmpty(content.grades)],
    ['participants', content.participants === undefined],
    ['minutes', content.minutes === undefined],
    ['modes', isEmpty(content.modes)],
    ['weeks', today !== undefined && isPeriodOver(content, today)],
    [
      'travelsKm',
      (content.modes?.includes('at_provider') ?? false) && content.travelsKm === undefined,
    ],
  )
}

/** What a provider would still ask: fields that help and may stay empty. */
export function adviceForRequest(content: RequestContent) {
  return openFields(
    ['themes', isEmpty(content.themes)],
    ['weeks', isEmpty(content.weeks) && isEmpty(content.days)],
    ['priorKnowledge', isShort(content.priorKnowledge, 1)],
    ['facilities', isEmpty(content.facilities)],
    ['budgetEuro', content.budgetEuro === undefined],
    ['curriculumGoals', isEmpty(content.curriculumGoals)],
  )
}

const nothingYet: RequestContent = { modes: ['at_provider'] }
/** The choice of a place counts as needed, too, though it is made above. */
const mostNeeded = missingInRequest(nothingYet).length + 1
const mostAdvised = adviceForRequest(nothingYet).length

/** How complete a request is, from 0 for nothing to 1: a field that it needs counts double. */
export function completeness(content: RequestContent): number {
  const needed = mostNeeded - (content.modes?.includes('at_provider') ? 0 : 1)
  const open = missingInRequest(content).length * 2 + adviceForRequest(content).length
  return 1 - open / (needed * 2 + mostAdvised)
}

/** Kinds that are used without a group being led. */
const withoutGroup: readonly ActivityKind[] = ['webcast', 'learning_material', 'lesson_kit']

/** The fields an offer still needs before it can be posted. */
export function missingInOffer(content: OfferContent) {
  const comesToSchool = content.modes?.includes('at_school') ?? false
  return openFields(
    ['title', isShort(content.title, shortestTitle)],
    ['description', isShort(content.description, shortestStory)],
    ['kind', content.kind === undefined],
    ['audience', content.audience === undefined],
    ['grades', content.audience !== 'teachers' && isEmpty(content.grades)],
    [
      'groupSize',
      content.groupSize === undefined &&
        (content.kind === undefined || !withoutGroup.includes(content.kind)),
    ],
    ['modes', isEmpty(content.modes)],
    ['serviceArea', comesToSchool && content.serviceArea === undefined],
    [
      'radiusKm',
      comesToSchool && content.serviceArea === 'radius' && content.radiusKm === undefined,
    ],
    ['regionIds', comesToSchool && content.serviceArea === 'regions' && isEmpty(content.regionIds)],
    ['costsEuro', content.costsEuro === undefined],
    ['costsPer', (content.costsEuro ?? 0) > 0 && content.costsPer === undefined],
  )
}

/** The fields that only some kinds of activity have. */
const details: Record<ActivityKind, (keyof OfferDetails)[]> = {
  guest_lesson: [],
  company_visit: ['pupilsPerGuide'],
  workshop: ['pupilsPerGuide'],
  internship: ['days'],
  teacher_placement: ['days'],
  teacher_training: ['meetings'],
  lesson_kit: ['stock', 'lendingWeeks', 'transport'],
  competition: ['enterBefore'],
  webcast: ['anyTime'],
  company_assignment: ['assignmentWeeks'],
  speed_date: ['professionals'],
  learning_material: ['anyTime'],
}

export const detailsOfKind = (kind: ActivityKind) => details[kind]
