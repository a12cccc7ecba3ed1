import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { suggestOffers, suggestRequests } from '../../../shared/suggestions.ts'
import type { Context } from '../../context.ts'
import { sendReadyJson } from '../../http/ready-json.ts'
import { suggestionsJson } from './suggestion-view.ts'

export const suggestionRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...suggestOffers,
    handler: async ({ params, actor }, reply) =>
      sendReadyJson(reply, await suggestionsJson(context, actor, 'request', params.id)),
  })

  app.route({
    ...suggestRequests,
    handler: async ({ params, actor }, reply) =>
      sendReadyJson(reply, await suggestionsJson(context, actor, 'offer', params.id)),
  })
}
