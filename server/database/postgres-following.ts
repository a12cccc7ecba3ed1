import type { Change, Following } from './engine.ts'

/** A row of `changes`, or nulls when there is none; with what the snapshot it was read in says of transactions. */
export interface SeenChange {
  sequence: string | null
  subject: Change['subject'] | null
  subject_id: string | null
  /** Every transaction before this number has ended. */
  ended_before: string
  /** No transaction from this number on had begun. */
  begun_before: string
}

const look = `
  select c.sequence, c.subject, c.subject_id, s.ended_before, s.begun_before
  from (
    select pg_snapshot_xmin(x)::text as ended_before, pg_snapshot_xmax(x)::text as begun_before
    from pg_current_snapshot() x
  ) s
  left join changes c on c.sequence > $1
  order by c.sequence`

/**
 * Follows the `changes` table where several transactions write at once.
 *
 * Numbers are given out before transactions end, so a lower number can appear after a higher one. Method: everything above
 * a settled number is looked at again each time, and what was taken is remembered. A number becomes settled once every
 * transaction has ended that had begun when it was first seen: none of those still running can hold a lower one, since each
 * of our writes gets its transaction number before it asks for anything else (postgres.ts).
 */
export async function followChanges(
  ask: (text: string, values: unknown[]) => Promise<SeenChange[]>,
): Promise<Following> {
  let settled = 0
  let newest = 0
  const taken = new Set<number>()
  let settling: { sequence: number; begunBefore: bigint } | undefined

  async function readNew() {
    const rows = await ask(look, [settled])
    const news = rows.flatMap(({ sequence, subject, subject_id: subjectId }): Change[] =>
      sequence === null || subject === null || subjectId === null || taken.has(Number(sequence))
        ? []
        : [{ sequence: Number(sequence), subject, subjectId }],
    )
    const highest = Number(rows.at(-1)?.sequence ?? settled)
    const endedBefore = BigInt(rows[0]?.ended_before ?? 0)
    const begunBefore = BigInt(rows[0]?.begun_before ?? 0)
    return { news, highest, endedBefore, begunBefore }
  }

  function remember({
    news,
    highest,
    endedBefore,
    begunBefore,
  }: Awaited<ReturnType<typeof readNew>>) {
    for (const { sequence } of news) taken.add(sequence)
    newest = Math.max(newest, highest)
    if (settling && endedBefore >= settling.begunBefore) settle(settling.sequence)
    if (!settling && highest > settled) settling = { sequence: highest, begunBefore }
    if (settling && endedBefore >= settling.begunBefore) settle(settling.sequence)
  }

  function settle(sequence: number) {
    settled = sequence
    settling = undefined
    for (const one of taken) if (one <= sequence) taken.delete(one)
  }

  // What is there now counts as known; what is still on its way into it does not.
  remember(await readNew())

  return {
    async catchUp(take) {
      const found = await readNew()
      if (found.news.length > 0) await take(found.news)
      remember(found)
    },
    settled: () => settled,
    newest: () => newest,
  }
}
