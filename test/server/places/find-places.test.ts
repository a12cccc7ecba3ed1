import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPlaces } from '../../../shared/search.ts'
import { placeAddress } from '../../../server/features/places/place-commands.ts'
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

test('an address is placed by postcode, else by place, else by its municipality', async () => {
  const address = { street: 'Kerkstraat', houseNumber: '1', postcode: '7415 KP', place: 'Deventer' }
  const place = async (changed: object, code?: string) =>
    await placeAddress(world.context, { ...address, ...changed }, code)
  expect(await place({})).toMatchObject({ source: 'postcode', municipalityCode: 'GM0150' })
  expect(await place({ postcode: '9999 ZZ' }, 'GM0150')).toMatchObject({ source: 'place' })
  expect(await place({ postcode: '9999 ZZ', place: 'Nergens' }, 'GM0150')).toMatchObject({
    source: 'municipality',
  })
  expect(await place({ postcode: '9999 ZZ', place: 'Nergens' })).toBeUndefined()
})
