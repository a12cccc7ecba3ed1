import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { rootFolder } from './root-folder.ts'

/** The settings: those of the environment and, for what it does not name, those of the file `.env` in `folder`. */
export function environment(folder = rootFolder): Record<string, string | undefined> {
  const file = join(folder, '.env')
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  return { ...written, ...process.env }
}
