import { mkdirSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { OperatorFault, Problem } from '../problem.ts'
import { rootFolder } from '../root-folder.ts'
import { makeStores, type Stores } from '../stores.ts'
import { asProblem, codeOf, isDiskBroken, isDiskFull } from './conflicts.ts'
import type { Database, Following } from './engine.ts'
import { sqliteTables } from './tables.sqlite.ts'
import { takingTurns } from './turns.ts'

const migrationsFolder = join(rootFolder, 'server', 'database', 'migrations', 'sqlite')

export interface SqliteDatabase extends Database {
  /** A checked copy of the whole as one file, made while others go on. */
  backup(file: string): Promise<void>
}

/**
 * Opens the file, brings its tables up to date, and proves that an acknowledged write survives a power cut
 * (WAL with synchronous=FULL; the driver's own default in WAL mode is NORMAL). Throws when the file is damaged.
 */
export function openSqlite(
  file: string,
  now: () => Date,
  freeBytes = freeBytesBeside,
): SqliteDatabase {
  mkdirSync(dirname(file), { recursive: true })
  const writer = openWriter(file)
  const reader = new Sqlite(file, { readonly: true })
  reader.pragma('busy_timeout = 5000')

  const read = makeStores({ db: drizzle({ client: reader }), tables: sqliteTables }, now)
  const stores = makeStores({ db: drizzle({ client: writer }), tables: sqliteTables }, now)
  const listeners: (() => Promise<void>)[] = []
  const inTurn = takingTurns(1)
  let broken: string | undefined
  let isFull = false

  async function writeNow<T>(work: (given: typeof stores) => Promise<T>) {
    if (broken) throw new Problem('unavailable')
    try {
      writer.exec('begin immediate')
      const before = stores.changes.recorded()
      const result = await work(stores)
      writer.exec('commit')
      isFull = false
      return { result, isChange: stores.changes.recorded() > before }
    } catch (error) {
      if (writer.inTransaction) writer.exec('rollback')
      if (isDiskBroken(error)) broken = 'the disk refused a write'
      if (isDiskFull(error)) isFull = true
      throw asProblem(error)
    }
  }

  return {
    read,
    async write(work) {
      const { result, isChange } = await inTurn(() => writeNow(work))
      // The write stands; whoever could not take it in looks again by themselves.
      if (isChange) for (const listener of listeners) await listener().catch(() => {})
      return result
    },
    isShared: false,
    alone: (work) => work(),
    async following() {
      return followChanges(read.changes, await read.changes.last())
    },
    follow: (listener) => void listeners.push(listener),
    async backup(target) {
      await writer.backup(target)
      const copy = new Sqlite(target, { readonly: true })
      const verdict = copy.pragma('integrity_check', { simple: true })
      copy.close()
      if (verdict !== 'ok')
        throw new OperatorFault(`the backup ${target} is damaged: ${String(verdict)}`)
    },
    trouble() {
      if (isFull) isFull = freeBytes(file) < worthTrying
      return broken ?? (isFull ? 'the disk is full' : undefined)
    },
    async close() {
      reader.close()
      writer.close()
    },
  }
}

function openWriter(file: string): Sqlite.Database {
  let writer: Sqlite.Database | undefined
  try {
    writer = new Sqlite(file)
    writer.pragma('busy_timeout = 5000')
    writer.pragma('journal_mode = WAL')
    writer.pragma('synchronous = FULL')
    writer.pragma('foreign_keys = ON')
    writer.pragma('trusted_schema = OFF')
    assertPragma(writer, 'journal_mode', 'wal')
    assertPragma(writer, 'synchronous', 2)
    assertPragma(writer, 'foreign_keys', 1)
    const verdict = writer.pragma('quick_check', { simple: true })
    if (verdict !== 'ok') throw new OperatorFault(damaged(file, String(verdict)))
    migrate(drizzle({ client: writer }), { migrationsFolder })
    return writer
  } catch (error) {
    writer?.close()
    throw asOperatorFault(error, file)
  }
}

/** With so much room again writing is worth a try. */
const worthTrying = 1_000_000

function freeBytesBeside(file: string) {
  const { bavail, bsize } = statfsSync(dirname(file))
  return bavail * bsize
}

const damaged = (file: string, how: string) =>
  `the database ${file} is damaged or no database: ${how.split('\n')[0]}; restore a backup`

/** SQLite's own words do not name the file; what is nobody's to mend stays as it is. */
function asOperatorFault(error: unknown, file: string): unknown {
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : ''
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new OperatorFault(damaged(file, message))
  if (code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_READONLY'))
    return new OperatorFault(`cannot write the database ${file}: ${message}`)
  if (code.startsWith('SQLITE_BUSY'))
    return new OperatorFault(`the database ${file} is in use by another program: ${message}`)
  if (isDiskFull(error)) return new OperatorFault(`the disk is full: ${file} cannot grow`)
  return error
}

/** One write at a time, so that numbers appear in the order in which they are given. */
function followChanges(changes: Stores['changes'], from: number): Following {
  let settled = from
  return {
    async catchUp(take) {
      const news = await changes.since(settled)
      const newest = news.at(-1)
      if (newest === undefined) return
      await take(news)
      settled = newest.sequence
    },
    settled: () => settled,
    newest: () => settled,
  }
}

function assertPragma(client: Sqlite.Database, name: string, wanted: string | number) {
  const found = client.pragma(name, { simple: true })
  if (found !== wanted)
    throw new Error(`SQLite runs with ${name}=${String(found)}, Techloket needs ${wanted}`)
}
