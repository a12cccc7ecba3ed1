import { and, asc, count, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Connection } from '../database/engine.ts'

export function outboxStore({ db, tables: { outbox } }: Connection) {
  type Row = typeof outbox.$inferSelect

  return {
    async add(
      row: Pick<
        typeof outbox.$inferInsert,
        'id' | 'kind' | 'recipient' | 'subject' | 'text' | 'createdAt' | 'sendBefore'
      >,
    ) {
      await db.insert(outbox).values({ ...row, sendAfter: row.createdAt, tries: 0 })
    },

    async countTo(recipient: string, kind: NonNullable<Row['kind']>, after: string) {
      const [row] = await db
        .select({ rows: count() })
        .from(outbox)
        .where(
          and(eq(outbox.recipient, recipient), eq(outbox.kind, kind), gt(outbox.createdAt, after)),
        )
      return row?.rows ?? 0
    },

    /** Mails whose time has come, oldest first. */
    async waiting(now: string, limit: number) {
      return await db
        .select()
        .from(outbox)
        .where(and(isNull(outbox.sentAt), lte(outbox.sendAfter, now)))
        .orderBy(asc(outbox.createdAt))
        .limit(limit)
    },

    /** Takes a mail that waits, for whoever asks first; it waits again after `until` unless it was sent by then. */
    async take({ id, sendAfter }: Pick<Row, 'id' | 'sendAfter'>, until: string) {
      const rows = await db
        .update(outbox)
        .set({ sendAfter: until })
        .where(and(eq(outbox.id, id), eq(outbox.sendAfter, sendAfter), isNull(outbox.sentAt)))
        .returning({ id: outbox.id })
      return rows.length > 0
    },

    /** Keeps that it was sent and to whom, and forgets what it said. */
    async markSent(id: string, sentAt: string) {
      await db.update(outbox).set({ sentAt, text: '' }).where(eq(outbox.id, id))
    },

    async tryAgainAfter(id: string, sendAfter: string) {
      await db
        .update(outbox)
        .set({ sendAfter, tries: sql`${outbox.tries} + 1` })
        .where(eq(outbox.id, id))
    },

    async remove(id: string) {
      await db.delete(outbox).where(eq(outbox.id, id))
    },

    /** Removes what was sent before `sentBefore` and what nobody needs any more. */
    async clear(sentBefore: string, now: string) {
      await db
        .delete(outbox)
        .where(
          or(lt(outbox.sentAt, sentBefore), and(isNull(outbox.sentAt), lt(outbox.sendBefore, now))),
        )
    },
  }
}
