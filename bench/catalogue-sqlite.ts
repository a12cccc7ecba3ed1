import Database from 'better-sqlite3'
import { squaredChordTo } from '../server/algorithms/geo-distance.ts'
import { worldBox } from '../server/algorithms/world-square.ts'
import { ClusterView } from '../server/algorithms/cluster-view.ts'
import { stemOf, WordReader } from '../server/catalogue/dutch-words.ts'
import type { Holdings } from '../server/catalogue/holdings.ts'
import type { Box, Listing, SearchAsk } from '../server/catalogue/listing.ts'
import type { PairAsk } from '../server/catalogue/pair-ask.ts'
import { scoreRow } from '../server/catalogue/pair-score.ts'
import { centerOf } from '../server/catalogue/row-filter.ts'
import { typesOf } from '../server/catalogue/search.ts'
import {
  anyWeek,
  atProvider,
  atSchool,
  everyAudience,
  everyGrade,
  everyKind,
  everyMode,
  online,
} from '../server/catalogue/traits.ts'
import type { SearchFilters } from '../shared/search.ts'
import { postingTypes } from '../shared/vocabulary.ts'
import { masksOf, type FlatCatalogue, type SearchMasks } from './catalogue-flat.ts'

/*
 * What to beat: SQLite in memory through better-sqlite3, with the same masks as columns, one index that covers every search by place,
 * and FTS5 for words. It is asked for less than the catalogue gives: ids without cards, a total without counts by kind; suggestions
 * get their score in JavaScript from the same function, so SQLite only finds the pairs that fit.
 */

const columns = `type, wy, wx, x, y, z, traits, themes, weeks0, weeks1, bookable0, bookable1, regions0, regions1, since, reach, entry`
const chord = '((x - @x) * (x - @x) + (y - @y) * (y - @y) + (z - @z) * (z - @z))'
const passes = `
  type in (@first, @second) and wy between @north and @south and wx between @west and @east
  and traits & @kinds and traits & @grades and traits & @modes and traits & @audience
  and (@themes = 0 or themes & @themes)
  and (@anyTime or traits & ${anyWeek} or weeks0 & @weeks0 or weeks1 & @weeks1)
  and (@within > 4 or ${chord} <= @within)`

/** Two words of 32 bits as one of SQLite's whole numbers. */
function wholeNumber(low: number, high: number) {
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low >>> 0))
}

function halves(set: Int32Array, at = 0) {
  return [wholeNumber(set[at]!, set[at + 1]!), wholeNumber(set[at + 2]!, set[at + 3]!)] as const
}

export function openSqlite(holdings: Holdings, flat: FlatCatalogue, listings: Listing[]) {
  const database = new Database(':memory:')
  database.exec(`
    create table postings (${columns.replace('entry', 'entry integer primary key')}, id text);
    create virtual table texts using fts5(stems, words, content='', tokenize='ascii');`)
  database.transaction(() => {
    fillPostings(database, holdings, flat)
    fillWords(database, holdings, listings)
  })()
  database.exec(`
    create index by_place on postings (${columns}, id);
    create index by_age on postings (since desc, id);
    analyze;`)

  const page = (order: string, matching = '') =>
    database.prepare<unknown[], { id: string; total: number }>(
      `select id, count(*) over () as total from postings
       where ${passes} ${matching} order by ${order}, id limit 20`,
    )
  const pages = {
    newest: page('since desc'),
    nearest: page(chord),
    text: page('since desc', 'and entry in (select rowid from texts where texts match @match)'),
  }
  const bunches = database.prepare<unknown[], { count: number }>(
    `select count(*) as count, sum(wx), sum(wy), min(wx), max(wx), min(wy), max(wy) from postings
     where ${passes} group by wy >> @shift, wx >> @shift order by wy >> @shift, wx >> @shift`,
  )
  const fitting = database
    .prepare(
      `select entry from postings where type = @type
       and traits & @kinds and traits & @grades and traits & @audience and traits & @modes
       and (bookable0 & @bookable0 or bookable1 & @bookable1)
       and (traits & @online or (traits & @atProvider and ${chord} <= @travels)
         or (traits & @atSchool and (${chord} <= reach or regions0 & @regions0 or regions1 & @regions1)))`,
    )
    .pluck()
  const move = database.prepare('update postings set themes = ? where entry = ?')

  return {
    search(ask: SearchAsk) {
      const asked = {
        ...boundOf(masksOf(holdings, ask), ask),
        match: ask.text === undefined ? '' : matchOf(ask.text),
      }
      const kind =
        ask.text === undefined
          ? centerOf(ask) && ask.order !== 'newest'
            ? 'nearest'
            : 'newest'
          : 'text'
      const found = pages[kind].all(asked)
      return { total: found[0]?.total ?? 0, ids: found.map(({ id }) => id) }
    },
    clusters(filters: SearchFilters, { west, south, east, north }: Box, zoom: number) {
      const view = new ClusterView(worldBox(west, south, east, north), zoom)
      const masks = { ...masksOf(holdings, filters), box: view.box }
      return bunches
        .all({ ...boundOf(masks, filters), shift: view.shift })
        .map(({ count }) => count)
    },
    /** Offers for a request. */
    partners(ask: PairAsk, limit: number) {
      const rows = holdings.partners.offer
      const top = holdings.top.start(limit)
      const [bookable0, bookable1] = halves(ask.bookable)
      const [regions0, regions1] = halves(ask.regions)
      const bits = (mask: number) => ask.traits & mask
      const entries = fitting.all({
        ...ask.vector,
        type: 0,
        kinds: bits(everyKind),
        grades: bits(everyGrade),
        audience: bits(everyAudience),
        modes: bits(everyMode),
        online: bits(online),
        atProvider: bits(atProvider),
        atSchool: bits(atSchool),
        travels: Number.isFinite(ask.reach) ? ask.reach : 5,
        bookable0,
        bookable1,
        regions0,
        regions1,
      }) as number[]
      for (const entry of entries) {
        const row = rows.rowOf(entry)
        const away = squaredChordTo(rows.columns.place, 4 * row, ask.vector)
        top.add(-scoreRow(ask, rows, row, holdings.entries, away), away, entry)
      }
      return top.takeInOrder()
    },
    change(entry: number, themes: number) {
      move.run(themes, entry)
    },
    close: () => database.close(),
  }
}

