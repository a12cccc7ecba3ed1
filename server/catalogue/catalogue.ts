import type { Cluster, SearchFilters } from '../../shared/search.ts'
import { almostPartners, partnersBeyond } from './almost.ts'
import { clustersIn } from './clusters.ts'
import { hold, holdAll, release } from './holdings.ts'
import type {
  AlmostPair,
  Box,
  FoundNearMiss,
  Listing,
  ListingChange,
  SearchAsk,
  SuggestedPair,
  SuggestionAsk,
} from './listing.ts'
import { missesNear } from './near-misses.ts'
import { search, type SearchAnswer } from './search.ts'
import { suggestPartners } from './suggestions.ts'

/** Everything public that can be searched, in memory and by place. Nothing in it is stored or decided. */
export interface Catalogue {
  readonly size: number
  /** Grows with every change, so that an unchanged question can be answered with "unchanged". */
  readonly version: number
  /** The next search sees the changes. */
  apply(changes: Iterable<ListingChange>): void
  /** The card as ready JSON text. */
  card(id: string): string | undefined
  search(ask: SearchAsk): SearchAnswer
  /** For a search that finds nothing: what the fewest of its filters keep out. */
  nearMisses(ask: SearchAsk, limit: number): FoundNearMiss[]
  clusters(filters: SearchFilters, box: Box, zoom: number): Cluster[]
  /** The request may be a draft that is not in the catalogue; so may the offer below. */
  suggestOffers(request: Listing, ask: SuggestionAsk): SuggestedPair[]
  suggestRequests(offer: Listing, ask: SuggestionAsk): SuggestedPair[]
  /** What comes nearest without fitting, and which conditions it breaks. */
  almostOffers(request: Listing, ask: SuggestionAsk): AlmostPair[]
  almostRequests(offer: Listing, ask: SuggestionAsk): AlmostPair[]
  /** What would fit in the regions around but for the place. */
  offersBeyond(request: Listing, ask: SuggestionAsk): AlmostPair[]
  requestsBeyond(offer: Listing, ask: SuggestionAsk): AlmostPair[]
}

/** `today` is a local day; its school year is where the weeks begin. */
export function buildCatalogue(listings: Iterable<Listing>, today: string): Catalogue {
  const holdings = holdAll(listings, today)
  const { entries } = holdings
  let version = 1

  return {
    get size() {
      return entries.size
    },
    get version() {
      return version
    },
    apply(changes) {
      for (const { id, listing } of changes) {
        if (listing !== undefined) hold(holdings, listing)
        else if (!release(holdings, id)) continue
        version++
      }
    },
    card(id) {
      const entry = entries.find(id)
      return entry === undefined ? undefined : entries.jsonOf(entry)
    },
    search: (ask) => search(holdings, ask),
    nearMisses: (ask, limit) => missesNear(holdings, ask, limit),
    clusters: (filters, box, zoom) => clustersIn(holdings, filters, box, zoom),
    suggestOffers: (request, ask) => suggestPartners(holdings, request, ask),
    suggestRequests: (offer, ask) => suggestPartners(holdings, offer, ask),
    almostOffers: (request, ask) => almostPartners(holdings, request, ask),
    almostRequests: (offer, ask) => almostPartners(holdings, offer, ask),
    offersBeyond: (request, ask) => partnersBeyond(holdings, request, ask),
    requestsBeyond: (offer, ask) => partnersBeyond(holdings, offer, ask),
  }
}
