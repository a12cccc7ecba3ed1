import type { Context } from './context.ts'
import { lapseUnanswered } from './features/matches/lapse-commands.ts'
import { forgetOldRecords } from './features/operation/retention-commands.ts'
import { passTime } from './features/postings/time-commands.ts'
import { tellWatchers } from './features/watches/tell-commands.ts'

/**
 * Everything that happens by itself. Each decides by what is in the database now, so it may run at any time, twice, and in
 * several processes at once.
 */
export const byTheClock: readonly ((context: Context) => Promise<void>)[] = [
  lapseUnanswered,
  passTime,
  tellWatchers,
  forgetOldRecords,
]

export interface Clockwork {
  /** Ends it after the deed in hand. */
  stop(): Promise<void>
}

const firstAfterMs = 2000
const eachMs = 5 * 60_000

/** Does everything that is due. What fails is logged and tried again the next time; the others go on. */
export async function runByTheClock(context: Context, isStopped = () => false) {
  for (const deed of byTheClock) {
    if (isStopped()) return
    try {
      await deed(context)
    } catch (err) {
      context.log.error({ err, deed: deed.name }, 'something that happens by itself failed')
    }
  }
}

/** Starts soon and then looks every few minutes. */
export function startClockwork(context: Context): Clockwork {
  let isStopped = false
  let inHand: Promise<void> = Promise.resolve()
  const run = () => {
    inHand = runByTheClock(context, () => isStopped).then(() => {
      if (!isStopped) timer = setTimeout(run, eachMs).unref()
    })
  }
  let timer = setTimeout(run, firstAfterMs).unref()

  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await inHand
    },
  }
}
