import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { outOfDate } from '../build.js'

const folder = mkdtempSync(join(tmpdir(), 'techloket-build-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const folders = ['server/features', 'web/features', 'shared', 'seeds', 'server/dist', 'web/dist']
const files = [
  'package.json',
  'pnpm-lock.yaml',
  'build.js',
  'server/main.ts',
  'server/features/one.ts',
  'web/main.tsx',
  'web/features/one.tsx',
  'shared/one.ts',
  'seeds/one.ts',
]
const made = ['server/dist/main.js', 'web/dist/index.html']

/** Everything as old as it was at that second. */
const setTime = (seconds: number, ...names: string[]) => {
  for (const name of names) utimesSync(join(folder, name), seconds, seconds)
}
const write = (name: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), '')
}
function everythingBuilt() {
  for (const name of [...files, ...made]) write(name)
  setTime(1000, ...files, ...folders, 'server', 'web')
  setTime(2000, ...made)
}
const stale = () => outOfDate(folder).map(({ name }) => name)

test('what is newer than everything it is made of is not built again', () => {
  everythingBuilt()
  expect(stale()).toEqual([])
})

test.each([
  ['web/features/one.tsx', ['website']],
  ['server/features/one.ts', ['server']],
  ['seeds/one.ts', ['server']],
  ['shared/one.ts', ['website', 'server']],
  ['pnpm-lock.yaml', ['website', 'server']],
  // Its folder is newer: something in it was removed.
  ['server/features', ['server']],
])('a newer %s makes %j out of date', (name, expected) => {
  everythingBuilt()
  setTime(3000, name)
  expect(stale()).toEqual(expected)
})

test('what is not there is built, and a build does not make itself out of date', () => {
  everythingBuilt()
  rmSync(join(folder, 'server/dist'), { recursive: true })
  expect(stale()).toEqual(['server'])
  write('server/dist/main.js')
  setTime(2000, 'server/dist/main.js')
  expect(stale()).toEqual([])
})
