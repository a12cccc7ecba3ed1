import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openSqlite } from '../../server/database/sqlite.ts'
import type { Stores } from '../../server/stores.ts'
import { makeCall } from '../../web/api/call.ts'
import { freePort } from './free-port.ts'
import type { Call } from './world.ts'

export interface Ran {
  status: number | null
  /** What it answered and what it muttered, line by line. */
  said: string[]
  muttered: string[]
}

/** An operator's shell: a data folder of its own, and the commands of package.json as processes of their own. */
export function openShell(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-shell-'))
  const databaseFile = join(folder, 'techloket.db')
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${databaseFile}`,
    DATA_DIR: folder,
    DEMO: 'true',
    REQUESTS_PER_MINUTE: '1000000',
    SIGN_INS_PER_NETWORK_PER_HOUR: '1000000',
    OVERLOAD_DELAY_MS: '0',
    ...settings,
  }
  const begin = (script: string, words: string[] = [], changed: Record<string, string> = {}) => {
    const file = script === 'start' ? ['start.js'] : ['--import', 'tsx', `server/${script}.ts`]
    return spawn(process.execPath, [...file, ...words], {
      env: { ...env, ...changed },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
  return {
    folder,
    databaseFile,
    /** One of `cli/`, `main`, or `start`, to its end. */
    run: async (script: string, words?: string[], changed?: Record<string, string>): Promise<Ran> =>
      await endOf(begin(script, words, changed)),
    /** The server, once it is ready to answer; `start` builds it first, `main` is the source as it stands. */
    serve: async (script: 'main' | 'start' = 'main'): Promise<Server> => {
      const port = await freePort()
      const process = begin(script, [], { PORT: String(port) })
      const url = `http://localhost:${port}`
      await waitFor(`${url}/health/ready`)
      return { url, port, browser: () => browserAt(url), stop: async () => await stop(process) }
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

export interface Server {
  url: string
  port: number
  /** The website's own `call` of a browser nobody has signed in with yet. */
  browser(): Call
  /** Gives the code it ends with. */
  stop(): Promise<number | null>
}

function browserAt(url: string): Call {
  const cookies = new Map<string, string>()
  const fetchIt: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('origin', url)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const reply = await fetch(input, { ...init, headers })
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    return reply
  }
  return makeCall({ baseUrl: url, fetch: fetchIt })
}

export async function waitFor(url: string) {
  for (let tries = 0; tries < 300; tries++) {
    const reply = await fetch(url).catch(() => undefined)
    if (reply?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answers at ${url}`)
}

export async function stop(process: ChildProcess): Promise<number | null> {
  if (process.exitCode !== null) return process.exitCode
  const ended = new Promise<number | null>((resolve) => process.once('exit', resolve))
  process.kill('SIGTERM')
  return await ended
}

async function endOf(process: ReturnType<typeof spawn>): Promise<Ran> {
  const texts = ['', '']
  process.stdout?.on('data', (text: Buffer) => (texts[0] += text.toString()))
  process.stderr?.on('data', (text: Buffer) => (texts[1] += text.toString()))
  const status = await new Promise<number | null>((resolve) => process.once('close', resolve))
  const [said = [], muttered = []] = texts.map((text) => text.split('\n').filter(Boolean))
  return { status, said, muttered }
}
