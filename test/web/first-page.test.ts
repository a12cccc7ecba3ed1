import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { enFirst } from '../../shared/i18n/en-first.ts'
import { nlFirst } from '../../shared/i18n/nl-first.ts'
import { nl } from '../../shared/i18n/nl.ts'

const folder = join('web', 'dist')
const mostBytes = 150_000

/** A script with all that it imports at once; what it fetches later does not count. */
function withImports(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  const code = readFileSync(join(folder, file), 'utf8')
  for (const [, name] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
    withImports(join('assets', name ?? ''), known)
  return known
}

/** What the page itself asks for, and what that imports. */
function firstScripts() {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)]
  const all = files.reduce((known, [, file = '']) => withImports(file, known), new Set<string>())
  return [...all].map((file) => readFileSync(join(folder, file), 'utf8'))
}

test('the script of the first page is small enough for a school Chromebook', () => {
  const bytes = firstScripts().map((code) => gzipSync(code).length)
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(mostBytes)
})

test('the first page waits for no second script: its screen and its words come with it', () => {
  expect(firstScripts().join('')).toContain('Techniek in de klas, dichtbij school')
})

/** A file with all that it imports at once, but for types. */
function sourcesOf(file: string, known = new Map<string, string>()): Map<string, string> {
  if (known.has(file)) return known
  const source = readFileSync(file, 'utf8')
  known.set(file, source)
  for (const [, path = ''] of source.matchAll(
    /^(?:import (?!type)|} from )[^']*'(\.[^']+\.tsx?)'/gm,
  ))
    sourcesOf(normalize(join(dirname(file), path)), known)
  return known
}

test('every text that the first page or the frame names comes with it, in both languages', () => {
  const sources = sourcesOf('web/main.tsx')
  expect([...sources.keys()]).toContain('web/features/home/home-screen.tsx')
  const named = [...sources]
    .filter(([file]) => file.startsWith('web/'))
    .flatMap(([, source]) => [...source.matchAll(/'([a-zA-Z]+\.[\w.]+)'/g)])
    .map(([, key = '']) => key)
    .filter((key) => key in nl)
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((key) => !(key in nlFirst) || !(key in enFirst))).toEqual([])
})
