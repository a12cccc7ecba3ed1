import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import {
  addCoordinator,
  editRegion,
  getRegionOutline,
  getRegionWork,
  listRegions,
  removeCoordinator,
} from '../../../shared/regions.ts'
import { forgetSecondFactor } from '../../../shared/second-factor.ts'
import type { Context } from '../../context.ts'
import { keepAnswers } from '../../http/kept-answers.ts'
import { versionIn } from '../../http/versions.ts'
import { Problem } from '../../problem.ts'
import { forgetSecondFactor as forgetFactor } from '../accounts/second-factor-commands.ts'
import { outlineAround } from './outline-rules.ts'
import * as commands from './region-commands.ts'
import { regionWork } from './region-view.ts'

export const openRegionRoutes = (context: Context) => (scope: FastifyInstance) => {
  scope.withTypeProvider<TypeBoxTypeProvider>().route({
    ...listRegions,
    handler: async () => ({ regions: await context.database.read.regions.all() }),
  })
}

/** Made once a day and after each import, since regions and boundaries change by nothing else. */
export const regionOutlineRoutes = (context: Context) => async (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  keepAnswers(scope, context.buildEdition)

  app.route({
    ...getRegionOutline,
    handler: async ({ query: { regionIds } }) => {
      const { regions } = context.database.read
      const known = await regions.known(regionIds)
      if (known.length < regionIds.length) throw new Problem('not-found')
      return outlineAround(await regions.boundariesIn(regionIds))
    },
  })
}

export const regionRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...getRegionWork,
    handler: async ({ params, actor }) => await regionWork(context, actor, params.id),
  })

  app.route({
    ...editRegion,
    handler: async ({ params, headers, body, actor }) => {
      const { reviewsFirst } = body
      const version = versionIn(headers)
      await commands.editRegion(context, actor, { id: params.id, version, reviewsFirst })
      return await regionWork(context, actor, params.id)
    },
  })

  app.route({
    ...addCoordinator,
    handler: async ({ params, headers, body, actor }, reply) => {
      await commands.addCoordinator(context, actor, params.id, body, headers['idempotency-key'])
      return await reply.code(201).send(await regionWork(context, actor, params.id))
    },
  })

  app.route({
    ...forgetSecondFactor,
    handler: async ({ params, actor }) => {
      await forgetFactor(context, actor, params)
      return await regionWork(context, actor, params.id)
    },
  })

  app.route({
    ...removeCoordinator,
    handler: async ({ params, actor }) => {
      await commands.removeCoordinator(context, actor, params)
      return await regionWork(context, actor, params.id)
    },
  })
}
