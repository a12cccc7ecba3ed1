import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast, organisationIds } from '../../../seeds/demo/cast.ts'
import { fillReference } from '../../../seeds/seed.ts'
import { readRegisterFile } from '../../../server/cli/read-register-file.ts'
import { importRegister } from '../../../server/features/school-register/school-register-commands.ts'
import { header, row } from '../../helpers/register-file.ts'
import { openWorld, type World } from '../../helpers/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'techloket-register-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const codes = ['98AA00', '98AA01', '98AB00', '98AC00', '98AD00']

let files = 0
function fileOf(lines: string[], { end = '\r\n', encoding = 'win1252' } = {}) {
  const file = join(folder, `file-${files++}.csv`)
  writeFileSync(file, iconv.encode(lines.join('\r\n') + end, encoding))
  return file
}

let world: World
const bring = async (lines: string[], force = false) =>
  await importRegister(world.context, await readRegisterFile(fileOf([header, ...lines])), { force })
const schools = async () => await world.context.database.read.schoolRegister.all()
const school = async (code: string) => (await schools()).find((one) => one.brinLocation === code)

beforeAll(async () => {
  world = await openWorld()
  await bring(codes.map((code) => row(code)))
})
afterAll(() => world.close())

test('schools of the register become organisations with a readable place, and without phone numbers', async () => {
  expect(await school('98AA00')).toMatchObject({
    kind: 'school',
    name: 'School 98AA00',
    postcode: '7411 AA',
    place: 'Deventer',
    municipalityCode: 'GM0150',
    boardNumber: '41234',
    labourMarketCode: '09',
    labourMarketName: 'Stedendriehoek',
    holidayRegion: 'north',
    website: null,
    contactPhone: null,
    searchText: 'school 98aa00 deventer',
    pinSource: 'municipality',
  })
})

test('the same file again changes nothing, not even a version', async () => {
  const before = await schools()
  const report = await bring(codes.map((code) => row(code)))
  expect(report).toMatchObject({ new: 0, changed: 0, gone: 0, same: 5, refused: [] })
  expect(await schools()).toEqual(before)
})

test('an unused school that is gone is removed, one in use is marked, and both can come back', async () => {
  const used = await school('98AB00')
  const unused = await school('98AC00')
  await world.context.database.write((stores) =>
    stores.memberships.add({
      organisationId: used?.id ?? '',
      personId: cast.colleague.id,
      role: 'member',
      confirmedAt: null,
      createdAt: world.now.toISOString(),
    }),
  )
  const left = codes.filter((code) => code !== '98AB00' && code !== '98AC00')
  expect(await bring(left.map((code) => row(code)))).toMatchObject({ gone: 2, same: 3 })
  expect((await school('98AB00'))?.goneAt).not.toBeNull()
  expect(await school('98AC00')).toBeUndefined()
  expect(await bring(left.map((code) => row(code)))).toMatchObject({ gone: 0, same: 3 })

  expect(await bring(codes.map((code) => row(code)))).toMatchObject({ new: 1, back: 1, same: 3 })
  expect((await school('98AB00'))?.goneAt).toBeNull()
  expect((await school('98AC00'))?.id).not.toBe(unused?.id)
})

test('schools that did not come from the register never go', async () => {
  expect(
    await world.context.database.read.organisations.find(organisationIds.school),
  ).toMatchObject({
    boardNumber: null,
    goneAt: null,
  })
})

test('a faulty row is refused with its line and leaves its school as it was', async () => {
  const report = await bring([
    row('98AA00', { POSTCODE: '741 AA' }),
    row('98AA01', { VAKANTIEREGIO: 'Oost' }),
    ...codes.slice(2).map((code) => row(code)),
  ])
  expect(report).toMatchObject({ gone: 0, changed: 1, same: 3 })
  expect(report.refused).toEqual([
    'line 2: 98AA00: POSTCODE "741 AA" is not a postcode; left as it was',
  ])
  expect(report.remarks.join('\n')).toContain('line 3: 98AA01: VAKANTIEREGIO "Oost" is unknown')
  await bring(codes.map((code) => row(code)))
})

