import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { FileRefused } from '../../server/problem.ts'
import type { World } from './world.ts'

/** A folder for small invented files to import. */
export function openFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-files-'))
  let made = 0
  return {
    fileOf: (text: string, encoding = 'utf8') => {
      const file = join(folder, `file-${made++}`)
      writeFileSync(file, iconv.encode(text, encoding))
      return file
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Everything an import could touch. */
export async function everythingIn({ context }: World) {
  const { places, municipalities, regions, schoolRegister } = context.database.read
  return [
    await places.allPostcodes(),
    await municipalities.all(),
    await regions.all(),
    await schoolRegister.all(),
  ]
}

/** The one line that says why `work` refuses a file; fails when it takes it over. */
export async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  const fault: unknown = await work().then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(fault instanceof FileRefused) || fault.message.includes('\n'))
    throw new Error('expected a refusal in one line', { cause: fault })
  return fault.message
}
