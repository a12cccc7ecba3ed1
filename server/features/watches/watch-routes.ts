import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { unwatchRequest, watchRequest } from '../../../shared/watches.ts'
import type { Context } from '../../context.ts'
import { requestView } from '../postings/posting-view.ts'
import * as commands from './watch-commands.ts'

export const watchRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...watchRequest,
    handler: async ({ params, actor }) => {
      await commands.watchRequest(context, actor, params.id)
      return await requestView(context, actor, params.id)
    },
  })

  app.route({
    ...unwatchRequest,
    handler: async ({ params, actor }) => {
      await commands.unwatchRequest(context, actor, params.id)
      return await requestView(context, actor, params.id)
    },
  })
}
