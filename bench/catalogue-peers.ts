import { around } from 'geokdbush'
import KDBush from 'kdbush'
import MiniSearch from 'minisearch'
import Supercluster from 'supercluster'
import { setsMeet, setWords } from '../server/algorithms/bit-sets.ts'
import { squaredChordTo } from '../server/algorithms/geo-distance.ts'
import { latitudeOf, longitudeOf } from '../server/algorithms/world-square.ts'
import { stemOf } from '../server/catalogue/dutch-words.ts'
import type { Holdings } from '../server/catalogue/holdings.ts'
import type { Box, Listing, SearchAsk } from '../server/catalogue/listing.ts'
import { findRows, makeFilter } from '../server/catalogue/row-filter.ts'
import { typesOf } from '../server/catalogue/search.ts'
import { anyWeek } from '../server/catalogue/traits.ts'
import type { SearchFilters } from '../shared/search.ts'
import { postingTypes, type PostingType } from '../shared/vocabulary.ts'
import { masksOf, type FlatCatalogue } from './catalogue-flat.ts'

/*
 * What is used elsewhere for the same: kdbush for boxes and circles, geokdbush for the nearest, supercluster for clusters, MiniSearch for
 * words. Like SQLite they are asked for less than the catalogue gives; filters and the first 20 are added around them.
 */

/** Both types behind each other, since kdbush numbers its points as they come. */
interface Point {
  type: PostingType
  row: number
}

export function makePlaces(holdings: Holdings, flat: FlatCatalogue) {
  const { entries, rows, top } = holdings
  const points = postingTypes.flatMap((type): Point[] =>
    Array.from({ length: rows[type].count }, (_, row) => ({ type, row })),
  )
  const steps = new KDBush(points.length, 64, Int32Array)
  const degrees = new KDBush(points.length)
  for (const { type, row } of points) {
    const { x, y } = rows[type].columns
    steps.add(x[row]!, y[row]!)
    degrees.add(longitudeOf(x[row]!), latitudeOf(y[row]!))
  }
  steps.finish()
  degrees.finish()

  return {
    /** A box or a circle with its filters; the total and the ids of the page. */
    search(ask: SearchAsk) {
      const { box, kinds, grades, modes, audience, weeks, center, within } = masksOf(holdings, ask)
      const types = typesOf(ask)
      const list = top.start(ask.limit)
      let total = 0
      for (const found of steps.range(box.west, box.north, box.east, box.south)) {
        const { type, row } = points[found]!
        if (!types.includes(type)) continue
        const { vector, since, entry } = rows[type].columns
        const bits = flat[type].search.traits[row]!
        if ((bits & kinds) === 0 || (bits & grades) === 0) continue
        if ((bits & modes) === 0 || (bits & audience) === 0) continue
        if (weeks !== undefined && (bits & anyWeek) === 0)
          if (!setsMeet(flat[type].search.weeks, setWords * row, weeks, 0)) continue
        const chord = center === undefined ? 0 : squaredChordTo(vector, 3 * row, center)
        if (chord > within) continue
        total++
        const first = ask.order === 'newest' ? -since[row]! : chord
        if (first <= list.lastFirst) list.add(first, 0, entry[row]!)
      }
      return { total, ids: list.takeInOrder().map((entry) => entries.idOf(entry)) }
    },
    /** Those at one place come in any order, so there is nothing to compare. */
    nearest({ latitude, longitude, limit }: SearchAsk) {
      around(degrees, longitude!, latitude!, limit)
      return undefined
    },
  }
}

/** Circles of which there are about as many as the catalogue has bunches. */
const likeOurs = { radius: 40, extent: 256, maxZoom: 16 }

/** For a filter all of it is built anew from what passes. */
export function makeClusters(holdings: Holdings, filters: SearchFilters) {
  const { rows } = holdings
  const filter = makeFilter(holdings, filters)
  const points = postingTypes.flatMap((type) => {
    const { x, y } = rows[type].columns
    const count = typesOf(filters).includes(type) ? findRows(rows[type], filter) : 0
    return Array.from(rows[type].found.subarray(0, count), (row) => ({
      type: 'Feature' as const,
      properties: { offers: type === 'offer' ? 1 : 0 },
      geometry: {
        type: 'Point' as const,
        coordinates: [longitudeOf(x[row]!), latitudeOf(y[row]!)],
      },
    }))
  })
  const options = {
    ...likeOurs,
    reduce: (sum: { offers: number }, one: { offers: number }) => void (sum.offers += one.offers),
  }
  const index = new Supercluster<{ offers: number }, { offers: number }>(options).load(points)
  return ({ west, south, east, north }: Box, zoom: number) =>
    index.getClusters([west, south, east, north], zoom)
}

export function makeWords(listings: readonly Listing[]) {
  const index = new MiniSearch({
    fields: ['title', 'words'],
    idField: 'id',
    processTerm: (term) => stemOf(term.toLowerCase()),
  })
  index.addAll(listings.map(({ card, words }) => ({ id: card.id, title: card.title, words })))
  /** Only the last word is found by its beginning, as in the catalogue; ranked its own way. */
  return (text: string) => {
    index.search(text, {
      combineWith: 'AND',
      prefix: (_term, at, terms) => at === terms.length - 1,
    })
    return undefined
  }
}

/** Every word looked for in every text, newest first; without stems, so it finds less. */
export function makeTextScan(listings: readonly Listing[]) {
  const newestFirst = listings
    .toSorted((one, other) => (one.card.since < other.card.since ? 1 : -1))
    .map(({ card, words }) => ({ id: card.id, text: words.toLowerCase() }))
  return (asked: string) => {
    const words = asked.toLowerCase().split(' ')
    const found: string[] = []
    let total = 0
    for (const { id, text } of newestFirst) {
      if (!words.every((word) => text.includes(word))) continue
      total += 1
      if (found.length < 20) found.push(id)
    }
    return total < 0 ? found : undefined
  }
}
