import { setTimeout as pause } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { Problem } from '../problem.ts'

const channel = 'techloket_changes'
const heartbeatMs = 250
const tickMs = 50
/** Announcements closer together than this are made as one. */
const togetherMs = 5

/**
 * One connection apart from all others: it hears when another process announces changes, announces ours, and notices when
 * the server no longer answers.
 */
export interface Watch {
  /** Runs `ask` unless the server is away, and gives up on it as soon as it is. Refuses with 503. */
  orAway<T>(ask: () => Promise<T>): Promise<T>
  /** Tells the other processes that there is something new; they look by themselves soon, too. */
  announce(): void
  /** Why the server is away; undefined while it answers. */
  trouble: () => string | undefined
  close(): Promise<void>
}

/** `onNews` is called when another process announced changes, and when the server is back; it may be silent for `patienceMs`. */
export async function openWatch(
  settings: ClientConfig,
  patienceMs: number,
  onNews: () => void,
): Promise<Watch> {
  let client: Client | undefined
  let isClosed = false
  let isBeating = false
  let announcing: NodeJS.Timeout | undefined
  /** What gives up when the server goes away. */
  const inHand = new Set<() => void>()

  async function connect() {
    const fresh = new Client(settings)
    fresh.on('error', () => lose(fresh))
    fresh.on('end', () => lose(fresh))
    // One's own announcements come back, too, and are known already.
    fresh.on('notification', ({ processId }) => {
      if (processId !== processIdOf(fresh)) onNews()
    })
    try {
      await inTime(
        fresh.connect().then(() => fresh.query(`listen ${channel}`)),
        patienceMs,
      )
      return fresh
    } catch (error) {
      void fresh.end().catch(() => {})
      throw error
    }
  }

  function lose(lost: Client) {
    if (client !== lost || isClosed) return
    client = undefined
    void lost.end().catch(() => {})
    for (const giveUp of inHand) giveUp()
  }

  async function beat() {
    const asked = client
    try {
      if (asked) await inTime(asked.query('select 1'), patienceMs)
      else {
        const fresh = await connect()
        if (isClosed) await fresh.end()
        else {
          client = fresh
          onNews()
        }
      }
    } catch {
      // It does not answer: the next beat tries to reach it anew.
      if (asked) lose(asked)
    }
  }

  client = await connect()
  const heart = setInterval(() => {
    if (isBeating || isClosed) return
    isBeating = true
    void beat().finally(() => (isBeating = false))
  }, heartbeatMs)
  heart.unref()

  return {
    orAway(ask) {
      if (!client) return Promise.reject(new Problem('unavailable'))
      return new Promise((resolve, reject) => {
        const giveUp = () => reject(new Problem('unavailable'))
        inHand.add(giveUp)
        ask()
          .then(resolve, reject)
          .finally(() => inHand.delete(giveUp))
      })
    },
    announce() {
      announcing ??= setTimeout(() => {
        announcing = undefined
        client?.query(`notify ${channel}`).catch(() => {
          // Lost with the connection; the others look by themselves within a second.
        })
      }, togetherMs)
    },
    trouble: () => (client ? undefined : 'the database server does not answer'),
    async close() {
      isClosed = true
      clearInterval(heart)
      clearTimeout(announcing)
      await client?.end().catch(() => {})
    },
  }
}

/**
 * Refuses when there is no answer in time. Only time counts in which this process could have heard one: while it is busy
 * itself, a clock would run out although the answer lies there.
 */
async function inTime(answer: Promise<unknown>, patienceMs: number) {
  const waiting = { isOver: false }
  const silence = async () => {
    for (let left = patienceMs; left > 0; left -= tickMs) {
      await pause(tickMs)
      if (waiting.isOver) return
    }
    throw new Problem('unavailable')
  }
  await Promise.race([answer.finally(() => (waiting.isOver = true)), silence()])
}

/** The number by which the server knows a connection; the types of pg leave it out. */
const processIdOf = (client: Client) => (client as unknown as { processID: number }).processID
