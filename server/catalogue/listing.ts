import type { Point } from '../../shared/common.ts'
import type { PostingCard } from '../../shared/postings.ts'
import type { NearMiss, SearchFilters, SearchOrder } from '../../shared/search.ts'
import type { HardCondition, SoftPart, SuggestionFacts } from '../../shared/suggestions.ts'
import type { ServiceArea } from '../../shared/vocabulary.ts'

/** A public posting as the catalogue takes it in. */
export interface Listing {
  card: PostingCard
  /** Everything words are searched in besides the title: text, organisation, place. */
  words: string
  /** An offer: where it comes. A request: always `radius`, with `card.reachKm` as how far the class travels. */
  serviceArea: ServiceArea
  /** An offer: the regions it comes to. A request: the regions its school is in. */
  regionIds: string[]
  curriculumGoals: string[]
  /** An offer: places left per half school year, by `schoolTermOf`; a half year not named has places, null is without end. A request: null. */
  placesLeft: Record<string, number> | null
  /** A request: when it began to wait. An offer: null. */
  waitingSince: string | null
  /** A request: the school has had no delivered activity this school year. */
  unserved: boolean
}

export interface Box {
  west: number
  south: number
  east: number
  north: number
}

export interface SearchAsk extends SearchFilters {
  box?: Box
  order: SearchOrder
  offset: number
  limit: number
}

export interface Found {
  id: string
  /** The card as ready JSON text. */
  cardJson: string
  distanceKm: number | null
}

/** A posting that some of the filters keep out. */
export interface FoundNearMiss {
  found: Found
  blockedBy: NearMiss['blockedBy']
}

export interface SuggestedPair {
  id: string
  cardJson: string
  score: number
  parts: Record<SoftPart, number>
  facts: SuggestionFacts
}

export interface AlmostPair {
  id: string
  cardJson: string
  distanceKm: number
  broken: HardCondition[]
}

export interface SuggestionAsk {
  limit: number
  /** Ids of partners that are left out, such as declined pairs. */
  excluded: ReadonlySet<string>
  /** A local day; weeks before it do not count. */
  today: string
}

/** How one posting changed: its new listing, or nothing when it is no longer public. */
export interface ListingChange {
  id: string
  listing: Listing | undefined
}

export type { Point }
