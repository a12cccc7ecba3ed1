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
  /** No more than so many a second; as many as are answered when left out. */
  mostPerSecond?: number
  /** Counts refusals (429, 503) rather than failing at one. */
  mayBeRefused?: boolean
}

export interface Load {
  perSecond: number
  p99: number
  answered: number
  refused: number
  /** Neither of both: another status, a lost connection, no answer within ten seconds. */
  failed: number
}

/** As a process of its own, so that asking does not slow down answering: takes a LoadAsk on stdin, gives a Load. */
let given = ''
for await (const chunk of process.stdin) given += String(chunk)
const ask = JSON.parse(given) as LoadAsk
const { base, asked, cookie, connections, seconds, mostPerSecond } = ask
const requests = asked.map(({ path, body }) => ({
  path,
  headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
  ...(body !== undefined && { method: 'POST' as const, body: JSON.stringify(body) }),
}))
let turn = 0
const result = await autocannon({
  url: base,
  connections,
  duration: seconds,
  ...(mostPerSecond !== undefined && { overallRate: mostPerSecond }),
  // All connections take from the same row: laid out for each of them, it would fill the memory.
  requests: [
    { setupRequest: (request) => ({ ...request, ...requests[turn++ % requests.length] }) },
  ],
})
const countOf = (status: `${number}`) => result.statusCodeStats?.[status]?.count ?? 0
const refused = countOf('429') + countOf('503')
if (result.non2xx > (ask.mayBeRefused ? refused : 0))
  throw new Error(`${base} refused ${result.non2xx} times`)
const load: Load = {
  perSecond: result.requests.average,
  p99: result.latency.p99,
  answered: result['2xx'],
  refused,
  failed: result.non2xx - refused + result.errors,
}
process.stdout.write(JSON.stringify(load))
