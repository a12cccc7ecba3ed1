import type { FastifyInstance, FastifyRequest } from 'fastify'
import { acceptsGzip } from './compression.ts'

const mostBytes = 16_000_000
/** What keeping one costs besides its texts. */
const entryBytes = 500

/** As bytes: they need no encoding again, and the garbage collector need not move them. */
interface Answer {
  body: Buffer
  encoding: string | undefined
}

/** Most questions are never asked again, and to keep the answers of all would cost as much as a search. */
type Kept = 'asked once' | Answer

/** The same question by somebody who can read the same. */
const keyOf = (request: FastifyRequest) => `${acceptsGzip(request) ? 'gzip' : ''} ${request.url}`

/** What keeping it takes in memory at most, with the question, which can be long: two bytes a character, and all that bytes are a part of. */
const bytesOf = (key: string, kept: Kept) =>
  entryBytes + 2 * key.length + (kept === 'asked once' ? 0 : kept.body.buffer.byteLength)

/**
 * Answers a question that was asked twice before with the same bytes, and says 304 to who has them, for as long as the `edition`
 * of what the answers are made from is the same. Only for a scope that answers everybody alike.
 */
export function keepAnswers(scope: FastifyInstance, edition: () => string) {
  let recent = new Map<string, Kept>()
  /** What `recent` was until it was full. What is asked of it again is recent, the rest goes when that is full again. */
  let older = new Map<string, Kept>()
  let bytes = 0
  let keptTag = ''

  function forgetOlder(tag: string) {
    if (tag === keptTag) return
    recent = new Map()
    older = new Map()
    bytes = 0
    keptTag = tag
  }

  function keep(key: string, kept: Kept) {
    recent.set(key, kept)
    bytes += bytesOf(key, kept)
    if (bytes <= mostBytes / 2) return
    older = recent
    recent = new Map()
    bytes = 0
  }

  function find(key: string) {
    const known = recent.get(key) ?? older.get(key)
    if (known !== undefined && !recent.has(key)) keep(key, known)
    return known
  }

  scope.addHook('onRequest', (request, reply, done) => {
    const tag = `W/"${edition()}"`
    forgetOlder(tag)
    void reply.header('etag', tag).header('cache-control', 'no-cache')
    const known = request.method === 'GET' ? find(keyOf(request)) : undefined
    if (known === undefined) return done()
    if (request.headers['if-none-match'] === tag) return void reply.code(304).send()
    if (known === 'asked once') return done()
    if (known.encoding !== undefined)
      void reply.header('content-encoding', known.encoding).header('vary', 'accept-encoding')
    void reply.type('application/json; charset=utf-8').send(known.body)
  })

  scope.addHook('onSend', (request, reply, body, done) => {
    const isWhole = typeof body === 'string' || Buffer.isBuffer(body)
    // One that took a while can be of an edition that is over.
    const isCurrent = reply.getHeader('etag') === keptTag
    if (isWhole && isCurrent && reply.statusCode === 200 && request.method === 'GET') {
      const key = keyOf(request)
      const known = find(key)
      const encoding = reply.getHeader('content-encoding')?.toString()
      if (known === undefined) keep(key, 'asked once')
      if (known === 'asked once') keep(key, { body: Buffer.from(body), encoding })
    }
    done(null, body)
  })
}
