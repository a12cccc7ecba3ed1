import type { SearchFilters, SearchOrder } from '../../../shared/search.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { SearchAsk } from '../../catalogue/listing.ts'
import { shownCard } from '../../catalogue/shown-card.ts'
import { Problem } from '../../problem.ts'

export interface SearchQuery extends SearchFilters {
  west?: number
  south?: number
  east?: number
  north?: number
  order?: SearchOrder
  page?: number
  pageSize?: number
}

const usualPage = 20
const mostHints = 5

/** Given together or not at all. */
function together(values: Record<string, unknown>) {
  const given = Object.values(values).filter((value) => value !== undefined)
  if (given.length > 0 && given.length < Object.keys(values).length)
    throw new Problem('invalid', { together: Object.keys(values) })
  return given.length > 0
}

/** What is asked of the catalogue. Refuses half a box, half a point, half a period, and nearest to nowhere. */
export function searchAskOf(query: SearchQuery): SearchAsk {
  const { west, south, east, north, order, page = 1, pageSize = usualPage, ...filters } = query
  const { latitude, longitude, withinKm, from, until } = filters
  const hasPoint = together({ latitude, longitude })
  const hasBox = together({ west, south, east, north })
  together({ from, until })
  if (!hasPoint && (withinKm !== undefined || order === 'nearest'))
    throw new Problem('invalid', { needs: ['latitude', 'longitude'] })
  const usualOrder = hasPoint ? 'nearest' : filters.text ? 'best' : 'newest'
  return {
    ...filters,
    ...(hasBox && { box: { west, south, east, north } as NonNullable<SearchAsk['box']> }),
    order: order ?? usualOrder,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  }
}

/** The answer as JSON text; with hints when nothing is found. */
export function searchJson(catalogue: Catalogue, ask: SearchAsk) {
  const { total, offers, requests, kinds, found } = catalogue.search(ask)
  const hints = total === 0 ? hintsFor(catalogue, ask) : { nearMisses: '', online: '' }
  return (
    `{"total":${total},"offers":${offers},"requests":${requests},"kinds":${JSON.stringify(kinds)},` +
    `"items":[${found.map(shownCard).join(',')}],` +
    `"nearMisses":[${hints.nearMisses}],"online":[${hints.online}]}`
  )
}

/** What comes nearest and what keeps it out; and what can be had online, wherever it is from. */
function hintsFor(catalogue: Catalogue, ask: SearchAsk) {
  const misses = catalogue.nearMisses(ask, mostHints)
  const { withinKm: _withinKm, box: _box, ...anywhere } = ask
  const online = catalogue.search({ ...anywhere, modes: ['online'], offset: 0, limit: mostHints })
  return {
    nearMisses: misses
      .map(
        ({ found, blockedBy }) =>
          `{"card":${shownCard(found)},"blockedBy":${JSON.stringify(blockedBy)}}`,
      )
      .join(','),
    online: online.found.map(shownCard).join(','),
  }
}
