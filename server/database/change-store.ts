import { and, asc, desc, eq, gt, gte, lt } from 'drizzle-orm'
import type { Change, Connection } from './engine.ts'

/** What changed, in the order of the writes, and how far those who work through it have come. */
export function changeStore({ db, tables: { changes, progress } }: Connection, now: () => Date) {
  let recorded = 0
  const record = async (subject: Change['subject'], subjectId: string) => {
    recorded += 1
    await db.insert(changes).values({ subject, subjectId, changedAt: now().toISOString() })
  }

  async function last() {
    const [row] = await db
      .select({ sequence: changes.sequence })
      .from(changes)
      .orderBy(desc(changes.sequence))
      .limit(1)
    return row?.sequence ?? 0
  }

  return {
    /** The posting, or something shown with it, is no longer as the catalogues know it. */
    recordPosting: async (id: string) => await record('posting', id),

    /** So much changed that catalogues are built anew. */
    recordEverything: async () => await record('everything', ''),

    /** Grows with every change that is recorded on this connection, kept or not. */
    recorded: () => recorded,

    last,

    /** In the order of the numbers. */
    async since(sequence: number): Promise<Change[]> {
      return await db
        .select({
          sequence: changes.sequence,
          subject: changes.subject,
          subjectId: changes.subjectId,
        })
        .from(changes)
        .where(gt(changes.sequence, sequence))
        .orderBy(asc(changes.sequence))
    },

    /** Forgets what was recorded before that time, but never the newest: it says where followers are. */
    async removeBefore(time: string) {
      const [kept] = await db
        .select({ sequence: changes.sequence })
        .from(changes)
        .where(gte(changes.changedAt, time))
        .orderBy(asc(changes.sequence))
        .limit(1)
      await db.delete(changes).where(lt(changes.sequence, kept?.sequence ?? (await last())))
    },

    /** How far a follower has come; undefined before its first step. */
    async followedTo(follower: string) {
      const [row] = await db.select().from(progress).where(eq(progress.follower, follower))
      return row?.sequence
    },

    /** Takes a follower on from where it was; false when another process did so first. */
    async follow(follower: string, from: number | undefined, to: number) {
      const moved =
        from === undefined
          ? await db
              .insert(progress)
              .values({ follower, sequence: to })
              .onConflictDoNothing()
              .returning()
          : await db
              .update(progress)
              .set({ sequence: to })
              .where(and(eq(progress.follower, follower), eq(progress.sequence, from)))
              .returning()
      return moved.length > 0
    },
  }
}
