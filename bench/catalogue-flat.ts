import { setWords } from '../server/algorithms/bit-sets.ts'
import type { Holdings } from '../server/catalogue/holdings.ts'
import type { SearchAsk } from '../server/catalogue/listing.ts'
import { makeFilter, worldBoxOf } from '../server/catalogue/row-filter.ts'
import {
  audienceBits,
  gradeBits,
  kindBits,
  maskOf,
  modeBits,
  themeBits,
} from '../server/catalogue/traits.ts'
import { placeOfDay, weeksFromTo } from '../server/catalogue/week-window.ts'
import type { SearchFilters } from '../shared/search.ts'
import { postingTypes, type PostingType } from '../shared/vocabulary.ts'

/*
 * The rows of the catalogue in its own order, with an array a thing, and a search as masks to be compared with them: what is fed to everything
 * that is measured beside the catalogue.
 */

export interface FlatRows {
  count: number
  entry: Int32Array
  traits: Int32Array
  themes: Int32Array
  /** Sets of 128. For searching all weeks that are named, for partners those with a place left. */
  weeks: Int32Array
}

interface SourceRows {
  count: number
  maskCount: number
  columns: { entry: Int32Array; masks: Int32Array }
}

export type FlatCatalogue = Record<PostingType, { search: FlatRows; partners: FlatRows }>

export function flatten({ rows, partners }: Holdings): FlatCatalogue {
  const both = postingTypes.map((type) => [
    type,
    { search: flatRows(rows[type]), partners: flatRows(partners[type]) },
  ])
  return Object.fromEntries(both) as FlatCatalogue
}

function flatRows({ count, maskCount, columns }: SourceRows): FlatRows {
  const { entry, masks } = columns
  const row = (at: number) => maskCount * at
  return {
    count,
    entry: entry.slice(0, count),
    traits: Int32Array.from({ length: count }, (_, at) => masks[row(at)]!),
    themes: Int32Array.from({ length: count }, (_, at) => masks[row(at) + maskOf.themes]!),
    weeks: Int32Array.from(
      { length: setWords * count },
      (_, at) => masks[row(at >> 2) + maskOf.weeks + (at & 3)]!,
    ),
  }
}

export type SearchMasks = ReturnType<typeof masksOf>

export function masksOf(holdings: Holdings, ask: SearchFilters & Pick<SearchAsk, 'box'>) {
  const { box, center, within, organisation } = makeFilter(
    holdings,
    ask,
    ask.box && worldBoxOf(ask.box),
  )
  return {
    box,
    center,
    within,
    organisation,
    kinds: kindBits(ask.kinds),
    grades: gradeBits(ask.grades),
    modes: modeBits(ask.modes),
    audience: audienceBits(ask.audience),
    /** No bits: all themes. */
    themes: ask.themes === undefined || ask.themes.length === 0 ? 0 : themeBits(ask.themes),
    /** undefined: at any time. */
    weeks: weeksOf(holdings, ask),
  }
}

function weeksOf({ window }: Holdings, { from, until }: SearchFilters) {
  if (from === undefined || until === undefined) return undefined
  return weeksFromTo(placeOfDay(window, from), placeOfDay(window, until))
}
