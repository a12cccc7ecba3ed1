import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPlaces } from '../../../shared/search.ts'
import { placeAddress, searchPlaces } from '../../../server/features/places/place-commands.ts'
import { areaOf } from '../../../server/features/places/postcode-area-rules.ts'
import { importPostcodes } from '../../../server/features/places/postcode-commands.ts'
import { addGazetteer } from '../../../seeds/gazetteer.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  const { context } = world
  await context.database.write((stores) => addGazetteer(stores, context.ids))
  await importPostcodes(context, [
    {
      digits: '7415',
      place: 'Deventer',
      municipalityCode: 'GM0150',
      latitude: 52.2639,
      longitude: 6.1787,
    },
  ])
})
afterAll(() => world.close())

const find = async (text: string) =>
  (await (await world.as('visitor'))(findPlaces, { query: { text } })).places

test.each(['7415', '7415 KP', '7415kp'])('%s finds its place by four digits', async (text) => {
  expect(await find(text)).toEqual([
    { name: '7415 Deventer', kind: 'postcode', latitude: 52.2639, longitude: 6.1787 },
  ])
})

test.each([
  ['7411', '7411 (bij Deventer)'],
  ['7411 KP', '7411 (bij Deventer)'],
  ['1012ab', '1012 (bij Amsterdam)'],
  ['9999', '9999 (bij Loppersum)'],
])('%s, which nobody has imported, is %s', async (text, name) => {
  const [place, ...others] = await find(text)
  expect(place).toMatchObject({ name, kind: 'postcode' })
  expect(others).toEqual([])
})

test('a geocoder that knows a postcode goes before a town near it, one that does not gives way', async () => {
  const known = { name: '7411 KP Deventer', kind: 'postcode' as const, latitude: 52, longitude: 6 }
  const { context } = world
  const asked = async (found: (typeof known)[]) =>
    await searchPlaces(
      { ...context, geocoder: { ...context.geocoder, find: async () => found } },
      '7411KP',
    )
  expect(await asked([known])).toEqual([known])
  expect(await asked([])).toMatchObject([{ name: '7411 (bij Deventer)' }])
})

test('every area of two digits has a town that the built-in places know at that point', async () => {
  const places = await world.context.database.read.places.all()
  for (let area = 10; area < 100; area++) {
    const { town, ...point } = areaOf(`${area}00`) ?? { town: '', latitude: 0, longitude: 0 }
    const known = places.filter(({ place }) => place.startsWith(town))
    const isAt = (place: { latitude: number; longitude: number }) =>
      Math.abs(place.latitude - point.latitude) < 0.001 &&
      Math.abs(place.longitude - point.longitude) < 0.001
    expect(known.some(isAt), `${area} ${town}`).toBe(true)
  }
  expect(['0100', '741', '74115', 'AB12'].map(areaOf)).toEqual(Array(4).fill(undefined))
})

test('the begin of a name comes before a part of it, accents and capitals do not matter', async () => {
  expect((await find('etten')).map(({ name }) => name).slice(0, 2)).toEqual([
    'Etten (Oude IJsselstreek)',
    'Etten-Leur',
  ])
  expect((await find('SUDWEST'))[0]).toMatchObject({ kind: 'municipality' })
  expect((await find('den haag'))[0]).toMatchObject({ name: 'Den Haag', kind: 'place' })
})

test('never more than eight, and nothing for nonsense or wildcards', async () => {
  expect(await find('en')).toHaveLength(8)
  expect(await find('%%%')).toEqual([])
  expect(await find('xqzxqz')).toEqual([])
})

test('an address is placed by postcode, else by place, else by its municipality, else by a town nearby', async () => {
  const address = { street: 'Kerkstraat', houseNumber: '1', postcode: '7415 KP', place: 'Deventer' }
  const place = async (changed: object, code?: string) =>
    await placeAddress(world.context, { ...address, ...changed }, code)
  expect(await place({})).toMatchObject({ source: 'postcode', municipalityCode: 'GM0150' })
  expect(await place({ postcode: '9999 ZZ' }, 'GM0150')).toMatchObject({ source: 'place' })
  expect(await place({ postcode: '9999 ZZ', place: 'Nergens' }, 'GM0150')).toMatchObject({
    source: 'municipality',
  })
  expect(await place({ postcode: '9999 ZZ', place: 'Nergens' })).toMatchObject({
    source: 'postcode_area',
    municipalityCode: null,
  })
  expect(await place({ postcode: '', place: 'Nergens' })).toBeUndefined()
})
