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
  /** The offers that fit a request, or the requests that fit an offer; it may be a draft that is not in the catalogue. */
  suggest(posting: Listing, ask: SuggestionAsk): SuggestedPair[]
  /** What comes nearest without fitting, and which conditions it breaks. */
  almost(posting: Listing, ask: SuggestionAsk): AlmostPair[]
  /** What would fit in the regions around but for the place. */
  beyond(posting: Listing, ask: SuggestionAsk): AlmostPair[]
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
    suggest: (posting, ask) => suggestPartners(holdings, posting, ask),
    almost: (posting, ask) => almostPartners(holdings, posting, ask),
    beyond: (posting, ask) => partnersBeyond(holdings, posting, ask),
  }
}
