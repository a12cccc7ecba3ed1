import type { Config } from '../config.ts'
import type { Database } from './engine.ts'
import { openSqlite } from './sqlite.ts'

/** Opens the engine that the settings name; PostgreSQL is loaded only by those who use it. */
export async function openDatabase(
  { database, postgres }: Pick<Config, 'database' | 'postgres'>,
  now: () => Date,
): Promise<Database> {
  if (database.engine === 'sqlite') return openSqlite(database.file, now)
  const { openPostgres } = await import('./postgres.ts')
  return await openPostgres(database.url, now, postgres)
}
