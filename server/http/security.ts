import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { Problem } from '../problem.ts'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/** Whether a request is meant for this desk. */
export type HostCheck = (request: FastifyRequest) => boolean

/**
 * Answers to its own name only, takes bodies as plain JSON only, which nobody has to unpack, and changes from our own pages only.
 * What no route can read meets no hook, so whoever answers that asks for the name.
 */
export function secure(app: FastifyInstance, config: Config): HostCheck {
  app.removeContentTypeParser('text/plain')
  const isOurs = hostCheck(config)

  app.addHook('onRequest', (request, _reply, done) => {
    if (!isOurs(request)) done(new Problem('wrong-host'))
    else if (isForeign(request, config)) done(new Problem('wrong-origin'))
    else done(isPacked(request) ? new Problem('wrong-media') : undefined)
  })
  return isOurs
}

/**
 * A request means this desk when its Host is the name in PUBLIC_URL, whatever the port, which proxies leave out or map, and
 * when it names no second host before its path, as one to a proxy does. A demo answers to every name its machine has; whoever
 * watches the process need not know the name.
 */
function hostCheck({ publicUrl, isDemo }: Config): HostCheck {
  const { hostname } = new URL(publicUrl)
  return ({ url, headers: { host = '' }, routeOptions }) =>
    url.startsWith('/') &&
    (isDemo ||
      routeOptions.config?.isForWatchers === true ||
      host.replace(/:\d+$/, '').toLowerCase() === hostname)
}

const isPacked = ({ method, headers }: FastifyRequest) =>
  !safeMethods.includes(method) && (headers['content-encoding'] ?? 'identity') !== 'identity'

/** A change that another site's page asked this browser to send. */
function isForeign({ method, headers }: FastifyRequest, { publicUrl, isDemo }: Config) {
  if (safeMethods.includes(method)) return false
  const { origin, 'sec-fetch-site': site, host } = headers
  return origin === undefined
    ? site !== undefined && site !== 'same-origin' && site !== 'none'
    : origin !== publicUrl && !(isDemo && isSameHost(origin, host))
}

/** A demo is looked at by whatever name and port its machine has; of a real desk only PUBLIC_URL is its own. */
const isSameHost = (origin: string, host: string | undefined) =>
  URL.canParse(origin) && new URL(origin).host === host
