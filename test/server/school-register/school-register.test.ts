import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast, organisationIds } from '../../../seeds/demo/cast.ts'
import { fillReference } from '../../../seeds/seed.ts'
import { readRegisterFile } from '../../../server/cli/read-register-file.ts'
import { importPostcodes } from '../../../server/features/places/postcode-commands.ts'
import { importRegister } from '../../../server/features/school-register/school-register-commands.ts'
import { isFarTooSmall } from '../../../server/features/places/whole-file-rules.ts'
import { FileRefused } from '../../../server/problem.ts'
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

test('a row that differs only in what is not kept counts as changed once, and nobody sees anything of it', async () => {
  const before = await school('98AA00')
  const rows = codes.map((code) =>
    row(code, code === '98AA00' ? { TELEFOONNUMMER: '0570111111' } : {}),
  )
  expect(await bring(rows)).toMatchObject({ new: 0, changed: 1, gone: 0, same: 4 })
  const after = await school('98AA00')
  expect(after).toEqual({ ...before, registerRow: after?.registerRow })
  expect(after?.registerRow).not.toBe(before?.registerRow)
  expect(await bring(rows)).toMatchObject({ new: 0, changed: 0, gone: 0, same: 5 })
  await bring(codes.map((code) => row(code)))
})

test('blanks around a value make no other row', async () => {
  const rows = codes.map((code) => row(code, { VESTIGINGSNAAM: ` School ${code}  ` }))
  expect(await bring(rows)).toMatchObject({ changed: 0, same: 5 })
})

test('a school imported before fingerprints is judged by what is kept, and gets one', async () => {
  const before = await schools()
  const forget = ['98AA00', '98AA01'].map((code) => before.find((one) => one.brinLocation === code))
  await world.context.database.write(async ({ schoolRegister }) => {
    for (const one of forget) await schoolRegister.change(one?.id ?? '', { registerRow: null })
  })
  const other = codes.map((code) =>
    row(code, code === '98AA01' ? { VESTIGINGSNAAM: 'Anders' } : {}),
  )
  expect(await bring(other)).toMatchObject({ changed: 1, same: 4 })
  expect(await bring(codes.map((code) => row(code)))).toMatchObject({ changed: 1, same: 4 })
  expect((await school('98AA00'))?.registerRow).toBe(forget[0]?.registerRow)
})

test('a write that fails half-way leaves nothing of the file', async () => {
  const before = await schools()
  let given = 0
  const ids = () => {
    if (given++ === 2) throw new Error('the disk is full')
    return `half-${given}`
  }
  const rows = [...codes, '98BA00', '98BB00', '98BC00'].map((code) =>
    row(code, { STRAATNAAM: 'X' }),
  )
  const half = async () =>
    await importRegister(
      { ...world.context, ids },
      await readRegisterFile(fileOf([header, ...rows])),
    )
  await expect(half()).rejects.toThrow('the disk is full')
  expect(await schools()).toEqual(before)
})

test('what is read and compared is told row by row', async () => {
  const told: string[] = []
  const file = fileOf([header, ...codes.map((code) => row(code))])
  const rows = await readRegisterFile(file, (read) => told.push(`read ${read}`))
  await importRegister(world.context, rows, {
    onCompared: (compared, all) => told.push(`compared ${compared} of ${all}`),
  })
  expect(told).toEqual([
    ...codes.map((_, at) => `read ${at + 1}`),
    ...codes.map((_, at) => `compared ${at + 1} of 5`),
  ])
})

