import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'

/** By then every process has heard of the change by itself. */
const rememberedSeconds = 10

/**
 * Who has just changed something sees it with the next request, whichever process answers that: a cookie carries the number of
 * the newest change that was known then, and a process that knows less looks first. Register after the cookies.
 */
export function showOwnChanges(
  app: FastifyInstance,
  { config, settled, newest, catchUp }: Pick<Context, 'config' | 'settled' | 'newest' | 'catchUp'>,
) {
  const { name, secure } = cookieOf(config)

  app.addHook('onRequest', (request, _reply, done) => {
    const known = Number(request.cookies[name] ?? 0)
    if (!(known > settled())) return done()
    catchUp().then(() => done(), done)
  })

  app.addHook('onSend', (request, reply, body, done) => {
    const isChange = request.method !== 'GET' && request.method !== 'HEAD'
    if (isChange && reply.statusCode < 300)
      void reply.setCookie(name, String(newest()), {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure,
        maxAge: rememberedSeconds,
      })
    done(null, body)
  })
}

function cookieOf({ publicUrl }: Config) {
  const secure = publicUrl.startsWith('https://')
  return { name: secure ? '__Host-changes' : 'changes', secure }
}