function boundOf(masks: SearchMasks, filters: SearchFilters) {
  const { kinds, grades, modes, audience, themes, weeks, center, within, box } = masks
  const [weeks0, weeks1] = weeks === undefined ? [0n, 0n] : halves(weeks)
  const types = typesOf(filters).map((type) => (type === 'offer' ? 0 : 1))
  return {
    ...(center ?? { x: 0, y: 0, z: 0 }),
    ...box,
    first: types[0],
    second: types.at(-1),
    kinds,
    grades,
    modes,
    audience,
    themes,
    anyTime: weeks === undefined ? 1 : 0,
    weeks0,
    weeks1,
    within: Math.min(within, 5),
  }
}

function fillPostings(database: Database.Database, holdings: Holdings, flat: FlatCatalogue) {
  const { entries } = holdings
  const insert = database.prepare(
    `insert into postings (${columns}, id) values (${'?, '.repeat(17)}?)`,
  )
  for (const type of postingTypes) {
    const rows = holdings.rows[type]
    const partners = holdings.partners[type]
    const { search, partners: flatPartners } = flat[type]
    for (let row = 0; row < rows.count; row++) {
      const entry = rows.columns.entry[row]!
      const partner = partners.rowOf(entry)
      insert.run(
        type === 'offer' ? 0 : 1,
        rows.columns.y[row],
        rows.columns.x[row],
        ...rows.columns.vector.subarray(3 * row, 3 * row + 3),
        search.traits[row],
        search.themes[row],
        ...halves(search.weeks, 4 * row),
        ...halves(flatPartners.weeks, 4 * partner),
        ...halves(partners.columns.regions, 4 * partner),
        rows.columns.since[row],
        Math.min(5, partners.columns.place[4 * partner + 3]!),
        entry,
        entries.idOf(entry),
      )
    }
  }
}

function fillWords(database: Database.Database, { entries }: Holdings, listings: Listing[]) {
  const insert = database.prepare('insert into texts (rowid, stems, words) values (?, ?, ?)')
  const reader = new WordReader()
  for (const { card, words } of listings) {
    const filled = reader.read(`${card.title} ${words}`)
    const all = Array.from({ length: filled / 2 }, (_, place) => reader.wordAt(2 * place))
    insert.run(entries.find(card.id), all.map(stemOf).join(' '), all.join(' '))
  }
}

function matchOf(text: string) {
  const words = [...new Set(text.split(' '))]
  return words
    .map((word, place) => {
      const whole = `stems:"${stemOf(word)}"`
      return place < words.length - 1 ? whole : `(${whole} OR words:"${word}"*)`
    })
    .join(' AND ')
}
