import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** A smaller answer fits in a packet or two as it is. */
const worthCharacters = 4_000
/** Most of the gain for little work; it runs beside the event loop. */
const level = 4
const compress = promisify(gzip)

export const acceptsGzip = ({ headers }: FastifyRequest) =>
  /\bgzip\b/.test(headers['accept-encoding'] ?? '')

/**
 * Compresses large answers. Only for a scope that answers everybody alike: an answer that holds both a secret and words that
 * somebody else chose would tell of the secret by its length (BREACH).
 */
export function compressAnswers(scope: FastifyInstance) {
  scope.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthCharacters) return payload
    void reply.header('vary', 'accept-encoding')
    if (!acceptsGzip(request)) return payload
    void reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return await compress(payload, { level })
  })
}
