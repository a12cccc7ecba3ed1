import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { createRequest, editRequest, getRequest, moveRequest } from '../../../shared/requests.ts'
import type { Context } from '../../context.ts'
import { versionIn } from '../../http/versions.ts'
import { createPosting, editPosting, movePosting } from './posting-commands.ts'
import { requestView } from './posting-view.ts'

export const openRequestRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...getRequest,
    handler: async ({ params, actor }) => await requestView(context, actor, params.id),
  })
}

export const requestRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...createRequest,
    handler: async ({ body, headers, actor }, reply) => {
      const id = await createPosting(context, actor, 'request', body, headers['idempotency-key'])
      return await reply.code(201).send(await requestView(context, actor, id))
    },
  })

  app.route({
    ...editRequest,
    handler: async ({ params: { id }, body: { content }, headers, actor }) => {
      await editPosting(context, actor, 'request', { id, version: versionIn(headers), content })
      return await requestView(context, actor, id)
    },
  })

  app.route({
    ...moveRequest,
    handler: async ({ params: { id }, body, actor }) => {
      await movePosting(context, actor, 'request', id, body)
      return await requestView(context, actor, id)
    },
  })
}
