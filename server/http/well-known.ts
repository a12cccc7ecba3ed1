import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'

const validDays = 180

/** Whom to tell of a hole, in the form of RFC 9116; always valid for another half year. */
export function serveSecurityText(app: FastifyInstance, { config, clock }: Context) {
  const options = { config: { deed: 'visit' }, schema: { hide: true } } as const
  app.get('/.well-known/security.txt', options, (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(
        [
          `Contact: mailto:${config.operator.email}`,
          `Expires: ${new Date(clock().getTime() + validDays * 86_400_000).toISOString()}`,
          'Preferred-Languages: nl, en',
          `Canonical: ${config.publicUrl}/.well-known/security.txt`,
          '',
        ].join('\n'),
      ),
  )
}
