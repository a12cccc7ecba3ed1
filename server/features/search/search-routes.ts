import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { localDay } from '../../../shared/school-calendar.ts'
import { clusterPostings, searchPostings } from '../../../shared/search.ts'
import type { Context } from '../../context.ts'
import { keepAnswers } from '../../http/kept-answers.ts'
import { sendReadyJson } from '../../http/ready-json.ts'
import { searchAskOf, searchJson, type SearchQuery } from './search-rules.ts'

export const searchRoutes = (context: Context) => async (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const { catalogue, edition, clock } = context
  keepAnswers(scope, () => `${edition()}-${localDay(clock())}`)

  app.route({
    ...searchPostings,
    handler: (request, reply) => {
      const query: SearchQuery = request.query
      sendReadyJson(reply, searchJson(catalogue(), searchAskOf(query)))
    },
  })

  app.route({
    ...clusterPostings,
    handler: ({ query: { west, south, east, north, zoom, ...filters } }) => ({
      clusters: catalogue().clusters(filters, { west, south, east, north }, zoom),
    }),
  })
}
