import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds } from '../../../seeds/demo/cast.ts'
import { openWorld, type World } from '../../helpers/world.ts'

const texts = ['a%b', 'axb', 'a_b', 'axxb', String.raw`a\b`, String.raw`a\%b`]

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.context.database.write(async ({ places }) => {
    const rows = texts.map((text, number) => ({
      id: `place ${number}`,
      name: text,
      searchText: text,
      municipalityCode: null,
      latitude: 52,
      longitude: 6,
    }))
    await places.add(rows)
  })
})
afterAll(async () => await world.close())

test.each([
  ['a%b', ['a%b']],
  ['a_b', ['a_b']],
  ['%', ['a%b', String.raw`a\%b`]],
  ['_', ['a_b']],
  ['\\', [String.raw`a\b`, String.raw`a\%b`]],
  [String.raw`\%`, [String.raw`a\%b`]],
  ['a', texts],
])('looked for is %s as it stands', async (typed, found) => {
  const { places, organisations } = world.context.database.read
  const rows = await places.byName(typed, 100)
  expect(rows.map(({ searchText }) => searchText).toSorted()).toEqual(found.toSorted())
  const schools = await organisations.findSchools([typed])
  expect(schools.some(({ organisationId }) => organisationId === organisationIds.school)).toBe(
    typed === 'a',
  )
})

test('what begins so comes before what holds it, also when it begins with a sign of LIKE', async () => {
  await world.context.database.write(async ({ places }) => {
    const row = { municipalityCode: null, latitude: 52, longitude: 6 }
    await places.add([{ ...row, id: 'long', name: 'long', searchText: '_ is how this begins' }])
  })
  const rows = await world.context.database.read.places.byName('_', 5)
  expect(rows.map(({ searchText }) => searchText)).toEqual(['_ is how this begins', 'a_b'])
})
