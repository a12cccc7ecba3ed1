import { truncateSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readBoundaryFile } from '../../../server/cli/import-boundaries.ts'
import { readPostcodeFile } from '../../../server/cli/import-postcodes.ts'
import { readRegisterFile } from '../../../server/cli/read-register-file.ts'
import { openFiles, refusalOf } from '../../helpers/import-files.ts'
import { header } from '../../helpers/register-file.ts'

const { fileOf, close } = openFiles()
afterAll(close)

test.each([
  ['schools', readRegisterFile],
  ['postcodes', readPostcodeFile],
  ['boundaries', readBoundaryFile],
])('a file of %s that is larger than anything published is refused unread', async (_of, read) => {
  const file = fileOf('')
  truncateSync(file, 50_000_001)
  expect(await refusalOf(() => read(file))).toBe(`${file} is larger than 50000000 bytes`)
})

test('a register of more than fifty thousand rows is refused', async () => {
  const row = header.replace(/[^;]/g, '')
  const rows = (count: number) => fileOf(`${header}\n${`${row}\n`.repeat(count)}`)
  expect(await refusalOf(() => readRegisterFile(rows(50_001)))).toBe('more than 50000 rows')
})
