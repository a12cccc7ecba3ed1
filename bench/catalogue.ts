import { cpus } from 'node:os'
import { clustersIn } from '../server/catalogue/clusters.ts'
import { hold, holdAll, type Holdings } from '../server/catalogue/holdings.ts'
import type { Box, Listing, SearchAsk } from '../server/catalogue/listing.ts'
import { makePairAsk } from '../server/catalogue/pair-ask.ts'
import { search } from '../server/catalogue/search.ts'
import { rankPartners, suggestPartners } from '../server/catalogue/suggestions.ts'
import type { SearchFilters } from '../shared/search.ts'
import { flatten } from './catalogue-flat.ts'
import { printGoals, work, type SizeResults } from './catalogue-goals.ts'
import { runGridInC } from './catalogue-grid.ts'
import {
  countDifferences,
  measure,
  printHead,
  printResult,
  summarise,
  usedMegabytes,
  type Engine,
  type Result,
} from './catalogue-measure.ts'
import { makeClusters, makePlaces, makeTextScan, makeWords } from './catalogue-peers.ts'
import { makeScan } from './catalogue-scan.ts'
import { openSqlite } from './catalogue-sqlite.ts'
import {
  benchDay,
  generatePostings,
  searchText,
  seededRandom,
  townPicker,
  type Town,
} from './generated-postings.ts'

/*
 * How fast the catalogue is, beside a scan over the same arrays, SQLite and others, on the same questions in the same run.
 * Times move with the machine; read the ratios.
 */

const questions = 1000
/** Filling MiniSearch with more takes longer than all the rest. */
const mostForMiniSearch = 30_000
/** The size that the goals speak of. */
const national = 30_000
const none: ReadonlySet<string> = new Set()
const page = { offset: 0, limit: 20 }
const filtered: SearchFilters = { type: 'offer', kinds: ['guest_lesson', 'workshop'], grades: [7] }

export function run(options: string[]) {
  const given = options[options.indexOf('--sizes') + 1]
  const sizes = options.includes('--sizes') && given !== undefined ? given : '1000,30000,300000'
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
  const measured = sizes.split(',').map((size) => benchSize(Number(size)))
  const own = measured.find(({ size }) => size === national)
  if (own !== undefined)
    printGoals(
      own,
      measured.find(({ size }) => size > national),
    )
}

function benchSize(size: number): SizeResults {
  const { holdings, ...figures } = build(size)
  const isBig = size > mostForMiniSearch
  const listings = generatePostings(size)
  const flat = flatten(holdings)
  const sqlite = openSqlite(holdings, flat, listings)
  const results = new Map<string, Result>()
  const report: Report = (name, engines, { compared = 25, timings = {}, checked = [] } = {}) => {
    const result = {
      timings: { ...measure(engines, questions, isBig ? 300 : 700), ...timings },
      differ: countDifferences([...engines, ...checked], compared),
    }
    results.set(name, result)
    printResult(name, result)
  }
  const random = seededRandom(7)
  const towns = Array.from({ length: questions }, townPicker(random))
  const texts = towns.map(() => searchText(random))
  const peers = { scan: makeScan(holdings, flat), sqlite }
  printHead()
  benchPlaces(holdings, makePlaces(holdings, flat), peers, towns, report)
  const words = {
    sqlite,
    scan: makeTextScan(listings),
    ...(!isBig && { search: makeWords(listings) }),
  }
  benchWords(holdings, words, texts, report)
  benchClusters(holdings, peers, towns, report)
  benchPairs(holdings, listings, peers, report)
  const changed = listings.slice(0, 4 * questions)
  let turn = 0
  const change = () => hold(holdings, changed[turn++ % changed.length]!)
  report(
    work.change,
    [
      engine('catalogue', change),
      engine('SQLite', (at) => sqlite.change(at, at)),
      engine('scan', (at) => peers.scan.change(at)),
    ],
    { compared: 0 },
  )
  sqlite.close()
  return { size, results, ...figures }
}

