import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const built = join(root, 'web/dist/index.html')
const sources = ['web', 'shared', 'package.json', 'pnpm-lock.yaml']

const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** The time of the newest file or folder under a path; a folder's own time tells of removed files. */
function newest(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path)
    .filter((name) => name !== 'dist')
    .reduce((time, name) => Math.max(time, newest(join(path, name))), ownTime(path, found.mtimeMs))
}

// Writing dist changes the folder it is in, so that one does not count.
const ownTime = (path: string, time: number) => (path === join(root, 'web') ? 0 : time)

const isFresh = Math.max(...sources.map((name) => newest(join(root, name)))) < changedAt(built)

if (!isFresh) {
  const { build } = await import('vite')
  try {
    await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    process.stderr.write(`The website could not be built: ${reason}\n`)
    process.exit(1)
  }
}
