/**
 * Stands in for TypeBox in the browser. Of the contract the website reads methods and addresses; the schemas are for
 * the server and, as types, for the compiler.
 */
export const Type: unknown = new Proxy({}, { get: () => () => ({}) })
