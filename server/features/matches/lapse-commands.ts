import type { Context } from '../../context.ts'
import { unansweredSince } from './match-rules.ts'

/** Ends the proposals that waited three weeks for an answer; the requests stay open for others. */
export async function lapseUnanswered({ database, clock }: Pick<Context, 'database' | 'clock'>) {
  await database.write(async ({ matches }) => {
    const now = clock()
    await matches.lapseUnanswered(unansweredSince(now), now.toISOString())
  })
}
