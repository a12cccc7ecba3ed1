import autocannon from 'autocannon'

export interface Asked {
  path: string
  /** Sent by POST when there is one. */
  body?: unknown
}

/** What one server is asked for a few seconds: its questions in turn, by connections that each wait for their answer. */
export interface LoadAsk {
  base: string
  asked: Asked[]
  cookie: string
  connections: number
  seconds: number
}

export interface Load {
  perSecond: number
  p99: number
}

/** As a process of its own, so that asking does not slow down answering: takes a LoadAsk on stdin, gives a Load. */
let given = ''
for await (const chunk of process.stdin) given += String(chunk)
const { base, asked, cookie, connections, seconds } = JSON.parse(given) as LoadAsk
const result = await autocannon({
  url: base,
  connections,
  duration: seconds,
  requests: asked.map(({ path, body }) => ({
    path,
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { method: 'POST' as const, body: JSON.stringify(body) }),
  })),
})
if (result.non2xx > 0) throw new Error(`${base} refused ${result.non2xx} times`)
const load: Load = { perSecond: result.requests.average, p99: result.latency.p99 }
process.stdout.write(JSON.stringify(load))
