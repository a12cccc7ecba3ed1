import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered always and to everybody, however much is asked. */
    isForWatchers?: true
  }
}

/** For whoever watches the process: `live` says it runs, `ready` says it can do its work. */
export function answerHealth(app: FastifyInstance, { database, catalogue }: Context) {
  const config = { deed: 'visit', isForWatchers: true } as const
  const schema = { hide: true }
  app.get('/health/live', { config, schema }, () => ({ status: 'ok' }))
  app.get('/health/ready', { config, schema }, (_request, reply) => {
    const trouble = database.trouble()
    return reply
      .code(trouble ? 503 : 200)
      .send({ status: trouble ? 'trouble' : 'ok', trouble, postings: catalogue().size })
  })
}
