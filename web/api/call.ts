import type { Answer, Ask, Endpoint } from '../../shared/endpoint.ts'
import type { ProblemReply } from '../../shared/problems.ts'

/** The API said no; `problem` says why. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly problem: ProblemReply
  constructor(problem: ProblemReply) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`)
    this.problem = problem
  }
}

/** No answer of ours: the device is offline, the desk is down, or something in between answered. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

/** Parts of which everything is optional may be left out. */
type Loose<Parts> = {
  [Name in keyof Parts as object extends Parts[Name] ? never : Name]: Parts[Name]
} & {
  [Name in keyof Parts as object extends Parts[Name] ? Name : never]?: Parts[Name]
}
type Given<E extends Endpoint> = Loose<Ask<E>> & { signal?: AbortSignal }

/** Asks an endpoint; the answer has the type its schema promises. Throws RefusedError or UnreachableError. */
export type Call = <E extends Endpoint>(
  endpoint: E,
  ...ask: object extends Given<E> ? [ask?: Given<E>] : [ask: Given<E>]
) => Promise<Answer<E>>

interface AnyAsk {
  params?: Record<string, string>
  query?: Record<string, unknown>
  headers?: Record<string, string | undefined>
  body?: unknown
  signal?: AbortSignal
}

const refreshUrl = '/api/v1/session/refresh'
const refreshMark = 'techloket.session-refreshed-at'

/** The address of one question: params filled in, lists in the query as repeated keys. */
function addressOf({ url }: Endpoint, { params = {}, query = {} }: AnyAsk) {
  const path = url.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && item !== null) search.append(name, String(item))
  return search.size > 0 ? `${path}?${search}` : path
}

/** Makes a `call` for one server and one way of fetching; tests pass their own. */
export function makeCall(outside: { baseUrl?: string; fetch: typeof fetch }): Call {
  const { baseUrl = '' } = outside
  let refreshing: Promise<boolean> | undefined

  async function send(method: string, address: string, { headers, body, signal }: AnyAsk) {
    const given = Object.entries(headers ?? {}).filter(([, value]) => value !== undefined)
    try {
      return await outside.fetch(`${baseUrl}${address}`, {
        method,
        credentials: 'same-origin',
        headers: {
          accept: 'application/json, application/problem+json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(Object.fromEntries(given) as Record<string, string>),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
      })
    } catch (error) {
      if (signal?.aborted) throw error
      throw new UnreachableError('The desk could not be reached', { cause: error })
    }
  }

  /** Refresh tokens work once, so only one tab may trade; the others find the mark of the one before. */
  async function refreshUnlessDone(since: number) {
    if (Number(readMark()) > since) return true
    const response = await send('POST', refreshUrl, {})
    if (response.ok) leaveMark()
    return response.ok
  }

  function refresh(since: number) {
    refreshing ??= inTurn(() => refreshUnlessDone(since)).finally(() => {
      refreshing = undefined
    })
    return refreshing
  }

  async function ask(endpoint: Endpoint, given: AnyAsk = {}) {
    const address = addressOf(endpoint, given)
    const startedAt = Date.now()
    const first = await send(endpoint.method, address, given)
    const mayRefresh = first.status === 401 && endpoint.url !== refreshUrl
    const response =
      mayRefresh && (await refresh(startedAt)) ? await send(endpoint.method, address, given) : first
    return await readAnswer(response)
  }

  return ask as Call
}

async function readAnswer(response: Response): Promise<unknown> {
  const media = response.headers.get('content-type') ?? ''
  if (media.includes('problem+json'))
    throw new RefusedError((await response.json()) as ProblemReply)
  if (!response.ok) throw new UnreachableError(`An answer of ${response.status} from elsewhere`)
  if (response.status === 204 || !media.includes('json')) return undefined
  return await response.json()
}

/** One tab at a time where the browser can do so; elsewhere at once. */
async function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
  return locks ? await locks.request('techloket.session-refresh', work) : await work()
}

const readMark = () =>
  typeof localStorage === 'undefined' ? null : localStorage.getItem(refreshMark)
const leaveMark = () => {
  if (typeof localStorage !== 'undefined') localStorage.setItem(refreshMark, String(Date.now()))
}

/** The website's own `call`: same origin, with the browser's cookies. */
export const call = makeCall({ fetch: (...given) => globalThis.fetch(...given) })
