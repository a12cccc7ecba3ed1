import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** A smaller answer fits in a packet or two as it is. */
const worthCharacters = 4_000
/** Most of the gain for little work; it runs beside the event loop. */
const level = 4
const compress = promisify(gzip)

/**
 * Compresses the large answers of the API. Only for visitors: an answer that holds both a secret and words that somebody
 * else chose would tell of the secret by its length (BREACH).
 */
export function compressAnswers(app: FastifyInstance) {
  app.addHook('onSend', async (request, reply, payload) => {
    const isAsked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (typeof payload !== 'string' || payload.length < worthCharacters) return payload
    void reply.header('vary', 'accept-encoding')
    if (!isAsked || request.headers.cookie !== undefined) return payload
    void reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return await compress(payload, { level })
  })
}
