import type { JsonSchema } from './from-schema.ts'
import type { World } from './world.ts'

export interface Operation {
  operationId?: string
  security?: unknown[]
  parameters?: {
    name: string
    in: 'path' | 'query' | 'header'
    required?: boolean
    schema: JsonSchema
  }[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
  responses: Record<
    string,
    { headers?: object; content?: Record<string, { schema: JsonSchema & { $ref?: string } }> }
  >
}

export interface ApiDocument {
  openapi: string
  info: { version: string; contact?: Record<string, string> }
  servers: { url: string }[]
  /** By path, from the server's address on, and method. */
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema> }
}

export async function apiDocumentOf({ app }: World): Promise<ApiDocument> {
  return (await app.inject('/api/v1/openapi.json')).json()
}

export const operationsOf = ({ paths }: ApiDocument) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  )

/** The document with every named schema written out where it is used. */
export function writtenOut(document: ApiDocument): ApiDocument {
  const { schemas } = document.components
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within)
    if (typeof value !== 'object' || value === null) return value
    const name = '$ref' in value ? String(value.$ref).split('/').at(-1) : undefined
    if (name !== undefined) return within(schemas[name])
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, within(part)]))
  }
  return { ...document, paths: within(document.paths) as ApiDocument['paths'] }
}
