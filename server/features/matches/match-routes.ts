import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { getMatch, listMatches, moveMatch, proposeMatch } from '../../../shared/matches.ts'
import type { Context } from '../../context.ts'
import * as commands from './match-commands.ts'
import { matchView, ownMatches } from './match-view.ts'

export const matchRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...proposeMatch,
    handler: async ({ body, headers, actor }, reply) => {
      const id = await commands.proposeMatch(context, actor, body, headers['idempotency-key'])
      return await reply.code(201).send(await matchView(context, actor, id))
    },
  })

  app.route({
    ...listMatches,
    handler: async ({ query, actor }) => await ownMatches(context, actor, query),
  })

  app.route({
    ...getMatch,
    handler: async ({ params, actor }) => await matchView(context, actor, params.id),
  })

  app.route({
    ...moveMatch,
    handler: async ({ params, body, actor }) => {
      await commands.moveMatch(context, actor, params.id, body)
      return await matchView(context, actor, params.id)
    },
  })
}
