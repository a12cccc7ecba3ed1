import type { OfferContent, OfferDetails } from './offers.ts'
import type { RequestContent } from './requests.ts'
import type { ActivityKind } from './vocabulary.ts'

const shortestTitle = 5
const shortestStory = 20

type Missing<Content> = (keyof Content & string)[]
const isShort = (text: string | undefined, least: number) => (text?.trim().length ?? 0) < least
const isEmpty = (list: readonly unknown[] | undefined) => !list?.length

/** The fields a request still needs before it can be posted. */
export function missingInRequest(content: RequestContent): Missing<RequestContent> {
  const missing: [keyof RequestContent & string, boolean][] = [
    ['title', isShort(content.title, shortestTitle)],
    ['goal', isShort(content.goal, shortestStory)],
    ['kinds', isEmpty(content.kinds)],
    ['audience', content.audience === undefined],
    ['grades', content.audience !== 'teachers' && isEmpty(content.grades)],
    ['participants', content.participants === undefined],
    ['minutes', content.minutes === undefined],
    ['modes', isEmpty(content.modes)],
    [
      'travelsKm',
      (content.modes?.includes('at_provider') ?? false) && content.travelsKm === undefined,
    ],
  ]
  return missing.filter(([, is]) => is).map(([field]) => field)
}

/** What a provider would still ask: fields that help and may stay empty. */
export function adviceForRequest(content: RequestContent): Missing<RequestContent> {
  const advice: [keyof RequestContent & string, boolean][] = [
    ['themes', isEmpty(content.themes)],
    ['weeks', isEmpty(content.weeks) && isEmpty(content.days)],
    ['priorKnowledge', isShort(content.priorKnowledge, 1)],
    ['facilities', isEmpty(content.facilities)],
    ['budgetEuro', content.budgetEuro === undefined],
    ['curriculumGoals', isEmpty(content.curriculumGoals)],
  ]
  return advice.filter(([, is]) => is).map(([field]) => field)
}

/** How complete a request is, from 0 to 1: what it needs counts double. */
export function completenessOfRequest(content: RequestContent): number {
  const needed = 8 + (content.modes?.includes('at_provider') ? 1 : 0)
  const open = missingInRequest(content).length * 2 + adviceForRequest(content).length
  return Math.max(0, 1 - open / (needed * 2 + 6))
}

/** Kinds that are used without a group being led. */
const withoutGroup: readonly ActivityKind[] = ['webcast', 'learning_material', 'lesson_kit']

/** The fields an offer still needs before it can be posted. */
export function missingInOffer(content: OfferContent): Missing<OfferContent> {
  const comesToSchool = content.modes?.includes('at_school') ?? false
  const missing: [keyof OfferContent & string, boolean][] = [
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
  ]
  return missing.filter(([, is]) => is).map(([field]) => field)
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
