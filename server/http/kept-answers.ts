import type { FastifyInstance } from 'fastify'

const mostLetters = 16_000_000

/**
 * Answers a question that was asked before with the same bytes, and says 304 to who has them, for as long as the `edition`
 * of what the answers are made from is the same. Only for a scope that answers everybody alike.
 */
export function keepAnswers(scope: FastifyInstance, edition: () => string) {
  const kept = new Map<string, string>()
  let keptEdition = ''
  let letters = 0

  function forgetOlder(current: string) {
    if (current === keptEdition) return
    kept.clear()
    letters = 0
    keptEdition = current
  }

  scope.addHook('onRequest', (request, reply, done) => {
    const current = edition()
    forgetOlder(current)
    const tag = `W/"${current}"`
    void reply.header('etag', tag).header('cache-control', 'no-cache')
    const answer = request.method === 'GET' ? kept.get(request.url) : undefined
    if (answer === undefined) return done()
    if (request.headers['if-none-match'] === tag) void reply.code(304).send()
    else void reply.type('application/json; charset=utf-8').send(answer)
  })

  scope.addHook('onSend', (request, reply, answer, done) => {
    const isNew = reply.statusCode === 200 && !kept.has(request.url)
    if (isNew && request.method === 'GET' && typeof answer === 'string') {
      kept.set(request.url, answer)
      letters += answer.length
      // The first ones in are the first ones out.
      for (const [url, { length }] of kept) {
        if (letters <= mostLetters) break
        kept.delete(url)
        letters -= length
      }
    }
    done(null, answer)
  })
}