type Report = (
  name: string,
  engines: Engine[],
  more?: {
    /** Over how many questions answers are compared. */
    compared?: number
    /** What was measured elsewhere, and what is only compared. */
    timings?: Result['timings']
    checked?: Engine[]
  },
) => void

interface Peers {
  scan: ReturnType<typeof makeScan>
  sqlite: ReturnType<typeof openSqlite>
}
const engine = (name: string, answer: Engine['answer']): Engine => ({ name, answer })

/** Builds and weighs a catalogue; the postings it was made from are given up for that. */
function build(size: number) {
  const before = usedMegabytes()
  let input = generatePostings(size)
  const start = performance.now()
  const holdings = holdAll(input, benchDay)
  const builtMs = performance.now() - start
  input = []
  const built = usedMegabytes() - before
  for (const { id } of search(holdings, { order: 'newest', offset: 0, limit: size }).found)
    holdings.entries.jsonOf(holdings.entries.find(id)!)
  const shown = usedMegabytes() - before
  console.log(
    `\n${size.toLocaleString('en')} postings: built in ${builtMs.toFixed(0)} ms, ${built.toFixed(0)} MB, when all were shown ${shown.toFixed(0)} MB`,
  )
  return { holdings, builtMs, megabytes: [built, shown] }
}

function benchPlaces(
  holdings: Holdings,
  places: ReturnType<typeof makePlaces>,
  { scan, sqlite }: Peers,
  towns: Town[],
  report: Report,
) {
  const own = (asks: SearchAsk[]) => [
    engine('catalogue', (at) => brief(search(holdings, asks[at]!))),
    engine('scan', (at) => scan.search(asks[at]!)),
    engine('SQLite', (at) => sqlite.search(asks[at]!)),
  ]
  const boxes = towns.map((town): SearchAsk => {
    return { ...page, box: boxAround(town, 0.15), order: 'newest' }
  })
  report(work.box, [...own(boxes), engine('kdbush', (at) => places.search(boxes[at]!))])
  const circles = towns.map(nearbyAsk)
  report(work.radius, [...own(circles), engine('kdbush', (at) => places.search(circles[at]!))])
  const points = towns.map(({ latitude, longitude }): SearchAsk => {
    return { ...page, latitude, longitude, order: 'nearest' }
  })
  report(work.nearest, [...own(points), engine('geokdbush', (at) => places.nearest(points[at]!))])
}

function benchWords(
  holdings: Holdings,
  peers: {
    scan: (text: string) => undefined | string[]
    sqlite: Peers['sqlite']
    search?: (text: string) => undefined
  },
  texts: string[],
  report: Report,
) {
  const asks = (order: SearchAsk['order']) =>
    texts.map((text): SearchAsk => ({ ...page, text, order }))
  const [newest, best] = [asks('newest'), asks('best')]
  const own = engine('catalogue', (at) => brief(search(holdings, newest[at]!)))
  const { scan, sqlite, search: words } = peers
  report(work.text, [
    own,
    engine('SQLite', (at) => sqlite.search(newest[at]!)),
    engine('scan', (at) => void scan(texts[at]!)),
  ])
  const ranked = engine('catalogue', (at) => brief(search(holdings, best[at]!)))
  report('text, best', [
    ranked,
    ...(words ? [engine('MiniSearch', (at) => words(texts[at]!))] : []),
  ])
}

