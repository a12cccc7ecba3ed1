import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { Problem } from '../problem.ts'
import { networkOf } from './networks.ts'

/** Whoever asked longest ago is forgotten first, so that nobody fills the memory with addresses. */
const mostNetworks = 10_000

/** Counts a request; gives the refusal when its network made too many within a minute. */
export type CountRequest = (request: FastifyRequest) => Promise<Problem | undefined>

/**
 * Counts every request of a network, whatever becomes of it; only whoever watches the process asks freely. What no route can
 * read meets no hook, so whoever answers that counts it.
 */
export async function limitRequests(
  app: FastifyInstance,
  { limits }: Config,
): Promise<CountRequest> {
  await app.register(rateLimit, {
    global: false,
    max: limits.requestsPerMinute,
    timeWindow: 60_000,
    cache: mostNetworks,
    allowList: ({ routeOptions }) => routeOptions.config.isForWatchers === true,
    keyGenerator: ({ ip }) => networkOf(ip),
  })
  const take = app.createRateLimit()
  const count: CountRequest = async (request) => {
    const taken = await take(request)
    if (taken.isAllowed || !taken.isExceeded) return undefined
    return new Problem('too-many', { retryAfterSeconds: taken.ttlInSeconds })
  }

  app.addHook('onRequest', async (request) => {
    const refusal = await count(request)
    if (refusal) throw refusal
  })
  return count
}
