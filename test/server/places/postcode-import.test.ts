import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readPostcodeFile } from '../../../server/cli/import-postcodes.ts'
import { importPostcodes } from '../../../server/features/places/postcode-commands.ts'
import { everythingIn, openFiles, refusalOf } from '../../helpers/import-files.ts'
import { openWorld, type World } from '../../helpers/world.ts'
import { addSchool } from '../organisations/some-schools.ts'

const geoName = (digits: string, place: string, { lat = '52.25', code = '0150' } = {}) =>
  ['NL', digits, place, 'Overijssel', '15', 'Deventer', code, '', '', lat, '6.16', ''].join('\t')
const text = (...lines: string[]) => `${lines.join('\n')}\n`
const three = [
  geoName('7411', 'Deventer'),
  geoName('7412', 'Deventer'),
  geoName('7431', 'Diepenveen "de Kom"'),
]
const fourHeader =
  'id,postcode,"woonplaats","alternatieve_schrijfwijzen","gemeente","provincie","netnummer",latitude,longitude,"soort"'
const four = (digits: string, place: string, kind = 'Adres') =>
  `1,${digits},"${place}","","Deventer","Overijssel","0570",52.26,6.17,"${kind}"`

let world: World
let schoolId: string
const { fileOf, close } = openFiles()
const bring = async (content: string, options = {}) => {
  const { points, refused } = await readPostcodeFile(fileOf(content))
  return { ...(await importPostcodes(world.context, points, options)), refused }
}
const postcodes = async () => await world.context.database.read.places.allPostcodes()

beforeAll(async () => {
  world = await openWorld()
  schoolId = await addSchool(world)
  await world.context.database.write(({ places }) =>
    places.movePin(schoolId, {
      latitude: null,
      longitude: null,
      pinSource: null,
      municipalityCode: 'GM0150',
    }),
  )
})
beforeEach(async () => void (await bring(text(...three), { force: true })))
afterAll(async () => {
  await world.close()
  close()
})

test('postcodes are as the file has them and place what has no pin; the same file again changes nothing', async () => {
  expect(await postcodes()).toMatchObject([
    { digits: '7411', place: 'Deventer', municipalityCode: 'GM0150', latitude: 52.25 },
    { digits: '7412' },
    { digits: '7431', place: 'Diepenveen "de Kom"' },
  ])
  expect(await world.context.database.read.organisations.find(schoolId)).toMatchObject({
    pinSource: 'postcode',
    latitude: 52.25,
  })
  const before = await everythingIn(world)
  const again = await bring(text(...three))
  expect(again).toMatchObject({ new: 0, changed: 0, gone: 0, same: 3, placed: 0 })
  expect(await everythingIn(world)).toEqual(before)
})

test('a later file changes, removes and adds; a faulty row is refused with its line', async () => {
  const later = text(
    geoName('7411', 'Deventer', { lat: '52.26' }),
    geoName('7412', 'Deventer'),
    geoName('741', 'Deventer'),
    geoName('7499', 'Nieuwstad', { lat: '40' }),
    geoName('7498', 'Nieuwstad'),
  )
  expect(await bring(later)).toMatchObject({
    new: 1,
    changed: 1,
    gone: 1,
    same: 1,
    placed: 1,
    refused: [
      'line 3: "741" is not four digits',
      'line 4: 7499 lies at 40, 6.16, not in the Netherlands',
    ],
  })
})

test('of two rows for one postcode and place the last counts, and that is said', async () => {
  const report = await bring(text(...three, geoName('7411', 'Deventer', { lat: '52.3' })))
  expect(report).toMatchObject({ new: 0, changed: 1, same: 2 })
  expect(report.remarks).toEqual(['1 rows give a postcode and place again; the last counts'])
  expect((await postcodes())[0]).toMatchObject({ digits: '7411', latitude: 52.3 })
})

test('the other form names municipalities, and its post office boxes are left out', async () => {
  const lines = [fourHeader, ...['7411', '7412'].map((digits) => four(digits, 'Deventer'))]
  const report = await bring(text(...lines, four('7400', 'Deventer', 'Postbus')))
  expect(report).toMatchObject({ new: 0, changed: 2, gone: 1, refused: [] })
  expect((await postcodes())[0]).toMatchObject({ municipalityCode: 'GM0150', latitude: 52.26 })
})

test('how many organisations have been looked at is told', async () => {
  const told: string[] = []
  const onPlaced = (done: number, all: number) => told.push(`${done} of ${all}`)
  await bring(text(...three), { onPlaced })
  expect(told).toEqual(['1 of 1'])
})

const accents = text(...three, geoName('7432', 'Één'))
const cases: [string, () => string, string[]][] = [
  ['another table', () => fileOf('a;b\n1;2\n'), ['expected', 'GeoNames', '4pp.csv']],
  [
    'another header',
    () => fileOf(text(fourHeader.replace('soort', 'kind'), four('7411', 'Deventer'))),
    ['4pp.csv'],
  ],
  ['UTF-16', () => fileOf(accents, 'utf16le'), ['UTF-16']],
  ['windows-1252', () => fileOf(accents, 'win1252'), ['line 4', 'is not UTF-8']],
  ['an empty file', () => fileOf(''), ['is empty']],
  ['a header only', () => fileOf(text(fourHeader)), ['has no postcodes']],
  [
    'an end in the middle of a row',
    () => fileOf(text(...three).slice(0, -9)),
    ['line 3: has no end'],
  ],
  [
    'an end in the middle of a quoted field',
    () => fileOf(`${fourHeader}\n1,7411,"Deven\n`),
    ['damaged or cut off'],
  ],
  [
    'another country',
    () => fileOf(text(...three).replaceAll('NL', 'BE')),
    ['line 1: country "BE"', 'GeoNames'],
  ],
]
test.each(cases)('a file that is %s is refused in one line', async (_what, makeFile, words) => {
  const refusal = await refusalOf(async () => await readPostcodeFile(makeFile()))
  for (const word of words) expect(refusal).toContain(word)
})

test('a file with less than half of what is known changes nothing unless it is forced', async () => {
  const before = await everythingIn(world)
  const one = text(geoName('7411', 'Deventer', { lat: '52.3' }))
  expect(await refusalOf(async () => await bring(one))).toContain('2 of the 3 known postcodes')
  expect(await everythingIn(world)).toEqual(before)
  expect(await bring(one, { force: true })).toMatchObject({ changed: 1, gone: 2 })
})
