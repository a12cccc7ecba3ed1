import { Problem } from './problem.ts'

const daySeconds = 86_400

/** From when on things count that may only be done so often within a day. */
export const aDayBefore = (now: Date) => new Date(now.getTime() - daySeconds * 1000).toISOString()

/** Told to whoever did one thing too often within a day. */
export const enoughForToday = () => new Problem('too-many', { retryAfterSeconds: daySeconds })
