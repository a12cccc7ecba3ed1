import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, expect, test } from 'vitest'
import { header, row } from '../../helpers/register-file.ts'
import { openShell } from '../../helpers/shell.ts'

const shell = openShell()
afterAll(() => shell.close())

function registerFile(name: string, lines: string[], end = '\r\n') {
  const file = join(shell.folder, name)
  writeFileSync(file, iconv.encode([header, ...lines].join('\r\n') + end, 'win1252'))
  return file
}

test('a file that is cut off ends with 1 and one line that says where, before any database is made', async () => {
  const file = registerFile('cut.csv', [row('98AA00'), row('98AA01').slice(0, -30)], '')
  const { status, said, muttered } = await shell.run('cli/data', ['schools', file])
  expect([status, said]).toEqual([1, []])
  expect(muttered).toEqual([`reading ${file}`, expect.stringMatching(/^line 3: .* is cut off$/)])
  expect(existsSync(shell.databaseFile)).toBe(false)
})

test('a long import mutters how far it is, names what it refuses, and ends with the sum of it', async () => {
  const codes = Array.from({ length: 2100 }, (_, at) => String(at).padStart(4, '0'))
  const lines = codes.map((code) => row(`${code.slice(0, 2)}AB${code.slice(2)}`))
  const file = registerFile('long.csv', [...lines, row('98AC00', { GEMEENTENUMMER: '15' })])
  const { status, said, muttered } = await shell.run('cli/data', ['schools', file])
  expect(status).toBe(0)
  expect(said).toEqual([
    'no postcodes are known: schools are placed by their place name',
    'refused line 2102: 98AC00: GEMEENTENUMMER "15" is not four digits; left as it was',
    'schools: 2100 new, 0 changed, 0 gone, 0 the same, 1 refused',
  ])
  expect(muttered.slice(0, -1)).toEqual([
    `reading ${file}`,
    'read 1000 rows',
    'read 2000 rows',
    '2101 rows, comparing',
    'compared 1000 of 2100 rows',
    'compared 2000 of 2100 rows',
  ])
  expect(shell.ask('select count(*) from organisations')).toEqual([2100])
})

test('what is asked wrongly is told in one line', async () => {
  const asked: [words: string[], line: string][] = [
    [['shcools', 'x.csv'], 'there is no "pnpm data shcools"; "pnpm data" shows what there is'],
    [['schools'], 'pnpm data schools needs FILE; FILE is missing'],
    [['schools', 'x.csv', '--fast'], 'unknown option --fast'],
    [
      ['boundaries', 'nowhere.geojson'],
      "ENOENT: no such file or directory, stat 'nowhere.geojson'",
    ],
  ]
  const ran = await Promise.all(asked.map(async ([words]) => await shell.run('cli/data', words)))
  expect(ran.map(({ status, said, muttered }) => [status, said, muttered])).toEqual(
    asked.map(([, line]) => [1, [], [line]]),
  )
})
