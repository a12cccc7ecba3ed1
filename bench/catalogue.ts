import { cpus } from 'node:os'
import { holdAll, hold, type Holdings } from '../server/catalogue/holdings.ts'
import { clustersIn } from '../server/catalogue/clusters.ts'
import type { Box, SearchAsk } from '../server/catalogue/listing.ts'
import { makePairAsk } from '../server/catalogue/pair-ask.ts'
import { search } from '../server/catalogue/search.ts'
import { rankPartners, suggestPartners } from '../server/catalogue/suggestions.ts'
import type { SearchFilters } from '../shared/search.ts'
import {
  countDifferences,
  measure,
  microseconds,
  usedMegabytes,
  type Engine,
  type Timing,
} from './catalogue-measure.ts'
import { flatten } from './catalogue-flat.ts'
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
 * How fast the catalogue is, beside a scan over the same arrays and SQLite, on the same questions in the same run.
 * Times move with the machine; read the ratios.
 */

const questions = 1000
/** Filling FTS5 with more takes longer than all the rest. */
const mostForFullText = 30_000
const none: ReadonlySet<string> = new Set()

export function run(options: string[]) {
  const given = options[options.indexOf('--sizes') + 1]
  const sizes = options.includes('--sizes') && given !== undefined ? given : '1000,30000,300000'
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
  const suggestions = sizes.split(',').map((size) => benchSize(Number(size)))
  if (suggestions.length > 1) {
    const means = suggestions.map(({ mean }) => mean / suggestions.at(-2)!.mean)
    console.log(
      `\nThe 20 best offers, mean by size: ${means.map((mean) => mean.toFixed(2)).join(' : ')}`,
    )
  }
}

function benchSize(size: number) {
  const { holdings, listings } = build(size)
  const flat = flatten(holdings)
  const scan = makeScan(holdings, flat)
  const sqlite = openSqlite(holdings, flat, size <= mostForFullText ? listings : undefined)
  const random = seededRandom(7)
  const nextTown = townPicker(random)
  const towns = Array.from({ length: questions }, nextTown)
  const budgetMs = size > 100_000 ? 400 : 700
  console.log(
    `\n${'work'.padEnd(34)}${['catalogue p50', 'p99', 'scan p50', '×', 'SQLite p50', '×', 'differ'].map((head) => head.padStart(13)).join('')}`,
  )
  const report = (work: string, engines: Engine[], compared = 25) => {
    const timings = measure(engines, questions, budgetMs)
    print(work, engines, timings, countDifferences(engines, compared))
    return timings[0]!
  }

  const searchEngines = (asks: SearchAsk[], engines = ['scan', 'SQLite']): Engine[] =>
    [
      { name: 'catalogue', answer: (at: number) => brief(search(holdings, asks[at]!)) },
      { name: 'scan', answer: (at: number) => scan.search(asks[at]!) },
      { name: 'SQLite', answer: (at: number) => sqlite.search(asks[at]!) },
    ].filter(({ name }) => name === 'catalogue' || engines.includes(name))
  const page = { offset: 0, limit: 20 }
  const boxes = towns.map(({ latitude, longitude }) => boxAround(latitude, longitude, 0.15))
  report(
    'box of 33 × 33 km, newest',
    searchEngines(boxes.map((box) => ({ ...page, box, order: 'newest' }))),
  )
  report('radius 20 km and three filters', searchEngines(towns.map(nearbyAsk)))
  report(
    'nearest, no filter',
    searchEngines(
      towns.map(({ latitude, longitude }) => ({ ...page, latitude, longitude, order: 'nearest' })),
    ),
  )
  const texts = towns.map((): SearchAsk => ({ ...page, text: searchText(random), order: 'newest' }))
  report('text', searchEngines(texts, size <= mostForFullText ? ['SQLite'] : []))

  for (const [view, zoom, degrees] of [
    ['country', 7, 2],
    ['region', 10, 0.35],
    ['town', 13, 0.06],
  ] as const)
    for (const [kind, filters] of [
      ['all', {}],
      ['filtered', { type: 'offer', kinds: ['guest_lesson', 'workshop'], grades: [7] }],
    ] as [string, SearchFilters][]) {
      const views = towns.map((town) =>
        view === 'country'
          ? boxAround(52.2, 5.3, degrees)
          : boxAround(town.latitude, town.longitude, degrees),
      )
      report(
        `clusters, ${view}, ${kind}`,
        clusterEngines(holdings, scan, sqlite, filters, views, zoom),
        5,
      )
    }

  const requests = listings.filter(({ card }) => card.type === 'request').slice(0, questions)
  const requestOf = (at: number) => requests[at % requests.length]!
  const askOf = (at: number) => makePairAsk(holdings, requestOf(at), benchDay)
  const idsOf = (entries: number[]) => entries.map((entry) => holdings.entries.idOf(entry))
  const ranked = report('20 best offers for a request', [
    { name: 'catalogue', answer: (at) => idsOf(rankPartners(holdings, askOf(at), 20, none)) },
    { name: 'scan', answer: (at) => idsOf(scan.partners(askOf(at), 20)) },
    { name: 'SQLite', answer: (at) => idsOf(sqlite.partners(askOf(at), 20)) },
  ])
  const partnerAsk = { limit: 20, excluded: none, today: benchDay }
  report('  with their reasons', [
    { name: 'catalogue', answer: (at) => suggestPartners(holdings, requestOf(at), partnerAsk) },
  ])
  const offers = listings.filter(({ card }) => card.type === 'offer').slice(0, questions)
  const offerAsk = (at: number) => makePairAsk(holdings, offers[at % offers.length]!, benchDay)
  report('20 best requests for an offer', [
    { name: 'catalogue', answer: (at) => idsOf(rankPartners(holdings, offerAsk(at), 20, none)) },
    { name: 'scan', answer: (at) => idsOf(scan.partners(offerAsk(at), 20)) },
  ])

  const changed = listings.slice(0, 4 * questions)
  let turn = 0
  report(
    'one change',
    [
      { name: 'catalogue', answer: () => hold(holdings, changed[turn++ % changed.length]!) },
      { name: 'SQLite', answer: (at) => sqlite.change(at, at & 0xffff) },
    ],
    0,
  )
  sqlite.close()
  return ranked
}

