import { and, eq, lt } from 'drizzle-orm'
import type { Connection } from './engine.ts'

export function createdOnceStore({ db, tables: { createdOnce } }: Connection) {
  return {
    async find(personId: string, key: string) {
      const [row] = await db
        .select()
        .from(createdOnce)
        .where(and(eq(createdOnce.personId, personId), eq(createdOnce.key, key)))
      return row
    },

    async add(row: typeof createdOnce.$inferInsert) {
      await db.insert(createdOnce).values(row)
    },

    async removeBefore(time: string) {
      await db.delete(createdOnce).where(lt(createdOnce.createdAt, time))
    },
  }
}
