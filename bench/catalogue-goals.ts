import type { Result, Timing } from './catalogue-measure.ts'

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
  console.log(`\n${'goal'.padEnd(52)}${'reached'.padStart(9)}${'at most'.padStart(9)}`)
  const own = (name: string) => national.results.get(name)?.timings.catalogue
  printRatio(
    '20 best offers: mean by that of the scan',
    means(national, work.offers, 'scan'),
    1 / 3,
  )
  printRatio('  by a grid in C', means(national, work.offers, 'C grid'), 3.5)
  printRatio('  p99 by p50', tail(own(work.offers)), 4)
  if (stress !== undefined) {
    const many = stress.size.toLocaleString('en')
    printRatio(`  ${many}: mean by that of the scan`, means(stress, work.offers, 'scan'), 1 / 25)
    const grown = [stress.results.get(work.offers)?.timings.catalogue?.mean, own(work.offers)?.mean]
    printRatio(`  ${many}: mean by that of ${national.size.toLocaleString('en')}`, grown, 1.3)
  }
  const most = { [work.box]: 51, [work.radius]: 28, [work.nearest]: 13, [work.text]: 65 }
  for (const [name, limit] of Object.entries(most)) {
    printRatio(`${name}: µs`, [own(name)?.p50, 1], limit)
    printRatio('  p99 by p50', tail(own(name)), 10)
  }
  for (const view of ['country', 'region', 'town']) {
    const timings = national.results.get(work.clusters(view, 'all'))?.timings
    const medians = [timings?.catalogue?.p50, timings?.supercluster?.p50]
    printRatio(`${work.clusters(view, 'all')}: by supercluster`, medians, 1.5)
  }
  printRatio('one change: p99 in µs', [own(work.change)?.p99, 1], 1000)
  printRatio('start: ms', [national.builtMs, 1], 500)
  printRatio('memory: MB', [Math.max(...national.megabytes), 1], 100)
}

type Parts = (number | undefined)[]

const means = ({ results }: SizeResults, name: string, other: string): Parts => {
  const timings = results.get(name)?.timings
  return [timings?.catalogue?.mean, timings?.[other]?.mean]
}
const tail = (timing: Timing | undefined): Parts => [timing?.p99, timing?.p50]

/** What was not measured, such as C without a compiler, is left out. */
function printRatio(goal: string, [part, whole]: Parts, limit: number) {
  if (part === undefined || whole === undefined) return
  const cells = [part / whole, limit].map((value) =>
    String(Number(value.toPrecision(2))).padStart(9),
  )
  console.log(`${goal.padEnd(52)}${cells.join('')}  ${part / whole <= limit ? 'met' : 'not met'}`)
}