describe('a file that is not the whole register is refused and changes nothing', () => {
  const all = codes.map((code) => row(code))
  const accent = [...all.slice(0, 4), row('98AD00', { VESTIGINGSNAAM: 'Het Mozaïek' })]
  const cases: [string, () => string, string][] = [
    [
      'another header',
      () => fileOf([header.replace('POSTCODE;', 'POST;'), ...all]),
      'column 8 is "POST"',
    ],
    [
      'a column too few',
      () => fileOf([header.replace(';VAKANTIEREGIO', ''), ...all]),
      'column 31 is missing',
    ],
    ['UTF-8', () => fileOf([header, ...accent], { encoding: 'utf8' }), 'is UTF-8'],
    ['UTF-16', () => fileOf([header, ...accent], { encoding: 'utf16le' }), 'zero bytes'],
    ['a short last line', () => fileOf([header, ...all, '98;A'], { end: '' }), 'is cut off'],
    [
      'a last word that is cut off',
      () => fileOf([header, ...all.slice(0, 4), row('98AD00').slice(0, -2)], { end: '' }),
      'is cut off',
    ],
    ['a short line in the middle', () => fileOf([header, 'a;b', ...all]), 'line 2: 2 columns'],
    ['a code twice', () => fileOf([header, ...all, row('98AA00')]), 'stands on line 2'],
    ['nothing but a header', () => fileOf([header]), 'no schools'],
    ['less than half', () => fileOf([header, ...all.slice(0, 2)]), '3 of the 5 known schools'],
  ]

  test.each(cases)('%s', async (_what, makeFile, words) => {
    const before = await schools()
    const bringIt = async () =>
      await importRegister(world.context, await readRegisterFile(makeFile()))
    await expect(bringIt()).rejects.toThrow(words)
    expect(await schools()).toEqual(before)
  })

  test('unless it is forced', async () => {
    expect(await bring(all.slice(0, 2), true)).toMatchObject({ gone: 3 })
    await bring(all)
  })
})

test('a pin that somebody placed stays until the address changes', async () => {
  const placed = await school('98AA00')
  await world.context.database.write((stores) =>
    stores.schoolRegister.change(placed?.id ?? '', {
      latitude: 52.3,
      longitude: 6.1,
      pinSource: 'person',
    }),
  )
  const others = codes.slice(1).map((code) => row(code))
  await bring([row('98AA00', { VESTIGINGSNAAM: 'Anders' }), ...others])
  expect(await school('98AA00')).toMatchObject({ name: 'Anders', latitude: 52.3, pinMoved: false })
  await bring([row('98AA00', { STRAATNAAM: 'Nieuwstraat' }), ...others])
  expect(await school('98AA00')).toMatchObject({ pinSource: 'municipality', pinMoved: true })
})

const real = '../shared/data/duo-vestigingen-bo'
const monthly = existsSync(real)
  ? readdirSync(real)
      .filter((file) => /^02.*2026-0[48]\.csv$/.test(file))
      .toSorted()
      .map((file) => join(real, file))
  : []

const rowsOf = (file: string) =>
  new Map(
    iconv
      .decode(readFileSync(file), 'win1252')
      .split('\r\n')
      // Names with quotes and semicolons inside do not change between these two.
      .map((line): [string, string[]] => [line.split(';')[3] ?? '', line.split(';')]),
  )

describe.skipIf(monthly.length < 2)('the real register of two months', () => {
  const [april = '', august = ''] = monthly

  test('brings 17 new, 2 gone and 55 changed schools', async () => {
    const empty = await openWorld()
    try {
      await fillReference(empty.context)
      const first = await importRegister(empty.context, await readRegisterFile(april))
      expect(first).toMatchObject({ new: 6107, refused: [] })
      const second = await importRegister(empty.context, await readRegisterFile(august))
      expect(second).toMatchObject({ new: 17, gone: 2, changed: 55, same: 6050, refused: [] })
      const again = await importRegister(empty.context, await readRegisterFile(august))
      expect(again).toMatchObject({ new: 0, gone: 0, changed: 0, same: 6122 })
    } finally {
      await empty.close()
    }
  }, 120_000)

  test('of the 63 rows that differ, the other 8 differ only in what is not taken over', () => {
    const kept = [1, 4, 5, 6, 7, 8, 9, 11, 13, 20, 21, 30]
    const [before, after] = [rowsOf(april), rowsOf(august)]
    const both = [...after].filter(([code]) => before.has(code))
    const differs = both.filter(([code, row]) => row.join(';') !== before.get(code)?.join(';'))
    const differsHere = differs.filter(([code, row]) =>
      kept.some((at) => row[at] !== before.get(code)?.[at]),
    )
    expect(differs).toHaveLength(63)
    expect(differsHere).toHaveLength(55)
  })
})

test('the command says in one line what is wrong and ends with 1', () => {
  const run = () =>
    execFileSync('node', ['--import', 'tsx', 'server/cli/data.ts', 'schools', fileOf(['a;b'])], {
      env: { ...process.env, DATABASE_URL: `sqlite:${join(folder, 'cli.db')}`, DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  let fault: { status?: number; stderr?: Buffer } = {}
  try {
    run()
  } catch (error) {
    fault = error as typeof fault
  }
  expect(fault.status).toBe(1)
  expect(String(fault.stderr)).toContain('line 1: column 1 is "a", expected "PROVINCIE"')
  expect(existsSync(join(folder, 'cli.db'))).toBe(false)
})
