import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import * as fc from 'fast-check'
import type { FastifyRouteSchemaDef } from 'fastify/types/schema.js'
import type { TSchema } from 'typebox'
import { expect, test } from 'vitest'
import { compileValidator } from '../../../server/http/validation.ts'
import { clusterPostings, searchPostings } from '../../../shared/search.ts'

const texts = ['', ' ', '6', '06', '6.0', '6.5', '-1', '52.1', '1e1', '0x5', 'true', 'workshop']
const text = fc.oneof(fc.constantFrom(...texts, 'offer', '2027-05-12', 'null', 'NaN'), fc.string())

/** Texts as a query gives them: one, or several under the same name. */
const queryOf = (names: string[]) =>
  fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, fc.string()),
    fc.oneof({ weight: 3, arbitrary: text }, fc.array(text, { minLength: 1, maxLength: 9 })),
    { maxKeys: 6 },
  )

test.each([searchPostings, clusterPostings])(
  'the query of $url becomes what TypeBox makes of it, and is refused in the same words',
  ({ method, url, schema: { querystring: schema } }) => {
    const route: FastifyRouteSchemaDef<TSchema> = { schema, method, url, httpPart: 'querystring' }
    const ours = compileValidator(route)
    const theirs = TypeBoxValidatorCompiler(route)
    fc.assert(
      fc.property(queryOf(Object.keys(schema.properties)), (query) => {
        expect(ours(structuredClone(query))).toEqual(theirs(structuredClone(query)))
      }),
      { numRuns: 1000, seed: 20_261_124 },
    )
  },
)
