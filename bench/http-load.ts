import autocannon from 'autocannon'

/** What one server is asked for a few seconds: its paths in turn, by connections that each wait for their answer. */
export interface LoadAsk {
  base: string
  paths: string[]
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
const { base, paths, cookie, connections, seconds } = JSON.parse(given) as LoadAsk
const result = await autocannon({
  url: base,
  connections,
  duration: seconds,
  requests: paths.map((path) => ({ path, headers: { cookie } })),
})
if (result.non2xx > 0) throw new Error(`${base} refused ${result.non2xx} times`)
const load: Load = { perSecond: result.requests.average, p99: result.latency.p99 }
process.stdout.write(JSON.stringify(load))
