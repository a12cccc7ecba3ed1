import type { FastifyInstance } from 'fastify'
import { deeds, type Deed } from '../../shared/deeds.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    deed?: Deed
  }
}

/** A route without a declared rule does not start. Register before all routes. */
export function requireDeclaredRules(app: FastifyInstance) {
  app.addHook('onRoute', ({ config, method, url }) => {
    const deed = config?.deed
    if (!deed || !deeds.includes(deed))
      throw new Error(`${String(method)} ${url} does not say who may use it`)
  })
}

/** Inside this scope only routes that everybody may visit. */
export function requireOpenRules(scope: FastifyInstance) {
  scope.addHook('onRoute', ({ config, method, url }) => {
    if (config?.deed !== 'visit')
      throw new Error(`${String(method)} ${url} needs a sign-in and stands among the open routes`)
  })
}
