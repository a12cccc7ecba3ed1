import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** Who must not import what. The first pattern is a file, the second a file or package it names. */
const forbidden: [what: string, who: RegExp, imports: RegExp][] = [
  ['shared imports nothing of ours', /^shared\//, /^(web|server|seeds|test|bench)\//],
  ['shared stands on TypeBox alone', /^shared\//, /^(?!typebox|shared\/)/],
  ['the website never imports the server', /^web\//, /^(server|seeds|test)\//],
  ['the server never imports the website or tests', /^server\//, /^(web|test|bench)\//],
  [
    'only the start, the tools and the reference data know the seeds',
    /^server\/(?!main\.ts|cli\/)/,
    /^seeds\/(?!reference\/)/,
  ],
  [
    'rules and algorithms are pure',
    /^server\/(algorithms\/|features\/.*-rules\.ts)/,
    /^(node:|fastify|drizzle|better-sqlite3|@fastify|server\/(database|http|outside|context|stores))/,
  ],
  ['algorithms know no product', /^server\/algorithms\//, /^(?!server\/algorithms\/)/],
  [
    'commands know no HTTP and no SQL',
    /^server\/features\/.*-commands\.ts/,
    /^(fastify|@fastify|drizzle|server\/http\/|server\/features\/.*-(routes|store)\.ts)/,
  ],
  ['routes know no SQL', /^server\/features\/.*-routes\.ts/, /^(drizzle|better-sqlite3)/],
  [
    'only stores and the database know Drizzle',
    /^server\/(?!database\/|.*-store\.ts)/,
    /^(drizzle-orm|better-sqlite3)/,
  ],
  [
    'parts of the screen know no product',
    /^web\/(ui|map)\//,
    /^(web\/features|shared\/(?!i18n|school|common|vocabulary))/,
  ],
]

const folders = ['shared', 'server', 'web', 'seeds', 'bench', 'test']
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('web/dist/')),
)

function importsOf(file: string) {
  const text = readFileSync(file, 'utf8')
  const named = text.matchAll(/(?:^|\n)(?:import|export)\s[^'"]*?from\s+'([^']+)'/g)
  return [...named].map(([, path = '']) => {
    return path.startsWith('.') ? normalize(join(dirname(file), path)) : path
  })
}

test.each(forbidden)('%s', (_what, who, imports) => {
  const watched = files.filter((file) => who.test(file))
  const broken = watched.flatMap((file) =>
    importsOf(file)
      .filter((path) => imports.test(path))
      .map((path) => `${file} imports ${path}`),
  )
  expect(watched.length).toBeGreaterThan(0)
  expect(broken).toEqual([])
})

test('what somebody typed is looked for in one way, which escapes what means anything to LIKE', () => {
  const others = files.filter(
    (file) => file.startsWith('server/') && file !== 'server/database/like.ts',
  )
  const looking = others.filter((file) =>
    /\bi?like\(|\bi?like \$\{|\bsimilar to\b|\bglob \$\{/.test(readFileSync(file, 'utf8')),
  )
  expect(looking).toEqual([])
})

/** `web/features/search` for a file of that feature. */
const featureOf = (path: string) => /^(?:web|server)\/features\/[^/]+/.exec(path)?.[0]

/** Between features of one side; which imports are wrong is up to `isWrong`. */
const crossings = (side: string, isWrong: (path: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((path) => featureOf(file)?.startsWith(side) && featureOf(path)?.startsWith(side))
      .filter((path) => featureOf(file) !== featureOf(path) && isWrong(path))
      .map((path) => `${file} imports ${path}`),
  )

test('one feature of the website reaches another only when it is asked for (a lazy import)', () => {
  expect(crossings('web', () => true)).toEqual([])
})

test('one feature of the server uses another by its commands and rules, not its store or routes', () => {
  expect(crossings('server', (path) => /-(store|routes)\.ts$/.test(path))).toEqual([])
})

test('a file says one thing: none is longer than 300 lines but tables, texts and tests', () => {
  const free = /^(test|seeds|bench)\/|i18n\/|database\/tables\.ts$|shared\/school-holidays\.ts$/
  const long = files
    .filter((file) => !free.test(file))
    .filter((file) => readFileSync(file, 'utf8').split('\n').length > 300)
  expect(long).toEqual([])
})
