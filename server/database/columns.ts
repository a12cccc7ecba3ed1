import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/**
 * The few kinds of column that every engine has. Tables are written once against them (tables.ts);
 * ids are text made by the app, times are ISO-8601 UTC text, lists and texts of postings are JSON.
 */
export const sqliteColumns = {
  table: sqliteTable,
  text: (name: string) => text(name),
  choice: <const T extends readonly [string, ...string[]]>(name: string, list: T) =>
    text(name, { enum: list }),
  integer: (name: string) => integer(name),
  real: (name: string) => real(name),
  truth: (name: string) => integer(name, { mode: 'boolean' }),
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
  /** A number that only grows, given by the database. */
  sequence: (name: string) => integer(name).primaryKey({ autoIncrement: true }),
  index,
  uniqueIndex,
  primaryKey,
}

export type Columns = typeof sqliteColumns
export type AnyColumn = AnySQLiteColumn
