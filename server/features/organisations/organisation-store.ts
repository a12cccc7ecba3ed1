import { and, eq, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** Schools and providers. */
export function organisationStore({ db, tables: { organisations } }: Connection) {
  type Row = typeof organisations.$inferSelect

  return {
    async find(id: string) {
      const [row] = await db.select().from(organisations).where(eq(organisations.id, id))
      return row
    },

    async add(row: typeof organisations.$inferInsert) {
      await db.insert(organisations).values(row)
    },

    /** Changes it only if it is still at that version, and counts on; undefined when somebody was first. */
    async change(
      id: string,
      version: number,
      values: Partial<Omit<Row, 'id' | 'kind' | 'version' | 'createdAt'>> & { updatedAt: string },
    ) {
      const [row] = await db
        .update(organisations)
        .set({ ...values, version: sql`${organisations.version} + 1` })
        .where(and(eq(organisations.id, id), eq(organisations.version, version)))
        .returning()
      return row
    },
  }
}
