import { join } from 'node:path'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Context } from './context.ts'
import { secondFactorRoutes } from './features/accounts/second-factor-routes.ts'
import { openSessionRoutes, sessionRoutes } from './features/accounts/session-routes.ts'
import { signInRoutes } from './features/accounts/sign-in-routes.ts'
import { demoRoutes } from './features/demo/demo-routes.ts'
import { matchRoutes } from './features/matches/match-routes.ts'
import { memberRoutes } from './features/organisations/member-routes.ts'
import {
  openOrganisationRoutes,
  organisationRoutes,
} from './features/organisations/organisation-routes.ts'
import { placeRoutes } from './features/places/place-routes.ts'
import { offerRoutes, openOfferRoutes } from './features/postings/offer-routes.ts'
import { ownPostingRoutes } from './features/postings/own-posting-routes.ts'
import { openRequestRoutes, requestRoutes } from './features/postings/request-routes.ts'
import {
  openRegionRoutes,
  regionOutlineRoutes,
  regionRoutes,
} from './features/regions/region-routes.ts'
import { searchRoutes } from './features/search/search-routes.ts'
import { suggestionRoutes } from './features/suggestions/suggestion-routes.ts'
import { watchRoutes } from './features/watches/watch-routes.ts'
import { techniekpactRoutes } from './features/techniekpact/techniekpact-routes.ts'
import { compressAnswers } from './http/compression.ts'
import { makeHeaders, sendHeaders } from './http/headers.ts'
import { answerHealth } from './http/health.ts'
import { documentApi, serveApiDocument } from './http/openapi.ts'
import { showOwnChanges } from './http/own-changes.ts'
import { refuseInOverload } from './http/overload.ts'
import { acceptPlainText } from './http/plain-text.ts'
import { answerProblems, answerUnreadable, sendProblem } from './http/problems.ts'
import { limitRequests } from './http/request-limit.ts'
import { requireDeclaredRules, requireOpenRules } from './http/rules-declared.ts'
import { secure } from './http/security.ts'
import { identifyActors, keepSessions, requireSignIn } from './http/sign-in.ts'
import { compileValidator } from './http/validation.ts'
import { serveSecurityText } from './http/well-known.ts'
import { serveWebsite } from './http/website.ts'
import { rootFolder } from './root-folder.ts'

/** Far more than a proxy keeps open; what a flood opens beyond it is closed at once. */
const mostConnections = 2000
const websiteFolder = join(rootFolder, 'web', 'dist')

/** The whole server but for its port: refusals, protection, who asks, then every route in reading order. */
export async function buildApp(context: Context): Promise<FastifyInstance> {
  const { config } = context
  const headersFor = makeHeaders(config)
  const app = Fastify({
    loggerInstance: context.log,
    // Requests carry addresses of people; the log holds bugs, not visits.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.limits.bodyBytes,
    // While it stops, what still comes over an open connection is answered, and the connection closed with it.
    return503OnClosing: false,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    // Only what the proxies themselves add at the end of X-Forwarded-For, not what the client says of itself.
    trustProxy: (_address, hop) => hop < config.proxies,
    http: {
      headersTimeout: 10_000,
      connectionsCheckingInterval: 1000,
      // Node keeps the first of two Host lines and says nothing; a proxy may have gone by the other.
      joinDuplicateHeaders: true,
    },
    routerOptions: { maxParamLength: 120 },
    frameworkErrors: async (error, request, reply) => {
      void reply.headers(headersFor(request.url))
      const refusal = await countRequest(request)
      if (refusal) return sendProblem(reply, refusal.code, refusal.about)
      return isOurs(request) ? answerUnreadable(error, reply) : sendProblem(reply, 'wrong-host')
    },
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(compileValidator)
  app.server.maxConnections = mostConnections

  requireDeclaredRules(app)
  answerProblems(app)
  sendHeaders(app, headersFor)
  const countRequest = await limitRequests(app, config)
  refuseInOverload(app, config.limits.overloadDelayMs)
  const isOurs = secure(app, config)
  acceptPlainText(app)
  const browser = await keepSessions(app, context)
  if (context.database.isShared) showOwnChanges(app, context)
  await documentApi(app, config)

  // The same answer for everybody.
  await app.register(async (everybody) => {
    requireOpenRules(everybody)
    compressAnswers(everybody)
    answerHealth(everybody, context)
    serveApiDocument(everybody)
    serveSecurityText(everybody, context)
    await everybody.register(searchRoutes(context))
    await everybody.register(placeRoutes(context))
    await everybody.register(techniekpactRoutes)
    await everybody.register(openRegionRoutes(context))
    await everybody.register(regionOutlineRoutes(context))
  })

  // Open to all, and more for those inside.
  await app.register(async (visitors) => {
    requireOpenRules(visitors)
    identifyActors(visitors, browser)
    await visitors.register(openRequestRoutes(context))
    await visitors.register(openOfferRoutes(context))
    await visitors.register(openOrganisationRoutes(context))
    await visitors.register(openSessionRoutes(context, browser))
    await visitors.register(signInRoutes(context, browser))
    if (config.isDemo) await visitors.register(demoRoutes(context, browser))
  })

  await app.register(async (members) => {
    identifyActors(members, browser)
    requireSignIn(members)
    await members.register(sessionRoutes(context, browser))
    await members.register(secondFactorRoutes(context, browser))
    await members.register(organisationRoutes(context))
    await members.register(memberRoutes(context))
    await members.register(regionRoutes(context))
    await members.register(requestRoutes(context))
    await members.register(offerRoutes(context))
    await members.register(ownPostingRoutes(context))
    await members.register(suggestionRoutes(context))
    await members.register(watchRoutes(context))
    await members.register(matchRoutes(context))
  })

  await serveWebsite(app, websiteFolder)
  await app.ready()
  return app
}
