import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { endpointNames, schemaNames } from './contract-names.ts'

/** What the API is about, in the order in which one reads it. */
const tags = {
  search: 'Zoeken in vraag en aanbod, op de kaart en in een lijst',
  requests: 'Vragen van scholen',
  offers: 'Aanbod van bedrijven, science centers en andere aanbieders',
  suggestions: 'Wat bij elkaar past, en waarom',
  matches: 'Koppelingen tussen een vraag en een aanbod',
  organisations: 'Scholen, aanbieders en wie erbij hoort',
  regions: "Regio's en wat er op hun coördinatoren wacht",
  techniekpact: 'Acties, doelen en cijfers van het Techniekpact, en de kerndoelen',
  accounts: 'Inloggen, uitloggen en de eigen gegevens',
  demo: 'De verzonnen mensen en mails van een demo',
}

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
      // Addresses in the document go on from here.
      servers: [{ url: `${config.publicUrl}/api/v1` }],
      tags: Object.entries(tags)
        .filter(([name]) => config.isDemo || name !== 'demo')
        .map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookieName(config) },
        },
      },
    },
    convertConstToEnum: false,
    transform: ({ schema, url, route }) => {
      const deed = route.config?.deed
      const hide = !url.startsWith('/api/')
      if (hide || !schema) return { schema: { ...schema, hide: true }, url }
      const operationId = endpointNames.get(`${String(route.method)} ${url}`)
      return {
        schema: {
          ...schema,
          ...(operationId && { operationId }),
          ...(deed && deed !== 'visit' && { security: [{ session: [] }] }),
        },
        url,
      }
    },
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject
      const { openapiObject } = document
      describeMedia(openapiObject)
      return nameSchemas(openapiObject)
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

/** Refusals are problem+json, those that pass say when, and every answer carries the version of the API. */
function describeMedia(document: { paths?: object }) {
  for (const path of Object.values(document.paths ?? {}))
    for (const operation of Object.values(path as object))
      for (const [status, reply] of Object.entries(
        (operation as { responses?: Record<string, Reply> }).responses ?? {},
      )) {
        reply.headers = {
          'API-Version': { description: 'Version of the API', schema: { type: 'string' } },
          ...(['429', '503'].includes(status) && {
            'Retry-After': {
              description: 'After how many seconds to ask again',
              schema: { type: 'integer' },
            },
          }),
        }
        const json = reply.content?.['application/json']
        if (Number(status) >= 400 && json) reply.content = { 'application/problem+json': json }
      }
}

interface Document {
  paths?: object
  components?: object
}

/** Says each schema of the contract once, under its own name, and refers to it wherever it is used. */
function nameSchemas<Described extends Document>(document: Described): Described {
  const schemas: Record<string, unknown> = {}

  function within(value: object): unknown {
    if (Array.isArray(value)) return value.map(named)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, named(part)]))
  }

  function named(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    const name = schemaNames.get(JSON.stringify(value))
    if (name === undefined) return within(value)
    schemas[name] ??= within(value)
    return { $ref: `#/components/schemas/${name}` }
  }

  const paths = named(document.paths)
  return { ...document, paths, components: { ...document.components, schemas } }
}
