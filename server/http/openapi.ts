import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'

/** Collects every route under /api/ into an OpenAPI 3.1 document; register before the routes. */
export async function documentApi(app: FastifyInstance, config: Config) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Techloket',
        version: '1.0.0',
        description:
          'Vraag en aanbod van wetenschap en technologie voor basisscholen. Alles wat de website kan, kan deze API ook.',
        contact: {
          name: config.operator.name,
          email: config.operator.email,
          url: config.publicUrl,
        },
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: config.publicUrl }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookieName(config) },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const deed = route.config?.deed
      const hide = !url.startsWith('/api/')
      if (hide || !schema) return { schema: { ...schema, hide: true }, url }
      return {
        schema: { ...schema, ...(deed && deed !== 'visit' && { security: [{ session: [] }] }) },
        url,
      }
    },
    transformObject: (document) => {
      if ('openapiObject' in document) describeMedia(document.openapiObject)
      return 'openapiObject' in document ? document.openapiObject : document.swaggerObject
    },
  })
}

/** Open to every reader, from every site. */
export function serveApiDocument(app: FastifyInstance) {
  app.get(
    '/api/v1/openapi.json',
    { config: { deed: 'visit' }, schema: { hide: true } },
    (_request, reply) => reply.header('access-control-allow-origin', '*').send(app.swagger()),
  )
}

export const sessionCookieName = ({ publicUrl }: Config) =>
  publicUrl.startsWith('https://') ? '__Host-session' : 'session'

interface Reply {
  content?: Record<string, unknown>
  headers?: Record<string, unknown>
}

/** Refusals are problem+json, and every answer carries the version of the API. */
function describeMedia(document: { paths?: object }) {
  for (const path of Object.values(document.paths ?? {}))
    for (const operation of Object.values(path as object))
      for (const [status, reply] of Object.entries(
        (operation as { responses?: Record<string, Reply> }).responses ?? {},
      )) {
        reply.headers = {
          'API-Version': { description: 'Version of the API', schema: { type: 'string' } },
        }
        const json = reply.content?.['application/json']
        if (Number(status) >= 400 && json) reply.content = { 'application/problem+json': json }
      }
}
