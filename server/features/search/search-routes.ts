import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { clusterPostings, searchPostings } from '../../../shared/search.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Context } from '../../context.ts'
import { searchAskOf, searchJson, type SearchQuery } from './search-rules.ts'

export const searchRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...searchPostings,
    handler: async (request, reply) => {
      const query: SearchQuery = request.query
      const ask = searchAskOf(query)
      if (isUnchanged(context, request, reply)) return await reply.code(304).send(null)
      // Ready JSON: the cards lie in the catalogue as text, and writing them anew costs more than finding them.
      return await reply
        .type('application/json; charset=utf-8')
        .serializer((text: string) => text)
        .send(searchJson(context.catalogue(), ask) as never)
    },
  })

  app.route({
    ...clusterPostings,
    handler: async (request, reply) => {
      const { west, south, east, north, zoom, ...filters } = request.query
      if (isUnchanged(context, request, reply)) return await reply.code(304).send(null)
      return { clusters: context.catalogue().clusters(filters, { west, south, east, north }, zoom) }
    },
  })
}

/** The same question to an unchanged catalogue has the same answer; the tag says which catalogue it was. */
function isUnchanged(context: Context, request: FastifyRequest, reply: FastifyReply) {
  const day = context.clock().toISOString().slice(0, 10)
  const tag = `W/"${nameOf(context)}-${context.catalogue().version}-${day}"`
  void reply.header('etag', tag).header('cache-control', 'no-cache')
  return request.headers['if-none-match'] === tag
}

const names = new WeakMap<Catalogue, string>()

/** A catalogue that is built anew begins to count its versions anew, so each gets a name of its own. */
function nameOf({ catalogue, ids }: Context) {
  const name = names.get(catalogue()) ?? ids()
  names.set(catalogue(), name)
  return name
}
