import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { type Actor, visitor } from '../features/accounts/permission-rules.ts'
import type { NewSession } from '../features/accounts/session-commands.ts'
import { Problem } from '../problem.ts'
import { sessionCookieName } from './openapi.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; a visitor when nobody is signed in. Not known in the scope that answers everybody alike. */
    actor: Actor
  }
}

interface Claims {
  sub: string
  version: number
  family: string
  iat: number
  exp: number
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Claims
    user: Claims
  }
}

/** How the browser holds a session: two cookies that no script can read. */
export interface BrowserSessions {
  keep(reply: FastifyReply, session: NewSession): void
  forget(reply: FastifyReply): void
  refreshTokenIn(request: FastifyRequest): string | undefined
  /** Who asks, from the database as it is now. Refuses an outdated session, which asks for a refresh first. */
  actorOf: (request: FastifyRequest) => Promise<Actor>
}

const accessSeconds = 600

/** Lets browsers hold sessions; who asks is found out only inside `identifyActors`. */
export async function keepSessions(
  app: FastifyInstance,
  { config, database, clock }: Context,
): Promise<BrowserSessions> {
  await app.register(cookie)
  await app.register(jwt, {
    secret: config.sessionSecret,
    sign: { algorithm: 'HS256' },
    // The signature of a token is checked once while it is remembered; whether it is too old, each time and by our own clock.
    verify: { algorithms: ['HS256'], ignoreExpiration: true, cache: true },
  })

  const isPublic = config.publicUrl.startsWith('https://')
  const accessCookie = sessionCookieName(config)
  const refreshCookie = isPublic ? '__Host-refresh' : 'refresh'
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isPublic } as const
  const nowSeconds = () => Math.floor(clock().getTime() / 1000)

  function claimsIn(token: string | undefined) {
    try {
      const claims = token ? app.jwt.verify<Claims>(token) : undefined
      return claims && claims.exp > nowSeconds() ? claims : undefined
    } catch {
      // Forged or cut short: all the same, nobody is signed in with it.
      return undefined
    }
  }

  async function actorOf(request: FastifyRequest): Promise<Actor> {
    const claims = claimsIn(request.cookies[accessCookie])
    const actor =
      claims && (await database.read.accounts.actor(claims.sub, claims.version, claims.family))
    if (actor) return actor
    const isOutdated = request.cookies[refreshCookie] !== undefined
    if (isOutdated && !worksWhenOutdated(request)) throw new Problem('sign-in-needed')
    return visitor
  }

  app.decorateRequest('actor')

  return {
    keep(reply, session) {
      const iat = nowSeconds()
      const { personId: sub, tokenVersion: version, familyId: family } = session
      const token = app.jwt.sign({ sub, version, family, iat, exp: iat + accessSeconds })
      void reply.setCookie(accessCookie, token, { ...options, maxAge: accessSeconds })
      void reply.setCookie(refreshCookie, session.refreshToken, {
        ...options,
        maxAge: session.refreshSeconds,
      })
    },
    forget(reply) {
      void reply.clearCookie(accessCookie, options)
      void reply.clearCookie(refreshCookie, options)
    },
    refreshTokenIn: (request) => request.cookies[refreshCookie],
    actorOf,
  }
}

/** Inside this scope every request knows who asks, a visitor or somebody signed in. */
export function identifyActors(scope: FastifyInstance, { actorOf }: BrowserSessions) {
  scope.addHook('onRequest', async (request) => {
    request.actor = await actorOf(request)
  })
}

/** Signing in, refreshing and signing out are how an outdated session ends; all else asks for a refresh first. */
const worksWhenOutdated = (request: FastifyRequest) =>
  request.method !== 'GET' && request.routeOptions.config.deed === 'visit'

/** Everything inside this scope is for people who are signed in. */
export function requireSignIn(scope: FastifyInstance) {
  scope.addHook('onRequest', async ({ actor }) => {
    if (actor.personId === undefined) throw new Problem('sign-in-needed')
  })
}
