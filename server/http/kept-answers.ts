import type { FastifyInstance, FastifyRequest } from 'fastify'
import { acceptsGzip } from './compression.ts'

const mostBytes = 16_000_000
/** What keeping one costs besides its texts. */
const entryBytes = 500

interface Kept {
  body: string | Buffer
  encoding: string | undefined
}

/** The same question by somebody who can read the same. */
const keyOf = (request: FastifyRequest) => `${acceptsGzip(request) ? 'gzip' : ''} ${request.url}`

const tagOf = (edition: string) => `W/"${edition}"`

/** What keeping it takes in memory at most, with the question, which can be long: two bytes a character, and all that bytes are a part of. */
const bytesOf = (key: string, { body }: Kept) =>
  entryBytes +
  2 * key.length +
  (typeof body === 'string' ? 2 * body.length : body.buffer.byteLength)

/**
 * Answers a question that was asked before with the same bytes, and says 304 to who has them, for as long as the `edition`
 * of what the answers are made from is the same. Only for a scope that answers everybody alike.
 */
export function keepAnswers(scope: FastifyInstance, edition: () => string) {
  const kept = new Map<string, Kept>()
  let keptEdition = ''
  let bytes = 0

  function forgetOlder(current: string) {
    if (current === keptEdition) return
    kept.clear()
    bytes = 0
    keptEdition = current
  }

  scope.addHook('onRequest', (request, reply, done) => {
    const current = edition()
    forgetOlder(current)
    const tag = tagOf(current)
    void reply.header('etag', tag).header('cache-control', 'no-cache')
    const known = request.method === 'GET' ? kept.get(keyOf(request)) : undefined
    if (known === undefined) return done()
    if (request.headers['if-none-match'] === tag) return void reply.code(304).send()
    if (known.encoding !== undefined)
      void reply.header('content-encoding', known.encoding).header('vary', 'accept-encoding')
    void reply.type('application/json; charset=utf-8').send(known.body)
  })

  scope.addHook('onSend', (request, reply, body, done) => {
    const isWhole = typeof body === 'string' || Buffer.isBuffer(body)
    const isFine = reply.statusCode === 200 && request.method === 'GET'
    // What was begun before a change may be made from what was there before it.
    const isOfNow = reply.getHeader('etag') === tagOf(keptEdition)
    const key = keyOf(request)
    if (isWhole && isFine && isOfNow && !kept.has(key)) {
      const encoding = reply.getHeader('content-encoding')
      const answer = { body, encoding: encoding === undefined ? undefined : String(encoding) }
      kept.set(key, answer)
      bytes += bytesOf(key, answer)
      // The first ones in are the first ones out.
      for (const [oldest, one] of kept) {
        if (bytes <= mostBytes) break
        kept.delete(oldest)
        bytes -= bytesOf(oldest, one)
      }
    }
    done(null, body)
  })
}
