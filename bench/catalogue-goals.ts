import type { Result } from './catalogue-measure.ts'

export interface SizeResults {
  size: number
  results: ReadonlyMap<string, Result>
  builtMs: number
  /** With and without the text of every card. */
  megabytes: number[]
}

/** The names of the pieces of work that goals speak of. */
export const work = {
  box: 'box of 33 × 33 km, newest',
  radius: 'radius 20 km and three filters',
  nearest: 'nearest, no filter',
  text: 'text, newest',
  clusters: (view: string, kind: string) => `clusters, ${view}, ${kind}`,
  offers: '20 best offers for a request',
  change: 'one change',
}

/**
 * What is to be reached with 30,000 postings. Microseconds were taken from typed arrays measured on another machine, times 1.5; the rest are
 * ratios in one run.
 */
export function printGoals(national: SizeResults, stress: SizeResults | undefined) {
  const timing = (name: string, engine = 'catalogue', of = national) =>
    of.results.get(name)?.timings[engine]
  const ratio = (part = NaN, whole = NaN) => part / whole
  const offers = timing(work.offers)
  const few = [work.box, work.radius, work.nearest, work.text] as const
  const most = [51, 28, 13, 65]

  console.log(`\n${'goal'.padEnd(52)}${'reached'.padStart(9)}${'at most'.padStart(9)}`)
  const check = (goal: string, reached: number, limit: number) => {
    if (Number.isNaN(reached)) return
    const cells = [reached, limit].map((value) => String(Number(value.toPrecision(2))).padStart(9))
    console.log(`${goal.padEnd(52)}${cells.join('')}  ${reached <= limit ? 'met' : 'not met'}`)
  }
  check(
    '20 best offers: mean by that of the scan',
    ratio(offers?.mean, timing(work.offers, 'scan')?.mean),
    1 / 3,
  )
  check('  by a grid in C', ratio(offers?.mean, timing(work.offers, 'C grid')?.mean), 3.5)
  check('  p99 by p50', ratio(offers?.p99, offers?.p50), 4)
  if (stress !== undefined) {
    const many = timing(work.offers, 'catalogue', stress)
    const size = stress.size.toLocaleString('en')
    check(
      `  ${size}: mean by that of the scan`,
      ratio(many?.mean, timing(work.offers, 'scan', stress)?.mean),
      1 / 25,
    )
    check(
      `  ${size}: mean by that of ${national.size.toLocaleString('en')}`,
      ratio(many?.mean, offers?.mean),
      1.3,
    )
  }
  few.forEach((name, at) => {
    check(`${name}: µs`, timing(name)?.p50 ?? NaN, most[at]!)
    check('  p99 by p50', ratio(timing(name)?.p99, timing(name)?.p50), 10)
  })
  for (const view of ['country', 'region', 'town']) {
    const name = work.clusters(view, 'all')
    check(
      `${name}: by supercluster`,
      ratio(timing(name)?.p50, timing(name, 'supercluster')?.p50),
      1.5,
    )
  }
  check('one change: p99 in µs', timing(work.change)?.p99 ?? NaN, 1000)
  check('start: ms', national.builtMs, 500)
  check('memory: MB', Math.max(...national.megabytes), 100)
}
