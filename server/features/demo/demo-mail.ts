import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptMail } from '../../outside/mailer.ts'

const mostShown = 50

/** The mails kept as files, newest first. */
export async function readKeptMails(dataFolder: string) {
  const folder = join(dataFolder, 'mail')
  const names = await readdir(folder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .toReversed()
  return await Promise.all(
    newest
      .slice(0, mostShown)
      .map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as KeptMail),
  )
}
