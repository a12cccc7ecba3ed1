import type { Context } from '../context.ts'
import { Problem } from '../problem.ts'

const hourMs = 3_600_000
const freeFaults = 5
const firstPauseMs = 5000
const longestPauseMs = 900_000
const mostKeys = 20_000

/** Remembers in this process how often something was tried; forgets after an hour. */
export interface AttemptLimits {
  /** Counts one; refuses (429 with Retry-After) when there were `most` within the hour. */
  count(key: string, most: number): void
  /** Refuses while the pause after too many faults lasts. */
  pauseAfterFaults(key: string): void
  addFault(key: string): void
  forgetFaults(key: string): void
}

export function makeAttemptLimits({ clock }: Pick<Context, 'clock'>): AttemptLimits {
  const counted = new Map<string, number[]>()
  const faults = new Map<string, number[]>()

  /** The times of a key within the last hour. A clock set back does not make anybody wait longer than an hour. */
  function recent(all: Map<string, number[]>, key: string) {
    const now = clock().getTime()
    return (all.get(key) ?? []).filter((time) => now - time < hourMs && time <= now)
  }

  return {
    count(key, most) {
      const times = recent(counted, key)
      const now = clock().getTime()
      if (times.length >= most) throw tooMany((times[times.length - most] ?? now) + hourMs - now)
      keep(counted, key, [...times, now])
    },
    pauseAfterFaults(key) {
      const times = recent(faults, key)
      if (times.length < freeFaults) return
      const pauseMs = Math.min(firstPauseMs * 2 ** (times.length - freeFaults), longestPauseMs)
      const waitMs = (times.at(-1) ?? 0) + pauseMs - clock().getTime()
      if (waitMs > 0) throw tooMany(waitMs)
    },
    addFault: (key) => keep(faults, key, [...recent(faults, key), clock().getTime()]),
    forgetFaults: (key) => void faults.delete(key),
  }
}

function keep(all: Map<string, number[]>, key: string, times: number[]) {
  all.delete(key)
  all.set(key, times)
  // The one that was touched longest ago goes first.
  for (const oldest of all.keys()) {
    if (all.size <= mostKeys) break
    all.delete(oldest)
  }
}

const tooMany = (waitMs: number) =>
  new Problem('too-many', { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) })
