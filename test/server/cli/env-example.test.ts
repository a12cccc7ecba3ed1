import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'

const example = readFileSync('.env.example', 'utf8')
const lines = example.split('\n').filter((line) => /^[A-Z_]+=/.test(line))

test('the example names every setting and no other', () => {
  const source = readFileSync('server/config.ts', 'utf8')
  const settings = [...source.matchAll(/^ {2}([A-Z_]+): (?:Whole|Type)/gm)].map(([, name]) => name)
  expect(settings.length).toBeGreaterThan(15)
  expect(
    lines
      .map((line) => line.split('=')[0])
      .toSorted((one, other) => String(one).localeCompare(String(other))),
  ).toEqual(settings.toSorted((one, other) => String(one).localeCompare(String(other))))
})

test('the example as it stands is a working demo', () => {
  const given = Object.fromEntries(lines.map((line) => [line.split('=')[0], line.split('=')[1]]))
  expect(readConfig(given, () => 'demo-secret').isDemo).toBe(true)
})

test('every setting has a remark above it', () => {
  const all = example.split('\n')
  for (const [at, line] of all.entries())
    if (/^[A-Z_]+=/.test(line)) expect(all[at - 1]).toMatch(/^(# .+|[A-Z_]+=)$/)
})
