import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { asc, count } from 'drizzle-orm'
import { drizzle as drizzleOnSqlite } from 'drizzle-orm/better-sqlite3'
import { drizzle as drizzleOnPostgres } from 'drizzle-orm/node-postgres'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { Client } from 'pg'
import type { DatabaseAddress } from '../config.ts'
import { OperatorFault } from '../problem.ts'
import type { Connection } from './engine.ts'
import { postgresTables } from './tables.postgres.ts'
import { sqliteTables } from './tables.sqlite.ts'

type TableName = keyof typeof sqliteTables

/** In an order in which a row comes after the rows that it refers to. */
const tableNames = Object.keys(sqliteTables) as TableName[]
const rowsAtOnce = 500

/** A reason not to copy; nothing was changed. */
export class CopyRefused extends OperatorFault {
  override readonly name = 'CopyRefused'
}

export interface CopiedTable {
  table: TableName
  rows: number
}

/** One end of a copy: everything on it happens in one transaction. */
interface End {
  connection: Connection
  begin(): Promise<void>
  /** Keeps what was written, and lets numbers that the database gives go on after the highest there is. */
  keep(): Promise<void>
  close(): Promise<void>
}

/**
 * Copies every row of every table into a database that has the tables and nothing in them, in one transaction, and compares
 * what arrived with what was there, table by table. Refuses a target that is not empty, and keeps nothing when anything differs.
 */
export async function copyDatabase(
  from: DatabaseAddress,
  to: DatabaseAddress,
  onTable: (copied: CopiedTable) => void,
  /** Hears within a table how many rows are over, of how many. */
  onRows: (table: TableName, done: number, all: number) => void = () => {},
): Promise<void> {
  const source = await openEnd(from)
  const target = await openEnd(to)
  try {
    await source.begin()
    await target.begin()
    for (const table of tableNames)
      if ((await countRows(target, table)) > 0)
        throw new CopyRefused(`the target is not empty: it has rows in ${table}`)
    for (const table of tableNames) {
      const all = await countRows(source, table)
      const rows = await copyTable(source, target, table, (done) => onRows(table, done, all))
      onTable({ table, rows })
    }
    for (const table of tableNames)
      if ((await digestOf(source, table)) !== (await digestOf(target, table)))
        throw new CopyRefused(`${table} did not arrive as it was`)
    await target.keep()
  } finally {
    await source.close()
    await target.close()
  }
}

/** Every row of every table, as one moment saw them. */
export async function* everyRow(address: DatabaseAddress) {
  const end = await openEnd(address)
  try {
    await end.begin()
    for (const table of tableNames)
      for await (const some of pagesOf(end, table)) for (const row of some) yield { table, row }
  } finally {
    await end.close()
  }
}

async function countRows({ connection: { db, tables } }: End, table: TableName) {
  const [row] = await db.select({ rows: count() }).from(tables[table])
  return row?.rows ?? 0
}

async function copyTable(
  source: End,
  target: End,
  table: TableName,
  onRows: (done: number) => void,
) {
  const { db, tables } = target.connection
  let rows = 0
  for await (const some of pagesOf(source, table)) {
    await db.insert(tables[table]).values(some)
    rows += some.length
    onRows(rows)
  }
  return rows
}

/** How many rows there are and what is in them, as one text. */
async function digestOf(end: End, table: TableName) {
  const hash = createHash('sha256')
  let rows = 0
  for await (const some of pagesOf(end, table)) {
    for (const row of some) hash.update(JSON.stringify(row))
    rows += some.length
  }
  return `${rows} ${hash.digest('hex')}`
}

/** All rows, some at a time, in the order of their key. */
async function* pagesOf({ connection: { db, tables } }: End, name: TableName) {
  const table = tables[name]
  const order = keyOf(name).map((column) => asc(table[column as keyof typeof table] as never))
  for (let offset = 0; ; offset += rowsAtOnce) {
    const rows = await db
      .select()
      .from(table)
      .orderBy(...order)
      .limit(rowsAtOnce)
      .offset(offset)
    if (rows.length > 0) yield rows as Record<string, unknown>[]
    if (rows.length < rowsAtOnce) return
  }
}

/** The names in code of the columns that make the key. */
function keyOf(name: TableName) {
  const { columns, primaryKeys } = getTableConfig(sqliteTables[name])
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary)
  const names = Object.entries(sqliteTables[name])
  return key.map((column) => names.find(([, one]) => one === column)?.[0] ?? '')
}

async function openEnd(address: DatabaseAddress): Promise<End> {
  return address.engine === 'sqlite' ? openFile(address.file) : await openServer(address.url)
}

function openFile(file: string): End {
  const client = new Sqlite(file, { fileMustExist: true })
  client.pragma('foreign_keys = ON')
  client.pragma('synchronous = FULL')
  return {
    connection: { db: drizzleOnSqlite({ client }), tables: sqliteTables },
    begin: async () => void client.exec('begin'),
    keep: async () => void client.exec('commit'),
    close: async () => void client.close(),
  }
}

async function openServer(url: string): Promise<End> {
  const client = new Client(url)
  await client.connect()
  return {
    connection: {
      db: drizzleOnPostgres({ client }),
      tables: postgresTables,
    } as unknown as Connection,
    async begin() {
      await client.query('begin isolation level repeatable read')
    },
    async keep() {
      await client.query(
        "select setval(pg_get_serial_sequence('changes', 'sequence'), max(sequence)) from changes having max(sequence) > 0",
      )
      await client.query('commit')
    },
    close: () => client.end(),
  }
}
