import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/** What somebody typed is looked for as it stands: to LIKE, % and _ mean anything, and \ that they do not. */
const escaped = (text: string) => text.replace(/[\\%_]/g, String.raw`\$&`)

const like = (column: AnyColumn | SQL, pattern: string) =>
  sql`${column} like ${pattern} escape '\\'`

export const contains = (column: AnyColumn | SQL, text: string) =>
  like(column, `%${escaped(text)}%`)
export const beginsWith = (column: AnyColumn | SQL, text: string) =>
  like(column, `${escaped(text)}%`)
export const endsWith = (column: AnyColumn | SQL, text: string) => like(column, `%${escaped(text)}`)
