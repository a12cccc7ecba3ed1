import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Context } from './context.ts'
import { openSessionRoutes, sessionRoutes } from './features/accounts/session-routes.ts'
import { demoRoutes } from './features/demo/demo-routes.ts'
import { answerHealth } from './http/health.ts'
import { documentApi, serveApiDocument } from './http/openapi.ts'
import { answerProblems } from './http/problems.ts'
import { requireDeclaredRules, requireOpenRules } from './http/rules-declared.ts'
import { secure } from './http/security.ts'
import { identifyActors, requireSignIn } from './http/sign-in.ts'
import { serveSecurityText } from './http/well-known.ts'
import { serveWebsite } from './http/website.ts'

const websiteFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'web', 'dist')

/** The whole server but for its port: refusals, protection, who asks, then every route in reading order. */
export async function buildApp(context: Context): Promise<FastifyInstance> {
  const { config } = context
  const app = Fastify({
    loggerInstance: context.log,
    disableRequestLogging: true,
    bodyLimit: config.limits.bodyBytes,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    trustProxy: config.trustsProxy,
    genReqId: context.ids,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1000 },
    routerOptions: { maxParamLength: 120 },
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(TypeBoxValidatorCompiler)

  requireDeclaredRules(app)
  answerProblems(app)
  await secure(app, config)
  const browser = await identifyActors(app, context)
  await documentApi(app, config)

  await app.register(async (open) => {
    requireOpenRules(open)
    answerHealth(open, context)
    serveApiDocument(open)
    serveSecurityText(open, context)
    await open.register(openSessionRoutes(context, browser))
    if (config.isDemo) await open.register(demoRoutes(context, browser))
  })

  await app.register(async (members) => {
    requireSignIn(members)
    await members.register(sessionRoutes(context, browser))
  })

  await serveWebsite(app, websiteFolder)
  await app.ready()
  return app
}
