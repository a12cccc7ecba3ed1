import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { createOffer, editOffer, getOffer, moveOffer } from '../../../shared/offers.ts'
import type { Context } from '../../context.ts'
import { versionIn } from '../../http/versions.ts'
import { createPosting, editPosting, movePosting } from './posting-commands.ts'
import { offerView } from './posting-view.ts'

export const openOfferRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...getOffer,
    handler: async ({ params, actor }) => await offerView(context, actor, params.id),
  })
}

export const offerRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...createOffer,
    handler: async ({ body, headers, actor }, reply) => {
      const id = await createPosting(context, actor, 'offer', body, headers['idempotency-key'])
      return await reply.code(201).send(await offerView(context, actor, id))
    },
  })

  app.route({
    ...editOffer,
    handler: async ({ params: { id }, body: { content }, headers, actor }) => {
      await editPosting(context, actor, 'offer', { id, version: versionIn(headers), content })
      return await offerView(context, actor, id)
    },
  })

  app.route({
    ...moveOffer,
    handler: async ({ params: { id }, body, actor }) => {
      await movePosting(context, actor, 'offer', id, body)
      return await offerView(context, actor, id)
    },
  })
}
