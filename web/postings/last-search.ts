import type { Point } from '../../shared/common.ts'

const storageKey = 'techloket.last-search'
type Query = Record<string, unknown>

/** Remembers the search of this tab, so that a posting can say how far it is and lead back to the same list. */
export function rememberSearch(query: Query) {
  sessionStorage.setItem(storageKey, JSON.stringify(query))
}

export function lastSearch(): Query {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')
    return typeof found === 'object' && found !== null ? { ...found } : {}
  } catch {
    return {}
  }
}

/** The place people last searched from, with its name. */
export function lastPlace(): (Point & { name: string }) | undefined {
  const { place, latitude, longitude } = lastSearch()
  return typeof place === 'string' && typeof latitude === 'number' && typeof longitude === 'number'
    ? { name: place, latitude, longitude }
    : undefined
}
