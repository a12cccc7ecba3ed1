import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBoundaryFile } from '../../../server/cli/import-boundaries.ts'
import { importBoundaries } from '../../../server/features/places/boundary-commands.ts'
import { everythingIn, openFiles, refusalOf } from '../../helpers/import-files.ts'
import { openWorld, type World } from '../../helpers/world.ts'
import { addSchool } from '../organisations/some-schools.ts'

const square = (west: number, south: number) => [
  [west, south],
  [west + 0.2, south],
  [west + 0.2, south + 0.2],
  [west, south + 0.2],
  [west, south],
]
const feature = (code: string, west: number, south: number, type = 'Polygon') => ({
  type: 'Feature',
  geometry: {
    type,
    coordinates: type === 'Polygon' ? [square(west, south)] : [[square(west, south)]],
  },
  properties: { statcode: code, statnaam: `Naam ${code}` },
})
const collection = (...features: unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', features })
const deventer = feature('GM0150', 6.1, 52.2)
const zutphen = feature('GM0301', 6.1, 52, 'MultiPolygon')

let world: World
const { fileOf, close } = openFiles()
const bring = async (...features: unknown[]) => {
  const { boundaries, refused } = await readBoundaryFile(fileOf(collection(...features)))
  return { ...(await importBoundaries(world.context, boundaries)), refused }
}
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => {
  await world.close()
  close()
})

test('a school outside its own municipality is placed again inside it, others stay', async () => {
  const { database } = world.context
  const id = await addSchool(world)
  await database.write(async ({ places }) => {
    await places.addPostcodes([
      { digits: '7411', place: 'Deventer', municipalityCode: null, latitude: 51, longitude: 5 },
    ])
    const pin = { latitude: 51, longitude: 5, pinSource: 'postcode', municipalityCode: 'GM0150' }
    await places.movePin(id, { ...pin, pinSource: 'postcode' })
  })
  const report = await bring(deventer, zutphen)
  expect(report).toMatchObject({ new: 2, changed: 0, gone: 0, same: 0, placed: 1, refused: [] })
  expect(await database.read.organisations.find(id)).toMatchObject({
    pinSource: 'municipality',
    latitude: 52.2583,
  })
})

test('the same file again changes nothing', async () => {
  const before = await everythingIn(world)
  const again = await bring(deventer, zutphen)
  expect(again).toMatchObject({ new: 0, changed: 0, gone: 0, same: 2, placed: 0 })
  expect(await everythingIn(world)).toEqual(before)
})

test('a later file changes and adds; what it does not name stays, and a faulty feature is refused', async () => {
  const moved = feature('GM0150', 6.11, 52.2)
  const report = await bring(moved, feature('GM0999', 5, 52), feature('GM0484', 16, 52))
  expect(report).toMatchObject({
    new: 1,
    changed: 1,
    gone: 1,
    same: 0,
    refused: ['feature 3: GM0484 has no boundary in degrees'],
  })
  expect(report.remarks).toContain('GM0301 Zutphen: is not in it any more, left as it was')
  expect(report.remarks).toContain('GM0999 Naam GM0999: was unknown, added without a province')
  const all = await world.context.database.read.municipalities.all()
  const withBoundary = all.filter(({ boundary }) => boundary).map(({ code }) => code)
  expect(withBoundary).toEqual(['GM0150', 'GM0301', 'GM0999'])
})

test('outside its own municipality a pin of a geocoder gives way; one that a person placed stays, and is named', async () => {
  const { database } = world.context
  const ids = { address: '', person: '' }
  for (const pinSource of ['address', 'person'] as const) {
    const id = await addSchool(world, { name: `By ${pinSource}`, brinLocation: `99Z${pinSource}` })
    ids[pinSource] = id
    const pin = { latitude: 51, longitude: 5, pinSource, municipalityCode: 'GM0150' }
    await database.write(({ places }) => places.movePin(id, pin))
  }
  const report = await bring(deventer)
  expect(report.placed).toBe(1)
  expect(report.remarks).toContain(
    '99Zaddress: the point of its address lies outside its municipality, placed by municipality',
  )
  const left = 'By person: its own pin lies outside its municipality, left where it is'
  expect(report.remarks).toContain(left)
  const found = async (id: string) => await database.read.organisations.find(id)
  expect(await found(ids.address)).toMatchObject({ pinSource: 'municipality', latitude: 52.2583 })
  expect(await found(ids.person)).toMatchObject({ pinSource: 'person', latitude: 51 })

  const again = await bring(deventer)
  expect(again.placed).toBe(0)
  expect(again.remarks.filter((line) => line.includes('own pin'))).toEqual([left])
})

const cases: [string, () => string, string][] = [
  ['no JSON', () => fileOf('statcode;statnaam\n'), 'damaged or cut off'],
  ['cut off', () => fileOf(collection(deventer).slice(0, -20)), 'cut off'],
  ['a single feature', () => fileOf(JSON.stringify(deventer)), 'has no features; expected GeoJSON'],
  ['null', () => fileOf('null'), 'has no features'],
  ['of provinces', () => fileOf(collection(feature('PV20', 6, 53))), 'statcode "PV20"'],
  ['in metres', () => fileOf(collection(feature('GM0150', 207_000, 473_000))), 'in degrees'],
  ['of one code twice', () => fileOf(collection(deventer, deventer)), 'GM0150 is feature 1, too'],
  ['in UTF-16', () => fileOf(collection(deventer), 'utf16le'), 'UTF-16'],
]
test.each(cases)('a file that is %s is refused in one line', async (_what, makeFile, words) => {
  expect(await refusalOf(async () => await readBoundaryFile(makeFile()))).toContain(words)
})