/** Builds and weighs a catalogue; the postings it was made from are given up for that and made again, as many as are asked about. */
function build(size: number) {
  const before = usedMegabytes()
  let input = generatePostings(size)
  const start = performance.now()
  const holdings = holdAll(input, benchDay)
  const took = performance.now() - start
  input = []
  const megabytes = usedMegabytes() - before
  for (const { id } of search(holdings, { order: 'newest', offset: 0, limit: size }).found)
    holdings.entries.jsonOf(holdings.entries.find(id)!)
  const allShown = usedMegabytes() - before
  console.log(
    `\n${size.toLocaleString('en')} postings: built in ${took.toFixed(0)} ms, ${megabytes.toFixed(0)} MB, with the text of every card ${allShown.toFixed(0)} MB`,
  )
  return { holdings, listings: generatePostings(Math.min(size, mostForFullText)) }
}

function clusterEngines(
  holdings: Holdings,
  scan: ReturnType<typeof makeScan>,
  sqlite: ReturnType<typeof openSqlite>,
  filters: SearchFilters,
  views: Box[],
  zoom: number,
): Engine[] {
  return [
    {
      name: 'catalogue',
      answer: (at) =>
        clustersIn(holdings, filters, views[at]!, zoom).map(
          ({ offers, requests }) => offers + requests,
        ),
    },
    { name: 'scan', answer: (at) => scan.clusters(filters, views[at]!, zoom) },
    { name: 'SQLite', answer: (at) => sqlite.clusters(filters, views[at]!, zoom) },
  ]
}

const brief = ({ total, found }: ReturnType<typeof search>) => ({
  total,
  ids: found.map(({ id }) => id),
})

function boxAround(latitude: number, longitude: number, degrees: number): Box {
  return {
    west: Math.max(3, longitude - 1.6 * degrees),
    south: Math.max(50, latitude - degrees),
    east: Math.min(7.5, longitude + 1.6 * degrees),
    north: Math.min(54, latitude + degrees),
  }
}

function nearbyAsk({ latitude, longitude }: Town, at: number): SearchAsk {
  return {
    offset: 0,
    limit: 20,
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

function print(work: string, engines: Engine[], timings: Timing[], differences: number[]) {
  const own = timings[0]!
  const cells = [microseconds(own.p50), microseconds(own.p99)]
  for (const name of ['scan', 'SQLite']) {
    const timing = timings[engines.findIndex((engine) => engine.name === name)]
    cells.push(timing === undefined ? '–' : microseconds(timing.p50))
    cells.push(timing === undefined ? '–' : (timing.p50 / own.p50).toFixed(1))
  }
  cells.push(String(differences.reduce((sum, count) => sum + count, 0)))
  console.log(work.padEnd(34) + cells.map((cell) => cell.padStart(13)).join(''))
}
