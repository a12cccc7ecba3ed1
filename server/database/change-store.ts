import { asc, desc, gt } from 'drizzle-orm'
import type { Change, Connection } from './engine.ts'

export function changeStore({ db, tables: { changes } }: Connection, now: () => Date) {
  const record = async (subject: Change['subject'], subjectId: string) => {
    await db.insert(changes).values({ subject, subjectId, changedAt: now().toISOString() })
  }

  return {
    /** The posting, or something shown with it, is no longer as the catalogues know it. */
    recordPosting: async (id: string) => await record('posting', id),

    /** So much changed that catalogues are built anew. */
    recordEverything: async () => await record('everything', ''),

    async last() {
      const [row] = await db
        .select({ sequence: changes.sequence })
        .from(changes)
        .orderBy(desc(changes.sequence))
        .limit(1)
      return row?.sequence ?? 0
    },

    /** In the order of the writes. */
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
  }
}
