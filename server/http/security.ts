import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { Problem } from '../problem.ts'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']
const settlingMs = 3000
const tiles = 'https://service.pdok.nl'

/** Headers, limits and the check that a change comes from our own pages. */
export async function secure(app: FastifyInstance, config: Config) {
  const isPublic = config.publicUrl.startsWith('https://')

  // JSON is the only form a body comes in.
  app.removeContentTypeParser('text/plain')

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', tiles],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['default'],
        ...(isPublic && { upgradeInsecureRequests: [] }),
      },
    },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    hsts: isPublic && { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  })

  await app.register(rateLimit, {
    max: config.limits.requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => request.url.startsWith('/health/'),
    keyGenerator: (request) => networkOf(request.ip),
  })

  // Starting keeps the loop busy, too; only what comes after it is overload.
  let isSettled = false
  app.addHook('onReady', async () => {
    setTimeout(() => (isSettled = true), settlingMs).unref()
  })
  await app.register(underPressure, {
    maxEventLoopDelay: config.limits.overloadDelayMs,
    exposeStatusRoute: false,
    pressureHandler: (_app, _type, _value) => {
      if (isSettled) throw new Problem('unavailable')
    },
  })

  app.addHook('onRequest', async (request) => {
    if (safeMethods.includes(request.method)) return
    const { origin, 'sec-fetch-site': site } = request.headers
    const isForeign =
      origin === undefined
        ? site !== undefined && site !== 'same-origin' && site !== 'none'
        : origin !== config.publicUrl && !isSameHost(origin, request.headers.host)
    if (isForeign) throw new Problem('wrong-origin')
  })

  app.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    void reply.header('api-version', '1.0.0')
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  })
}

const isSameHost = (origin: string, host: string | undefined) =>
  URL.canParse(origin) && new URL(origin).host === host

/** An IPv4 address, or the /64 of an IPv6 one: what one subscriber has. */
export function networkOf(ip: string) {
  if (!ip.includes(':')) return ip
  if (ip.startsWith('::ffff:')) return ip.slice(7)
  const [head = '', tail] = ip.split('::')
  const groups = head.split(':').filter(Boolean)
  const known = tail === undefined ? groups : [...groups, ...Array<string>(4).fill('0')]
  return `${known.slice(0, 4).join(':')}::/64`
}
