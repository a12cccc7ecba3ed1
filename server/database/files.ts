import {
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
} from 'node:fs'
import Sqlite from 'better-sqlite3'
import { OperatorFault } from '../problem.ts'

/** Refuses a file that is not a whole database of ours. */
export function checkDatabaseFile(file: string) {
  if (!existsSync(file)) throw new OperatorFault(`there is no file ${file}`)
  let client: Sqlite.Database | undefined
  try {
    client = new Sqlite(file, { readonly: true })
    const verdict = client.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new OperatorFault(`${file} is damaged: ${String(verdict)}`)
    const tables = client
      .prepare("select name from sqlite_master where type = 'table'")
      .pluck()
      .all() as string[]
    const missing = ['people', 'organisations', 'postings'].find((name) => !tables.includes(name))
    if (missing)
      throw new OperatorFault(`${file} is no database of Techloket: it has no table ${missing}`)
  } catch (error) {
    if (error instanceof OperatorFault) throw error
    throw new OperatorFault(
      `${file} is damaged: ${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    client?.close()
  }
}

/** Makes a copy stand on its own, as one file without a log beside it. */
export function settleCopy(file: string) {
  const client = new Sqlite(file)
  client.pragma('journal_mode = DELETE')
  client.close()
}

/**
 * Puts a checked backup in the place of the database and keeps what was there beside it; gives where. Refuses while
 * anybody has the database open: leaving WAL mode needs to be alone.
 */
export function replaceDatabase(file: string, backup: string, keptAs: string): string | undefined {
  checkDatabaseFile(backup)
  const hadOne = existsSync(file)
  if (hadOne) closeForGood(file)
  const arriving = `${file}.arriving`
  rmSync(arriving, { force: true })
  copyFileSync(backup, arriving)
  checkDatabaseFile(arriving)
  const handle = openSync(arriving, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  if (hadOne) renameSync(file, keptAs)
  for (const rest of ['-wal', '-shm']) rmSync(file + rest, { force: true })
  renameSync(arriving, file)
  for (const rest of ['-wal', '-shm']) rmSync(arriving + rest, { force: true })
  return hadOne ? keptAs : undefined
}

/** Brings everything into the one file. A damaged database is let go as it is: it is about to be replaced. */
function closeForGood(file: string) {
  let client: Sqlite.Database | undefined
  try {
    client = new Sqlite(file)
    client.pragma('busy_timeout = 1000')
    client.pragma('journal_mode = DELETE')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_BUSY'))
      throw new OperatorFault(`${file} is open in a running server; stop it first`)
    if (code !== 'SQLITE_NOTADB' && !code.startsWith('SQLITE_CORRUPT')) throw error
  } finally {
    client?.close()
  }
}

/**
 * Leaves no trace of removed rows on disk: every page written anew, the old ones overwritten and the log emptied.
 * False when a running server kept the log from being emptied; it empties it itself when it stops.
 */
export function scrubDatabase(file: string): boolean {
  const client = new Sqlite(file)
  try {
    client.pragma('busy_timeout = 10000')
    client.pragma('temp_store = MEMORY')
    client.pragma('secure_delete = ON')
    client.exec('vacuum')
    const [result] = client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return result?.busy === 0
  } finally {
    client.close()
  }
}
