import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { findPlaces } from '../../../shared/search.ts'
import type { Context } from '../../context.ts'
import { searchPlaces } from './place-commands.ts'

/** Finding a place while typing. It may ask somebody outside, so it gets a tenth of what others may ask. */
export function placeRoutes(context: Context) {
  const max = Math.ceil(context.config.limits.requestsPerMinute / 10)
  return async (scope: FastifyInstance) => {
    const app = scope.withTypeProvider<TypeBoxTypeProvider>()
    app.route({
      ...findPlaces,
      config: { ...findPlaces.config, rateLimit: { max, timeWindow: 60_000 } },
      handler: async ({ query }) => ({ places: await searchPlaces(context, query.text) }),
    })
  }
}
