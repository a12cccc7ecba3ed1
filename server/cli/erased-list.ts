import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The ids of erased people, kept beside the database so that an older backup does not bring them back. */
const listOf = (folder: string) => join(folder, 'erased')

export function rememberErased(folder: string, id: string) {
  mkdirSync(folder, { recursive: true })
  appendFileSync(listOf(folder), `${id}\n`, { mode: 0o600 })
}

export const erasedIds = (folder: string) =>
  existsSync(listOf(folder)) ? readFileSync(listOf(folder), 'utf8').split('\n').filter(Boolean) : []
