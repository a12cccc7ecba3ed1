import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openSqlite } from '../../server/database/sqlite.ts'
import type { Stores } from '../../server/stores.ts'
import { at, type Call, openBrowser } from './browser.ts'
import { begin, type RunningServer, type Script, startServer } from './processes.ts'

export interface Ran {
  status: number | null
  /** What it answered and what it muttered, line by line. */
  said: string[]
  muttered: string[]
}

export interface Server extends RunningServer {
  /** The website's own `call` of a browser nobody has signed in with yet. */
  browser(): Call
}

/** An operator's shell: a data folder of its own, and the commands of package.json as processes of their own. */
export function openShell(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-shell-'))
  const databaseFile = join(folder, 'techloket.db')
  const own = {
    DATABASE_URL: `sqlite:${databaseFile}`,
    DATA_DIR: folder,
    // The demo makes one for itself.
    SESSION_SECRET: '',
    ...settings,
  }
  return {
    folder,
    databaseFile,
    /** A script to its end. */
    run: async (script: Script, words: string[] = [], changed = {}): Promise<Ran> => {
      const { ended, said, muttered } = begin(script, words, { ...own, ...changed })
      const status = await ended
      return { status, said: linesOf(said()), muttered: linesOf(muttered()) }
    },
    serve: async (script: 'main' | 'start' = 'main', changed = {}): Promise<Server> => {
      const server = await startServer({ ...own, ...changed }, script)
      return { ...server, browser: () => openBrowser(server.url, [at(server.url)]).call }
    },
    /** The first column of what the database file holds. */
    ask: (sql: string): unknown[] => {
      const client = new Sqlite(databaseFile, { readonly: true })
      const found = client.prepare(sql).pluck().all()
      client.close()
      return found
    },
    /** Writes into the database file, as a server beside does. */
    write: async (work: (stores: Stores) => Promise<void>) => {
      const database = openSqlite(databaseFile, () => new Date())
      await database.write(work).finally(() => database.close())
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const linesOf = (text: string) => text.split('\n').filter(Boolean)
