import { performance } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../problem.ts'

/**
 * Refuses with 503 what comes while the event loop has already been busy for `mostMs` with the requests of one turn. A turn
 * takes in everything that arrived during the one before, so this is the loop's greatest delay, seen as it grows: in each
 * turn work is done for so long and the rest is told to come back, which bounds how long anybody waits, keeps the throughput,
 * and ends with the overload. Open requests are not counted: those that wait for a slow client or database cost nothing.
 * 0 is never.
 */
export function refuseInOverload(app: FastifyInstance, mostMs: number) {
  if (mostMs === 0) return
  let since: number | undefined
  const endTurn = () => (since = undefined)
  // Made once: a refusal must cost little.
  const refusal = new Problem('unavailable')

  app.addHook('onRequest', ({ routeOptions }, _reply, done) => {
    if (since === undefined) {
      since = performance.now()
      setImmediate(endTurn)
    }
    const isTooLate = performance.now() - since > mostMs
    done(isTooLate && !routeOptions.config.isForWatchers ? refusal : undefined)
  })
}
