import * as postgres from 'drizzle-orm/pg-core'
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

/** Text in the order of its bytes, as SQLite sorts and compares it, whatever language the server speaks. */
const bytewiseText = postgres.customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/**
 * The same kinds on PostgreSQL. They pass for those of SQLite, since stores use only what both engines have:
 * what differs (a truth is a boolean, JSON is json) Drizzle turns into the same values.
 */
export const postgresColumns = {
  table: postgres.pgTable,
  text: (name: string) => bytewiseText(name),
  choice: (name: string) => bytewiseText(name),
  integer: (name: string) => postgres.integer(name),
  real: (name: string) => postgres.doublePrecision(name),
  truth: (name: string) => postgres.boolean(name),
  json: (name: string) => postgres.json(name),
  sequence: (name: string) => postgres.bigserial(name, { mode: 'number' }).primaryKey(),
  index: postgres.index,
  uniqueIndex: postgres.uniqueIndex,
  primaryKey: postgres.primaryKey,
} as unknown as Columns
