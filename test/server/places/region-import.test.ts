import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, organisationIds } from '../../../seeds/demo/cast.ts'
import { readRegionFile } from '../../../server/cli/import-regions.ts'
import {
  importRegions,
  labourMarketSets,
} from '../../../server/features/places/region-set-commands.ts'
import { everythingIn, openFiles, refusalOf } from '../../helpers/import-files.ts'
import { givenLesson, postOffer } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

const header = 'gemeentecode,gemeentenaam,arbeidsmarktregio_code,arbeidsmarktregio_naam'
const lines = [
  header,
  'GM0150,Deventer,AM09,Stedendriehoek',
  'GM0301,Zutphen,AM09,Stedendriehoek',
  'GM0546,Leiden,AM19,Holland Rijnland',
]
const text = (...rows: string[]) => `${rows.join('\n')}\n`

let world: World
const { fileOf, close } = openFiles()
const bring = async (content?: string, options = {}) => {
  const named = content === undefined ? undefined : await readRegionFile(fileOf(content))
  return await importRegions(
    world.context,
    async (stores) => named ?? (await labourMarketSets(stores)),
    options,
  )
}
const labourMarkets = async () =>
  (await world.context.database.read.regions.all())
    .filter(({ kind }) => kind === 'labour_market')
    .map(({ name, municipalities }) => `${name} ${municipalities}`)

beforeAll(async () => void (world = await openWorld()))
afterAll(async () => {
  await world.close()
  close()
})

test('labour market regions are made as a file has them, and the same file again changes nothing', async () => {
  expect(await bring(text(...lines))).toMatchObject({
    new: 2,
    remarks: ['2 municipalities are in no labour_market: GM0484, GM0200'],
  })
  expect(await labourMarkets()).toEqual(['Holland Rijnland 1', 'Stedendriehoek 2'])
  const before = await everythingIn(world)
  expect(await bring(text(...lines))).toMatchObject({ new: 0, changed: 0, gone: 0, same: 2 })
  expect(await everythingIn(world)).toEqual(before)
})

test('a later file renames, changes and removes; a municipality nobody knows is left out', async () => {
  const report = await bring(
    text(
      header,
      'GM0150,Deventer,AM09,Cleantech',
      'GM0301,Zutphen,AM09,Cleantech',
      'GM0999,Nergens,AM09,Cleantech',
    ),
  )
  expect(report).toMatchObject({ new: 0, changed: 1, gone: 1, same: 0 })
  expect(report.remarks).toContain('Cleantech: unknown municipalities left out: GM0999')
  expect(await labourMarkets()).toEqual(['Cleantech 2'])
})

test('a file with less than half of what is known changes nothing unless it is forced', async () => {
  await bring(text(...lines))
  const before = await everythingIn(world)
  const cut = text(...lines.slice(0, 2))
  expect(await refusalOf(async () => await bring(cut))).toContain(
    '2 of the 3 known municipalities in a labour_market region are not in it',
  )
  expect(await everythingIn(world)).toEqual(before)
  expect(await bring(cut, { force: true })).toMatchObject({ changed: 1, gone: 1 })
})

test('without a file they are what the schools say, in place of those of an earlier file', async () => {
  await world.context.database.write(({ schoolRegister }) =>
    schoolRegister.change(organisationIds.school, {
      labourMarketCode: '09',
      labourMarketName: 'Midden-IJssel',
    }),
  )
  expect(await bring()).toMatchObject({ new: 1, gone: 1 })
  expect(await labourMarkets()).toEqual(['Midden-IJssel 1'])
  expect(await bring()).toMatchObject({ new: 0, gone: 0, same: 1 })
})

test('regions of other kinds are left alone', async () => {
  const kinds = (await world.context.database.read.regions.all()).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'wt_network')).toHaveLength(2)
})

test('a region that somebody coordinates or an offer names stays', async () => {
  await bring(text(...lines))
  const { regionSets } = world.context.database.read
  const [ijssel, rijn] = [
    await regionSets.find('labour_market', 'AM09'),
    await regionSets.find('labour_market', 'AM19'),
  ]
  await world.context.database.write(({ regions }) =>
    regions.addCoordinator({
      regionId: rijn?.id ?? '',
      personId: cast.coordinator.id,
      createdAt: world.now.toISOString(),
    }),
  )
  const { radiusKm: _radius, ...lesson } = givenLesson
  await postOffer(await world.as('provider'), 'provider', {
    ...lesson,
    serviceArea: 'regions',
    regionIds: [ijssel?.id ?? ''],
  })
  const report = await bring(text(header, 'GM0200,Apeldoorn,AM10,Veluwe'), { force: true })
  expect(report).toMatchObject({ new: 1, gone: 0 })
  expect(report.remarks.filter((line) => line.endsWith('in use; it stays'))).toHaveLength(2)
  expect(await labourMarkets()).toEqual(['Holland Rijnland 1', 'Stedendriehoek 2', 'Veluwe 1'])
})

const cases: [string, () => string, string][] = [
  ['another table', () => fileOf('a,b\n1,2\n'), 'no column gemeentecode; expected'],
  ['a header only', () => fileOf(text(header)), 'no municipalities'],
  ['cut off', () => fileOf(text(...lines).slice(0, -3)), 'line 4: has no end'],
  ['short in a row', () => fileOf(text(...lines, 'GM0484,Alphen')), 'line 5: 2 columns'],
  [
    'one municipality twice',
    () => fileOf(text(...lines, lines[1] ?? '')),
    'line 5: GM0150 stands on line 2',
  ],
  ['a faulty code', () => fileOf(text(header, '150,Deventer,AM09,X')), 'line 2: needs a code'],
  ['UTF-16', () => fileOf(text(...lines), 'utf16le'), 'UTF-16'],
  ['windows-1252', () => fileOf(text(...lines, 'GM0202,Één,A,B'), 'win1252'), 'line 5: is not UTF'],
]
test.each(cases)('a file that is %s is refused in one line', async (_what, makeFile, words) => {
  expect(await refusalOf(async () => await readRegionFile(makeFile()))).toContain(words)
})
