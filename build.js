import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/*
 * The website, and the server as one file. Plain JavaScript, like start.js: whoever starts a desk that is up to date
 * loads neither a builder nor a compiler.
 */

const root = import.meta.dirname
const always = ['package.json', 'pnpm-lock.yaml', 'build.js']

/** What is built, what of, and the last file it writes. */
const products = [
  { name: 'website', folder: 'web', made: 'index.html', sources: ['web', 'shared'] },
  { name: 'server', folder: 'server', made: 'main.js', sources: ['server', 'shared', 'seeds'] },
]

/** The time of the newest file or folder under a path; a folder's own time tells of removed files. */
function newest(/** @type {string} */ path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  const names = readdirSync(path)
  // Writing dist changes the folder it is in, so that one does not count.
  let time = names.includes('dist') ? 0 : found.mtimeMs
  for (const name of names) if (name !== 'dist') time = Math.max(time, newest(join(path, name)))
  return time
}

/** The products that something they are made of is newer than, or that are not there. */
export const outOfDate = (folder = root) =>
  products.filter(({ folder: where, made, sources }) => {
    const builtAt = statSync(join(folder, where, 'dist', made), { throwIfNoEntry: false })?.mtimeMs
    const changedAt = Math.max(...[...sources, ...always].map((name) => newest(join(folder, name))))
    return builtAt === undefined || changedAt >= builtAt
  })

async function buildAll() {
  // What is built is what schools use, whatever this shell is for.
  process.env.NODE_ENV = 'production'
  for (const { name, folder } of outOfDate()) {
    const { build } = await import('vite')
    try {
      await build({ configFile: join(root, folder, 'vite.config.ts'), logLevel: 'warn' })
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
      process.stderr.write(`The ${name} could not be built: ${reason}\n`)
      process.exit(1)
    }
  }
}

if (realpathSync(process.argv[1] ?? '') === import.meta.filename) await buildAll()
