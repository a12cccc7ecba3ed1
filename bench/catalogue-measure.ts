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

/** Long enough for the compiler to have done its work. */
const warmUpMs = 300

/** So many questions in a row, so that no engine finds the processor's caches full of another one's data. */
const blockSize = 50

/** Runs the engines by turns on the same questions and gives microseconds; each stops when it used up its time. */
export function measure(engines: Engine[], questions: number, budgetMs: number): Timing[] {
  for (const { answer } of engines) {
    const end = performance.now() + warmUpMs
    for (let question = 0; question < 4000 && performance.now() < end; question++)
      answer(question % questions)
  }
  const times = engines.map((): number[] => [])
  const spent = engines.map(() => 0)
  for (let block = 0; block < questions; block += blockSize)
    engines.forEach(({ answer }, which) => {
      const own = times[which]!
      for (let question = block; question < block + blockSize; question++) {
        // a few slow answers are always taken
        if (spent[which]! > budgetMs && own.length >= 5) return
        const start = performance.now()
        answer(question)
        const took = performance.now() - start
        spent[which]! += took
        own.push(took * 1000)
      }
    })
  return times.map(summarise)
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

/** How many of the first questions the other engines answer differently from the first. */
export function countDifferences(engines: Engine[], questions: number) {
  const [own, ...others] = engines
  return others.map(({ answer }) => {
    let different = 0
    for (let question = 0; question < questions; question++)
      if (JSON.stringify(answer(question)) !== JSON.stringify(own!.answer(question))) different++
    return different
  })
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
