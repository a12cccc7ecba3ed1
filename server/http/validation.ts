import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifySchemaCompiler } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'

/**
 * Checks what is sent against the contract. A query, a path and headers are texts and become what the contract says; a body is
 * taken as it is. TypeBox would find out anew for each request what there is to convert, at more than the cost of a search.
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = (route) => {
  const check = TypeBoxValidatorCompiler({ ...route, httpPart: 'body' })
  if (route.httpPart === 'body' || !Type.IsObject(route.schema)) return check
  const conversions = Object.entries(route.schema.properties).flatMap(([name, schema]) => {
    const convert = conversionTo(schema)
    return convert ? [{ name, convert }] : []
  })
  return (given: Record<string, unknown>) => {
    for (const { name, convert } of conversions)
      if (given[name] !== undefined) given[name] = convert(given[name])
    return check(given)
  }
}

const AnyNumber = Type.Number()
const isOf = (type: string, list: readonly unknown[]) => list.every((one) => typeof one === type)

/** As `Value.Convert` does; undefined when a text stays as it is. */
function conversionTo(schema: TSchema): ((given: unknown) => unknown) | undefined {
  if (Type.IsString(schema)) return undefined
  if (Type.IsArray(schema)) {
    const convert = conversionTo(schema.items) ?? ((one) => one)
    return (given) => (Array.isArray(given) ? given : [given]).map((one) => convert(one))
  }
  if (Type.IsEnum(schema) && isOf('string', schema.enum)) return undefined
  if (Type.IsEnum(schema) && isOf('number', schema.enum)) {
    const choices: readonly unknown[] = schema.enum
    return (given) => {
      const number = Value.Convert(AnyNumber, given)
      return choices.includes(number) ? number : given
    }
  }
  return (given) => Value.Convert(schema, given)
}