test('whose website a host is, is kept as the register says, also when its own people change the website', async () => {
  const withWebsite = (website: string) =>
    codes.map((code) => row(code, code === '98AA00' ? { INTERNETADRES: website } : {}))
  await bring(withWebsite('www.DeSchool.nl/start'))
  const first = { website: 'www.DeSchool.nl/start', registerHost: 'deschool.nl' }
  expect(await school('98AA00')).toMatchObject(first)
  const { database } = world.context
  // A school imported before hosts were kept gets its own, and nobody sees it.
  const id = (await school('98AA00'))?.id ?? ''
  await database.write(({ schoolRegister }) => schoolRegister.change(id, { registerHost: null }))
  expect(await bring(withWebsite('www.DeSchool.nl/start'))).toMatchObject({ changed: 0, same: 5 })
  expect(await school('98AA00')).toMatchObject(first)

  const now = world.now.toISOString()
  await database.write(async ({ schoolRegister, memberships }) => {
    await memberships.add({
      organisationId: id,
      personId: cast.colleague.id,
      role: 'owner',
      confirmedAt: now,
      createdAt: now,
    })
    await schoolRegister.change(id, { website: 'elders.nl' })
  })
  await bring(withWebsite('bestuur.nl'))
  expect(await school('98AA00')).toMatchObject({ website: 'elders.nl', registerHost: 'bestuur.nl' })
  expect(await database.read.organisations.locationsAt('bestuur.nl')).toEqual(['98AA00'])
  await database.write(async ({ schoolRegister, memberships }) => {
    await memberships.remove(id, cast.colleague.id)
    await schoolRegister.change(id, { website: null })
  })
  await bring(codes.map((code) => row(code)))
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
    [
      'UTF-16 as Windows writes it',
      () => fileOf([`\ufeff${header}`, ...accent], { encoding: 'utf16le' }),
      'line 1: is not text in windows-1252',
    ],
    [
      'UTF-8 as Excel writes it',
      () => fileOf([`\ufeff${header}`, ...all], { encoding: 'utf8' }),
      'line 1: is UTF-8',
    ],
    [
      'an end in the middle of a quoted name',
      () => fileOf([header, ...all.slice(0, 4), '9;8;98AD;98AD00;"De ""Poort'], { end: '' }),
      'is damaged or cut off',
    ],
    ['a short last line', () => fileOf([header, ...all, '98;A'], { end: '' }), 'is cut off'],
    [
      'a last word that is cut off',
      () => fileOf([header, ...all.slice(0, 4), row('98AD00').slice(0, -2)], { end: '' }),
      'is cut off',
    ],
    ['a short line in the middle', () => fileOf([header, 'a;b', ...all]), 'line 2: 2 columns'],
    ['a code twice', () => fileOf([header, ...all, row('98AA00')]), 'stands on line 2'],
    ['nothing but a header', () => fileOf([header]), 'no schools'],
    ['nothing at all', () => fileOf([], { end: '' }), 'is empty'],
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

test('a file cut off anywhere but between two rows is refused', async () => {
  const last = row('98AD00', { VESTIGINGSNAAM: '"De ""Poort""; noord"' })
  const text = [header, row('98AA00'), last].join('\r\n')
  const begins = text.length - last.length
  const readCut = async (length: number) =>
    await readRegisterFile(fileOf([text.slice(0, length)], { end: '' }))
  for (let length = begins + 1; length < text.length; length++)
    await expect(readCut(length), text.slice(begins, length)).rejects.toThrow(FileRefused)
  expect(await readCut(text.length)).toHaveLength(2)
})

test('a school of which the postcode is unknown is placed by its town, and that is said', async () => {
  const { context } = world
  await importPostcodes(context, [
    { digits: '7411', place: 'Deventer', municipalityCode: null, latitude: 52.25, longitude: 6.16 },
  ])
  const report = await bring([
    row('98AA00', { STRAATNAAM: 'Brink' }),
    row('98AA01', { POSTCODE: '7499 ZZ' }),
    ...codes.slice(2).map((code) => row(code)),
  ])
  expect(report.remarks).toEqual([
    'line 3: 98AA01: postcode 7499 ZZ is unknown, placed by municipality',
  ])
  expect(await school('98AA00')).toMatchObject({ pinSource: 'postcode', latitude: 52.25 })
  expect(await school('98AA01')).toMatchObject({ pinSource: 'municipality' })
  await bring(codes.map((code) => row(code)))
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
  expect(await school('98AA00')).toMatchObject({ pinSource: 'postcode', pinMoved: true })
})

test('a register that lost a twentieth of the country, or half of a small one, is not the whole', () => {
  const lost: [known: number, gone: number, isTooSmall: boolean][] = [
    [6122, 2, false],
    [6122, 306, false],
    [6122, 307, true],
    [100, 50, false],
    [100, 51, true],
    [5, 2, false],
    [5, 3, true],
    [0, 0, false],
  ]
  for (const [known, gone, isTooSmall] of lost)
    expect(isFarTooSmall(known, gone), `${gone} of ${known}`).toBe(isTooSmall)
})

const real = '../shared/data/duo-vestigingen-bo'
const monthly = existsSync(real)
  ? readdirSync(real)
      .filter((file) => /^02.*2026-0[48]\.csv$/.test(file))
      .toSorted()
      .map((file) => join(real, file))
  : []

describe.skipIf(monthly.length < 2)('the real register of two months', () => {
  const [april = '', august = ''] = monthly

  test('brings 17 new, 2 gone and 63 changed schools', async () => {
    const empty = await openWorld()
    try {
      await fillReference(empty.context)
      const first = await importRegister(empty.context, await readRegisterFile(april))
      expect(first).toMatchObject({ new: 6107, refused: [] })
      const second = await importRegister(empty.context, await readRegisterFile(august))
      expect(second).toMatchObject({ new: 17, gone: 2, changed: 63, same: 6042, refused: [] })
      const again = await importRegister(empty.context, await readRegisterFile(august))
      expect(again).toMatchObject({ new: 0, gone: 0, changed: 0, same: 6122 })
    } finally {
      await empty.close()
    }
  }, 120_000)
})
