import type { Static, TSchema } from 'typebox'
import type { Deed } from './deeds.ts'

/**
 * One thing the API can be asked, as data: the server spreads it into `app.route`, the website hands it to `call`,
 * and the OpenAPI document is made from it. `deed` names who may ask (deeds.ts); a route without one does not start.
 */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: `/${string}`
  config: { deed: Deed }
  schema: {
    tags: string[]
    summary: string
    description?: string
    params?: TSchema
    querystring?: TSchema
    headers?: TSchema
    body?: TSchema
    response: Record<number, TSchema>
  }
}

type Part<E extends Endpoint, Name extends string> =
  E['schema'] extends Record<Name, infer Schema extends TSchema>
    ? { [K in Name]: Static<Schema> }
    : unknown

type HeaderPart<E extends Endpoint> = E['schema'] extends { headers: infer Schema extends TSchema }
  ? { headers: Static<Schema> }
  : unknown

type QueryPart<E extends Endpoint> = E['schema'] extends {
  querystring: infer Schema extends TSchema
}
  ? { query: Static<Schema> }
  : unknown

/** What a caller must give: params, query, headers and body, each only where the endpoint has it. */
export type Ask<E extends Endpoint> = Part<E, 'params'> &
  QueryPart<E> &
  HeaderPart<E> &
  Part<E, 'body'>

type Success = 200 | 201 | 202

/** What a caller gets when all is well; `undefined` for an answer without a body. */
export type Answer<E extends Endpoint> = {
  [
    Status in keyof E['schema']['response'] & Success
  ]: E['schema']['response'][Status] extends infer S extends TSchema ? Static<S> : never
}[keyof E['schema']['response'] & Success] extends infer Body
  ? [Body] extends [never]
    ? undefined
    : Body
  : never
