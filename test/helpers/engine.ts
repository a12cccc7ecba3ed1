import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { makeDatabase } from './postgres.ts'

export const isPostgres = process.env['TEST_ENGINE'] === 'postgres'

export interface TestData {
  /** A folder of its own. */
  folder: string
  /** DATABASE_URL of an empty database of its own. */
  url: string
  remove(): Promise<void>
}

/** Room for the data of one test file, on the engine that it runs on. */
export async function makeTestData(): Promise<TestData> {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-'))
  const made = isPostgres ? await makeDatabase(inject('postgresUrl')) : undefined
  return {
    folder,
    url: made?.url ?? `sqlite:${join(folder, 'test.db')}`,
    async remove() {
      await made?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