function benchClusters(holdings: Holdings, { scan, sqlite }: Peers, towns: Town[], report: Report) {
  const counts = (filters: SearchFilters, view: Box, zoom: number) =>
    clustersIn(holdings, filters, view, zoom).map(({ offers, requests }) => offers + requests)
  const others = makeClusters(holdings, {})
  for (const [name, zoom, degrees] of views)
    for (const [kind, filters] of [
      ['all', {}],
      ['filtered', filtered],
    ] as const) {
      const boxes = towns.map((town) => boxAround(name === 'country' ? middle : town, degrees))
      const engines = [
        engine('catalogue', (at) => counts(filters, boxes[at]!, zoom)),
        engine('scan', (at) => scan.clusters(filters, boxes[at]!, zoom)),
        engine('SQLite', (at) => sqlite.clusters(filters, boxes[at]!, zoom)),
        kind === 'all'
          ? engine('supercluster', (at) => void others(boxes[at]!, zoom))
          : engine(
              'supercluster anew',
              (at) => void makeClusters(holdings, filters)(boxes[at]!, zoom),
            ),
      ]
      report(work.clusters(name, kind), engines, { compared: 5 })
    }
}

function benchPairs(
  holdings: Holdings,
  listings: Listing[],
  { scan, sqlite }: Peers,
  report: Report,
) {
  const ofType = (type: string) =>
    listings.filter(({ card }) => card.type === type).slice(0, questions)
  const [requests, offers] = [ofType('request'), ofType('offer')]
  const request = (at: number) => requests[at % requests.length]!
  const ask = (at: number) => makePairAsk(holdings, request(at), benchDay)
  const offerAsk = (at: number) => makePairAsk(holdings, offers[at % offers.length]!, benchDay)
  const idsOf = (entries: number[]) => entries.map((entry) => holdings.entries.idOf(entry))
  const inC = runGridInC(
    holdings,
    requests.map((_, at) => ask(at)),
    page.limit,
  )
  if (inC === undefined) console.log('(no C compiler, so nothing in C)')
  const engines = [
    engine('catalogue', (at) => idsOf(rankPartners(holdings, ask(at), page.limit, none))),
    engine('scan', (at) => idsOf(scan.partners(ask(at), page.limit))),
    engine('SQLite', (at) => idsOf(sqlite.partners(ask(at), page.limit))),
    engine('every pair', (at) => idsOf(scan.everyPair(ask(at), page.limit))),
  ]
  report(
    work.offers,
    engines,
    inC && {
      timings: { 'C grid': summarise(inC.grid), 'C scan': summarise(inC.scan) },
      checked: [engine('C', (at) => inC.found[at] && idsOf(inC.found[at]))],
    },
  )
  const reasons = { limit: page.limit, excluded: none, today: benchDay }
  report('  with their reasons', [
    engine('catalogue', (at) => suggestPartners(holdings, request(at), reasons)),
  ])
  report('20 best requests for an offer', [
    engine('catalogue', (at) => idsOf(rankPartners(holdings, offerAsk(at), page.limit, none))),
    engine('scan', (at) => idsOf(scan.partners(offerAsk(at), page.limit))),
  ])
}

const brief = ({ total, found }: ReturnType<typeof search>) => ({
  total,
  ids: found.map(({ id }) => id),
})

const middle = { latitude: 52.2, longitude: 5.3 }
const views = [
  ['country', 7, 2],
  ['region', 10, 0.35],
  ['town', 13, 0.06],
] as const

function boxAround({ latitude, longitude }: Omit<Town, 'name'>, degrees: number): Box {
  return {
    west: Math.max(3, longitude - 1.6 * degrees),
    south: Math.max(50, latitude - degrees),
    east: Math.min(7.5, longitude + 1.6 * degrees),
    north: Math.min(54, latitude + degrees),
  }
}

function nearbyAsk({ latitude, longitude }: Town, at: number): SearchAsk {
  return {
    ...page,
    order: 'nearest',
    type: 'offer',
    latitude,
    longitude,
    withinKm: 20,
    kinds: at % 2 === 0 ? ['guest_lesson', 'workshop', 'lesson_kit'] : ['company_visit'],
    grades: at % 3 === 0 ? [7, 8] : [5],
    from: '2027-01-11',
    until: '2027-03-26',
  }
}
