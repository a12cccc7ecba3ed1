import { setsMeet, setWords } from '../server/algorithms/bit-sets.ts'
import { ClusterView } from '../server/algorithms/cluster-view.ts'
import { squaredChordTo } from '../server/algorithms/geo-distance.ts'
import { worldBox } from '../server/algorithms/world-square.ts'
import type { Holdings } from '../server/catalogue/holdings.ts'
import type { Box, SearchAsk } from '../server/catalogue/listing.ts'
import type { PairAsk } from '../server/catalogue/pair-ask.ts'
import { possibleModes, scoreRow } from '../server/catalogue/pair-score.ts'
import type { SearchRows } from '../server/catalogue/search-rows.ts'
import { typesOf } from '../server/catalogue/search.ts'
import {
  anyWeek,
  everyAudience,
  everyGrade,
  everyKind,
  everyMode,
} from '../server/catalogue/traits.ts'
import type { SearchFilters } from '../shared/search.ts'
import { masksOf, type FlatCatalogue, type FlatRows, type SearchMasks } from './catalogue-flat.ts'

/*
 * What to beat: a plain loop from the first row to the last, without blocks, boxes, bounds or sums kept beforehand.
 *
 * A scan tests the conditions one after the other, bit masks before any arithmetic, and leaves a row at the first that fails; only what fits
 * is scored. `everyPair` is the same without leaving early: every condition and every part of the score of every pair. Both read an array a
 * thing, which suits a loop best, and score with the catalogue's own function.
 */
export function makeScan(holdings: Holdings, flat: FlatCatalogue) {
  const { entries, rows: both } = holdings
  const found = new Int32Array(Math.max(flat.offer.search.count, flat.request.search.count))

  return {
    /** All that a change costs it: the numbers of one offer put over those of another. Comes last, since it spoils the rows. */
    change(at: number) {
      const { count, traits, themes, weeks } = flat.offer.search
      const [to, from] = [at % count, (7 * at) % count]
      traits[to] = traits[from]!
      themes[to] = themes[from]!
      weeks.copyWithin(setWords * to, setWords * from, setWords * (from + 1))
    },

    /** The total and the ids of the page. */
    search(ask: SearchAsk) {
      const masks = masksOf(holdings, ask)
      const { center } = masks
      const isByPlace = center !== undefined && ask.order !== 'newest'
      const top = holdings.top.start(ask.offset + ask.limit)
      let total = 0
      for (const type of typesOf(ask)) {
        const { entry, since, vector } = both[type].columns
        const count = sift(both[type], flat[type].search, masks, found)
        total += count
        for (let at = 0; at < count; at++) {
          const row = found[at]!
          const first = isByPlace ? squaredChordTo(vector, 3 * row, center) : -since[row]!
          if (first <= top.lastFirst) top.add(first, 0, entry[row]!)
        }
      }
      const ids = top.takeInOrder().map((entry) => entries.idOf(entry))
      return { total, ids: ids.slice(ask.offset) }
    },

    /** The postings in each bunch. */
    clusters(filters: SearchFilters, { west, south, east, north }: Box, zoom: number) {
      const view = new ClusterView(worldBox(west, south, east, north), zoom)
      const masks = { ...masksOf(holdings, filters), box: view.box }
      for (const type of typesOf(filters)) {
        const { x, y, entry } = both[type].columns
        const count = sift(both[type], flat[type].search, masks, found)
        for (let at = 0; at < count; at++) {
          const row = found[at]!
          view.addPoint(x[row]!, y[row]!, type === 'offer', entry[row]!)
        }
      }
      const counts = Array.from(view.firsts, (_, cell) => view.cells.countOf(cell))
      return counts.filter((count) => count > 0)
    },

    /** The entries of the best partners. */
    partners(ask: PairAsk, limit: number) {
      const type = ask.seeksOffers ? 'offer' : 'request'
      const rows = holdings.partners[type]
      const { count, traits, weeks, entry } = flat[type].partners
      const top = holdings.top.start(limit)
      for (let row = 0; row < count; row++) {
        const common = traits[row]! & ask.traits
        if ((common & everyKind) === 0 || (common & everyGrade) === 0) continue
        if ((common & everyAudience) === 0 || (common & everyMode) === 0) continue
        if (!setsMeet(ask.bookable, 0, weeks, setWords * row)) continue
        const chord = squaredChordTo(rows.columns.place, 4 * row, ask.vector)
        if (possibleModes(ask, rows, row, entries, chord) === 0) continue
        const score = scoreRow(ask, rows, row, entries, chord)
        if (-score <= top.lastFirst) top.add(-score, chord, entry[row]!)
      }
      return top.takeInOrder()
    },

    everyPair(ask: PairAsk, limit: number) {
      const type = ask.seeksOffers ? 'offer' : 'request'
      const rows = holdings.partners[type]
      const { count, traits, weeks, entry } = flat[type].partners
      const top = holdings.top.start(limit)
      for (let row = 0; row < count; row++) {
        const common = traits[row]! & ask.traits
        const chord = squaredChordTo(rows.columns.place, 4 * row, ask.vector)
        const score = scoreRow(ask, rows, row, entries, chord)
        const fits =
          Number((common & everyKind) !== 0) &
          Number((common & everyGrade) !== 0) &
          Number((common & everyAudience) !== 0) &
          Number((common & everyMode) !== 0) &
          Number(setsMeet(ask.bookable, 0, weeks, setWords * row)) &
          Number(possibleModes(ask, rows, row, entries, chord) !== 0)
        if (fits === 1 && -score <= top.lastFirst) top.add(-score, chord, entry[row]!)
      }
      return top.takeInOrder()
    },
  }
}

/** Fills `found` with the rows that pass, and gives how many. */
function sift({ columns }: SearchRows, flat: FlatRows, masks: SearchMasks, found: Int32Array) {
  const { x, y, vector } = columns
  const { traits } = flat
  const { kinds, grades, modes, audience, themes, weeks, organisation, center, within } = masks
  const { west, north, east, south } = masks.box
  let count = 0
  for (let row = 0; row < flat.count; row++) {
    const bits = traits[row]!
    if ((bits & kinds) === 0 || (bits & grades) === 0) continue
    if ((bits & modes) === 0 || (bits & audience) === 0) continue
    if (x[row]! < west || x[row]! > east || y[row]! < north || y[row]! > south) continue
    if (themes !== 0 && (flat.themes[row]! & themes) === 0) continue
    if (weeks !== undefined && (bits & anyWeek) === 0)
      if (!setsMeet(flat.weeks, setWords * row, weeks, 0)) continue
    if (organisation !== undefined && columns.organisation[row] !== organisation) continue
    if (within !== Infinity && squaredChordTo(vector, 3 * row, center!) > within) continue
    found[count++] = row
  }
  return count
}
