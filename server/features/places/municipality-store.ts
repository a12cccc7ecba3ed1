import { asc, count, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** The municipalities, with the point to fall back on and, where imported, their boundary. */
export function municipalityStore({ db, tables: { municipalities } }: Connection) {
  type Row = typeof municipalities.$inferSelect

  const { boundary: _boundary, ...plain } = getTableColumns(municipalities)
  const byCode = db
    .select(plain)
    .from(municipalities)
    .where(eq(municipalities.code, sql.placeholder('code')))
    .prepare()

  return {
    /** Without the boundary, which is large. */
    async find(code: string) {
      const [row] = await byCode.execute({ code })
      return row
    },

    async all() {
      return await db.select().from(municipalities).orderBy(asc(municipalities.code))
    },

    /** Without the boundaries, which are large. */
    async names() {
      return await db
        .select({
          code: municipalities.code,
          name: municipalities.name,
          latitude: municipalities.latitude,
          longitude: municipalities.longitude,
        })
        .from(municipalities)
        .orderBy(asc(municipalities.name))
    },

    async findWithBoundary(code: string) {
      const [row] = await db.select().from(municipalities).where(eq(municipalities.code, code))
      return row
    },

    async count() {
      const [row] = await db.select({ rows: count() }).from(municipalities)
      return row?.rows ?? 0
    },

    async codesInProvinces(names: string[]) {
      const rows = await db
        .select({ code: municipalities.code })
        .from(municipalities)
        .where(inArray(municipalities.province, names))
      return rows.map((row) => row.code)
    },

    /** Adds those that are not there yet. */
    async addMissing(rows: (typeof municipalities.$inferInsert)[]) {
      if (rows.length) await db.insert(municipalities).values(rows).onConflictDoNothing()
    },

    async change(code: string, values: Partial<Omit<Row, 'code'>>) {
      await db.update(municipalities).set(values).where(eq(municipalities.code, code))
    },
  }
}
