import type { FastifyInstance } from 'fastify'
import { makeCall } from '../../web/api/call.ts'

export type Call = ReturnType<typeof makeCall>

export interface Browser {
  call: Call
  fetch: typeof fetch
  cookies: Map<string, string>
}

/** Speaks to a server as a browser on its website does: cookies kept, same origin. `servers` take turns when there are several. */
export function openBrowser(origin: string, servers: (typeof fetch)[]): Browser {
  const cookies = new Map<string, string>()
  let turn = 0
  const fetchIt: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, origin)
    const headers = new Headers(init?.headers)
    if (cookies.size)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if ((init?.method ?? 'GET') !== 'GET') headers.set('origin', origin)
    const send = servers[turn++ % servers.length] ?? fetch
    const reply = await send(url, { ...init, headers })
    for (const line of reply.headers.getSetCookie()) keep(cookies, line)
    return reply
  }
  return { call: makeCall({ baseUrl: origin, fetch: fetchIt }), fetch: fetchIt, cookies }
}

function keep(cookies: Map<string, string>, line: string) {
  const [pair = '', ...about] = line.split('; ')
  const [name = '', value = ''] = pair.split('=')
  const isGone = value === '' || about.some((one) => /^max-age=0$/i.test(one))
  if (isGone) cookies.delete(name)
  else cookies.set(name, value)
}

/** A server in this process, of which no port is open. */
export function inside(app: FastifyInstance): typeof fetch {
  return async (input, init) => {
    const { host, pathname, search } = new URL(input instanceof Request ? input.url : input)
    const reply = await app.inject({
      method: (init?.method ?? 'GET') as 'GET',
      url: pathname + search,
      headers: { host, ...Object.fromEntries(new Headers(init?.headers)) },
      ...(typeof init?.body === 'string' && { payload: init.body }),
    })
    const headers = new Headers()
    for (const [name, value] of Object.entries(reply.headers))
      for (const one of Array.isArray(value) ? value : [value]) headers.append(name, String(one))
    const hasBody = reply.body !== '' && ![204, 304].includes(reply.statusCode)
    return new Response(hasBody ? reply.body : null, { status: reply.statusCode, headers })
  }
}

/** A server in another process, at this address. */
export const at =
  (address: string): typeof fetch =>
  async (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input)
    return await fetch(address + pathname + search, init)
  }
