import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openSqlite } from '../../../server/database/sqlite.ts'
import { postgresTables } from '../../../server/database/tables.postgres.ts'
import { sqliteTables } from '../../../server/database/tables.sqlite.ts'
import { makeTestData, type TestData } from '../../helpers/engine.ts'
import { makeDatabase } from '../../helpers/postgres.ts'

/** What the migrations of each engine really make, read from the two databases themselves. */

interface Shape {
  /** table.column, with what it may hold */
  columns: Record<string, { isRequired: boolean; keeps: string }>
  /** table: its key, in order */
  keys: Record<string, string[]>
  /** table.column → table.column */
  references: string[]
  indexes: Record<string, { on: string; isUnique: boolean; isPartial: boolean }>
}

let data: TestData
let drop: () => Promise<void>
let onSqlite: Shape
let onPostgres: Shape

beforeAll(async () => {
  data = await makeTestData()
  const file = join(data.folder, 'tables.db')
  await openSqlite(file, () => new Date()).close()
  onSqlite = shapeOfSqlite(file)
  const made = await makeDatabase(inject('postgresUrl'))
  drop = made.drop
  onPostgres = await shapeOfPostgres(made.url)
})
afterAll(async () => {
  await drop()
  await data.remove()
})

test.each(['columns', 'keys', 'references', 'indexes'] as const)(
  'both engines have the same %s',
  (part) => {
    expect(Object.keys(onSqlite[part]).length).toBeGreaterThan(5)
    expect(onPostgres[part]).toEqual(onSqlite[part])
  },
)

test.each([
  ['SQLite', sqliteTables, () => onSqlite],
  ['PostgreSQL', postgresTables, () => onPostgres],
] as const)(
  'the migrations of %s make every column that the code names and no other',
  (_engine, tables, shape) => {
    const named = Object.values(tables).flatMap((table) =>
      Object.values(getTableColumns(table)).map(
        (column) => `${getTableName(table)}.${column.name}`,
      ),
    )
    expect(named.toSorted()).toEqual(Object.keys(shape().columns).toSorted())
  },
)

/** What a column keeps, in words of neither engine. */
const kinds: Record<string, string> = {
  integer: 'whole number',
  bigint: 'whole number',
  boolean: 'whole number',
  real: 'number',
  'double precision': 'number',
  text: 'text',
  json: 'text',
}

function shapeOfSqlite(file: string): Shape {
  const client = new Sqlite(file, { readonly: true })
  const all = <Row>(text: string) => client.prepare(text).all() as Row[]
  const shape: Shape = { columns: {}, keys: {}, references: [], indexes: {} }
  const tables = all<{ name: string }>(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'",
  )
  for (const { name: table } of tables) {
    const columns = all<{ name: string; type: string; notnull: number; pk: number }>(
      `pragma table_info(${table})`,
    )
    for (const { name, type, notnull } of columns)
      shape.columns[`${table}.${name}`] = {
        isRequired: notnull === 1,
        keeps: kinds[type.toLowerCase()] ?? type,
      }
    shape.keys[table] = columns
      .filter(({ pk }) => pk > 0)
      .toSorted((one, other) => one.pk - other.pk)
      .map(({ name }) => name)
    for (const one of all<{ from: string; table: string; to: string }>(
      `pragma foreign_key_list(${table})`,
    ))
      shape.references.push(`${table}.${one.from} → ${one.table}.${one.to}`)
    const indexes = all<{ name: string; unique: number; origin: string; partial: number }>(
      `pragma index_list(${table})`,
    )
    for (const { name, unique, origin, partial } of indexes) {
      if (origin === 'pk') continue
      const on = all<{ name: string }>(`pragma index_info(${name})`).map((column) => column.name)
      shape.indexes[name] = {
        on: `${table}(${on.join(', ')})`,
        isUnique: unique === 1,
        isPartial: partial === 1,
      }
    }
  }
  shape.references.sort()
  client.close()
  return shape
}

async function shapeOfPostgres(url: string): Promise<Shape> {
  const client = new Client(url)
  await client.connect()
  const all = async <Row extends object>(text: string) => (await client.query<Row>(text)).rows
  const shape: Shape = { columns: {}, keys: {}, references: [], indexes: {} }
  for (const one of await all<{ table: string; name: string; type: string; nullable: string }>(
    `select table_name as "table", column_name as name, data_type as type, is_nullable as nullable
     from information_schema.columns where table_schema = 'public'`,
  ))
    shape.columns[`${one.table}.${one.name}`] = {
      isRequired: one.nullable === 'NO',
      keeps: kinds[one.type] ?? one.type,
    }
  for (const one of await all<{
    table: string
    name: string
    columns: string[]
    unique: boolean
    primary: boolean
    partial: boolean
  }>(
    `select t.relname as "table", c.relname as name, i.indisunique as unique, i.indisprimary as primary,
       i.indpred is not null as partial,
       array(select a.attname::text from unnest(i.indkey) with ordinality k(number, place)
         join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number order by k.place) as columns
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
     join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'public'`,
  )) {
    if (one.primary) shape.keys[one.table] = one.columns
    else
      shape.indexes[one.name] = {
        on: `${one.table}(${one.columns.join(', ')})`,
        isUnique: one.unique,
        isPartial: one.partial,
      }
  }
  for (const one of await all<{ from: string; to: string }>(
    `select k.conrelid::regclass || '.' || a.attname as "from", k.confrelid::regclass || '.' || b.attname as "to"
     from pg_constraint k
     join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
     where k.contype = 'f'`,
  ))
    shape.references.push(`${one.from} → ${one.to}`)
  shape.references.sort()
  await client.end()
  return shape
}
