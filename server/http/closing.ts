import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Long enough for a client that asks again and again to hear that its connection ends. */
const partingMs = 500

/**
 * Answers everything that is asked, and closes. Each answer says that its connection ends with it, so that nobody asks over
 * one that is gone; then nobody is let in any more, and what is still open after `mostMs`, such as a body that never becomes
 * whole, is cut off.
 */
export async function closeWithin(mostMs: number, app: FastifyInstance) {
  app.server.prependListener('request', (_request, reply) => (reply.shouldKeepAlive = false))
  await pause(partingMs)
  const cut = setTimeout(() => app.server.closeAllConnections(), mostMs)
  await app.close()
  clearTimeout(cut)
}
