import { Problem } from '../problem.ts'

/** More than this waiting at once are refused with 503. */
const mostWaiting = 2000

/** Lets at most so many pieces of work run at once; the others wait in the order in which they came. */
export function takingTurns(atOnce: number) {
  const waiting: (() => void)[] = []
  let running = 0

  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (waiting.length >= mostWaiting) throw new Problem('unavailable')
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/** Lets one at a time go before all others: they wait until it is done. */
export function givingWay() {
  let last = Promise.resolve()

  return {
    untilNobodyIsFirst: () => last,
    /** Goes first, after those that do already; call what it gives when done. */
    async goFirst() {
      const before = last
      let done!: () => void
      last = new Promise((resolve) => (done = resolve))
      await before
      return done
    },
  }
}
