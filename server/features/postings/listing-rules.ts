import type { OfferContent } from '../../../shared/offers.ts'
import type { RequestContent } from '../../../shared/requests.ts'
import { weekOf } from '../../../shared/school-calendar.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import type { Listing } from '../../catalogue/listing.ts'
import { placesLeft } from './capacity-rules.ts'

interface Posting {
  id: string
  type: PostingType
  organisationId: string
  content: RequestContent | OfferContent
  published: RequestContent | OfferContent | null
  publishedAt: string | null
  waitingSince: string | null
  createdAt: string
}

interface Place {
  name: string
  place: string
  latitude: number
  longitude: number
}

interface Around {
  now: Date
  /** The regions the organisation lies in. */
  regionIds: string[]
  /** Places taken per half school year. */
  taken: Record<string, number>
  unserved: boolean
}

/** A posting as the catalogue takes it in: the public text, or for a draft the text as it is. */
export function listingOf(posting: Posting, place: Place, around: Around): Listing {
  return posting.type === 'request'
    ? requestListing(posting, place, around)
    : offerListing(posting, place, around)
}

function requestListing(
  posting: Posting,
  place: Place,
  { now, regionIds, unserved }: Around,
): Listing {
  const content = (posting.published ?? posting.content) as RequestContent
  const story = content.goal ?? ''
  return {
    card: {
      ...cardBasics(posting, place, content, story),
      type: 'request',
      kinds: content.kinds ?? [],
      weeks: weeksWanted(content),
      minutes: content.minutes ?? null,
      reachKm: content.travelsKm ?? 0,
      costsEuro: content.budgetEuro ?? null,
    },
    words: [content.title, story, content.priorKnowledge, place.name, place.place].join(' '),
    serviceArea: 'radius',
    regionIds,
    curriculumGoals: content.curriculumGoals ?? [],
    placesLeft: null,
    waitingSince: posting.waitingSince ?? now.toISOString(),
    unserved,
  }
}

/** Days say what suits best; they only stand for weeks where no weeks are named. */
function weeksWanted({ weeks = [], days = [] }: RequestContent) {
  return weeks.length > 0 ? weeks : [...new Set(days.map(weekOf))]
}

function offerListing(posting: Posting, place: Place, { now, taken }: Around): Listing {
  const content = (posting.published ?? posting.content) as OfferContent
  const story = content.description ?? ''
  const serviceArea = content.serviceArea ?? 'radius'
  return {
    card: {
      ...cardBasics(posting, place, content, story),
      type: 'offer',
      kinds: content.kind ? [content.kind] : [],
      weeks: content.weeks ?? [],
      minutes: content.minutes ?? null,
      reachKm: serviceArea === 'radius' ? (content.radiusKm ?? null) : null,
      costsEuro: content.costsEuro ?? null,
    },
    words: [content.title, story, content.schoolArranges, place.name, place.place].join(' '),
    serviceArea,
    regionIds: serviceArea === 'regions' ? (content.regionIds ?? []) : [],
    curriculumGoals: content.curriculumGoals ?? [],
    placesLeft: placesLeft(content, taken, now),
    waitingSince: null,
    unserved: false,
  }
}

function cardBasics(
  posting: Posting,
  place: Place,
  content: RequestContent | OfferContent,
  story: string,
) {
  return {
    id: posting.id,
    title: content.title ?? '',
    summary: shorten(story),
    organisationId: posting.organisationId,
    organisationName: place.name,
    placeName: place.place,
    latitude: place.latitude,
    longitude: place.longitude,
    themes: content.themes ?? [],
    grades: content.grades ?? [],
    audience: content.audience ?? ('pupils' as const),
    modes: content.modes ?? [],
    since: posting.publishedAt ?? posting.createdAt,
  }
}

const summaryLength = 160

/** The beginning of a text on one line, cut at a word. */
export function shorten(text: string) {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= summaryLength) return line
  return `${line.slice(0, line.lastIndexOf(' ', summaryLength - 1)).replace(/[,.;:]$/, '')} …`
}
