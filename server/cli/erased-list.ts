import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { hashOf } from '../features/accounts/session-commands.ts'
import { erasePerson, erasePersonAgain } from '../features/operation/erase-commands.ts'

/**
 * Who was erased and when, kept beside the database so that an older backup does not bring them back: a line each, with the
 * fingerprint of the address and the time. Lines of one word are ids, of lists begun by an older version.
 */
const listOf = (folder: string) => join(folder, 'erased')

export function rememberErased(folder: string, email: string, erasedAt: Date) {
  mkdirSync(folder, { recursive: true })
  const line = `${hashOf(email)} ${erasedAt.toISOString()}\n`
  appendFileSync(listOf(folder), line, { mode: 0o600 })
}

/** Erases everybody on the list who is there again; gives how many. */
export async function eraseAgain(context: Pick<Context, 'database'>, folder: string) {
  const lines = existsSync(listOf(folder)) ? readFileSync(listOf(folder), 'utf8').split('\n') : []
  let again = 0
  for (const line of lines.filter(Boolean)) {
    const [word = '', erasedAt] = line.split(' ')
    const erased =
      erasedAt === undefined
        ? await erasePerson(context, { id: word })
        : await erasePersonAgain(context, { addressHash: word, erasedAt })
    if (erased) again += 1
  }
  return again
}
