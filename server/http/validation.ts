import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifySchemaCompiler } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'

/**
 * Checks what is sent against the contract. A query, a path and headers are texts and become what the contract says; a body is
 * taken as it is. To make a choice out of a text changes nothing and costs more than a search, so that is left out.
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = (route) => {
  const check = TypeBoxValidatorCompiler({ ...route, httpPart: 'body' })
  if (route.httpPart === 'body') return check
  const convertible = withoutChoices(route.schema)
  return (value) => check(Value.Convert(convertible, value))
}

function withoutChoices(schema: TSchema): TSchema {
  if (Type.IsEnum(schema) && schema.enum.every((one) => typeof one === 'string'))
    return Type.String()
  if (Type.IsArray(schema)) return Type.Array(withoutChoices(schema.items))
  if (!Type.IsObject(schema)) return schema
  const properties = Object.entries(schema.properties)
  return Type.Object(
    Object.fromEntries(properties.map(([name, one]) => [name, withoutChoices(one)])),
  )
}
