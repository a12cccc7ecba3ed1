import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'
import type { Config } from '../config.ts'

const tiles = 'https://service.pdok.nl'

/** Every answer carries the same protecting headers; those of the API also its version, and are kept by nobody unless a route says so. */
export function makeHeaders({ publicUrl }: Config) {
  const always = protectingHeaders(publicUrl.startsWith('https://'))
  const ofApi = { ...always, 'api-version': '1.0.0', 'cache-control': 'no-store' }
  return (url: string) => (url.startsWith('/api/') ? ofApi : always)
}

export function sendHeaders(app: FastifyInstance, headersFor: ReturnType<typeof makeHeaders>) {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headersFor(request.url))
    done()
  })
}

/** What helmet sets, asked once: it would put the same texts together anew for every answer. */
function protectingHeaders(isPublic: boolean) {
  const reply = new ServerResponse(new IncomingMessage(new Socket()))
  const setHeaders = helmet({
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
  setHeaders(reply.req, reply, (error) => {
    if (error instanceof Error) throw error
  })
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
  )
}
