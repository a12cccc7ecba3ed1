import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** One way to do a piece of work, for question number so and so. */
export interface Engine {
  name: string
  /** Gives what is compared between engines; undefined when there is nothing to compare. */
  answer: (question: number) => unknown
}

export interface Timing {
  p50: number
  p99: number
  mean: number
}

/** One piece of work: what each engine needed, and how many answers differ from the catalogue's. */
export interface Result {
  timings: Record<string, Timing>
  differ: number
}

/** Long enough for the compiler to have done its work. */
const warmUpMs = 300

/** So many questions in a row, so that no engine finds the processor's caches full of another one's data. */
const blockSize = 50

/** The middle one counts: others use this machine, too. */
const runs = 3

/** Runs the engines by turns on the same questions and gives microseconds; each stops when it used up its time. */
export function measure(engines: Engine[], questions: number, budgetMs: number) {
  for (const { answer } of engines) {
    const end = performance.now() + warmUpMs
    for (let question = 0; question < 4000 && performance.now() < end; question++)
      answer(question % questions)
  }
  const times = engines.map(() => Array.from({ length: questions }, (): number[] => []))
  const spent = engines.map(() => 0)
  for (let run = 0; run < runs; run++)
    for (let block = 0; block < questions; block += blockSize)
      engines.forEach(({ answer }, which) => {
        for (let question = block; question < block + blockSize; question++) {
          // a few slow answers are always taken
          if (spent[which]! > budgetMs && (run > 0 || question >= 5)) return
          const start = performance.now()
          answer(question)
          const took = performance.now() - start
          spent[which]! += took
          times[which]![question]!.push(took * 1000)
        }
      })
  return Object.fromEntries(
    engines.map(({ name }, which) => [name, summarise(times[which]!.flatMap(middle))]),
  )
}

function middle(times: number[]) {
  return times.length === 0 ? [] : [times.toSorted((a, b) => a - b)[times.length >> 1]!]
}

export function summarise(times: number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return {
    p50: at(0.5),
    p99: at(0.99),
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
  }
}

/** How many of the first questions other engines answer differently from the first. */
export function countDifferences([own, ...others]: Engine[], questions: number) {
  let different = 0
  for (let question = 0; question < questions; question++) {
    const expected = JSON.stringify(own!.answer(question))
    for (const { answer } of others) {
      const given = answer(question)
      if (given !== undefined && JSON.stringify(given) !== expected) different++
    }
  }
  return different
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Megabytes in use after tidying up, typed arrays included. */
export function usedMegabytes() {
  collectGarbage()
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

export const microseconds = (value: number) =>
  value >= 10_000 ? `${(value / 1000).toFixed(0)} ms` : `${value.toFixed(value < 10 ? 1 : 0)} µs`

const columns = ['p50', 'p99', 'scan', '×', 'SQLite', '×', 'differ']

export function printHead() {
  const heads = columns.map((head) => head.padStart(head.length < 3 ? 6 : 10))
  console.log(`\n${'work'.padEnd(36)}${heads.join('')}  others`)
}

export function printResult(work: string, { timings, differ }: Result) {
  const { catalogue: own, ...others } = timings as Record<string, Timing> & { catalogue: Timing }
  const { scan, SQLite: sqlite, ...peers } = others
  const times = (timing: Timing) =>
    (timing.p50 / own.p50).toFixed(timing.p50 < own.p50 * 100 ? 1 : 0)
  const pair = (timing: Timing | undefined) =>
    timing === undefined ? ['–', '–'] : [microseconds(timing.p50), times(timing)]
  const cells = [
    microseconds(own.p50),
    microseconds(own.p99),
    ...pair(scan),
    ...pair(sqlite),
    String(differ),
  ]
  const line = cells.map((cell, at) => cell.padStart(columns[at]!.length < 3 ? 6 : 10)).join('')
  const named = Object.entries(peers).map(
    ([name, timing]) => `${name} ${microseconds(timing.p50)} (${times(timing)})`,
  )
  console.log(`${work.padEnd(36)}${line}  ${named.join(', ')}`)
}
