import { afterAll, beforeAll, expect, test } from 'vitest'
import { regionIds } from '../../../seeds/demo/cast.ts'
import { importBoundaries } from '../../../server/features/places/boundary-commands.ts'
import { getRegionOutline } from '../../../shared/regions.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

const square = (code: string, west: number): Parameters<typeof importBoundaries>[1][number] => ({
  code,
  name: code,
  boundary: [
    [
      [
        [west, 52],
        [west + 0.5, 52],
        [west + 0.5, 52.5],
        [west, 52.5],
        [west, 52],
      ],
    ],
  ],
})
const outlineOf = async (...ids: string[]) =>
  await world.browser().call(getRegionOutline, { query: { regionIds: ids } })
const ask = async (tag?: string) =>
  await world.browser().fetch(`/api/v1/regions/outline?regionIds=${regionIds.rijn}`, {
    headers: tag === undefined ? {} : { 'if-none-match': tag },
  })

test('a region of which not all boundaries are known has no outline, and says so', async () => {
  const empty = { type: 'MultiPolygon', coordinates: [] }
  expect(await outlineOf(regionIds.rijn)).toEqual(empty)
  await importBoundaries(world.context, [square('GM0546', 4)])
  expect(await outlineOf(regionIds.rijn)).toEqual(empty)
})

test('once they are imported it has one around all of its municipalities', async () => {
  await importBoundaries(world.context, [square('GM0546', 4), square('GM0484', 4.5)])
  const { coordinates } = await outlineOf(regionIds.rijn)
  expect(coordinates).toHaveLength(1)
  expect(coordinates[0]).toHaveLength(1)
  const longitudes = coordinates.flat(2).map(([longitude]) => longitude)
  expect([Math.min(...longitudes.map(Number)), Math.max(...longitudes.map(Number))]).toEqual([4, 5])
})

test('several regions have one outline together, or none when one of them has none', async () => {
  expect((await outlineOf(regionIds.rijn, regionIds.ijssel)).coordinates).toEqual([])
  const valley = [square('GM0150', 5), square('GM0301', 5.5), square('GM0200', 6)]
  await importBoundaries(world.context, valley)
  const together = await outlineOf(regionIds.rijn, regionIds.ijssel)
  expect(together.coordinates.map((rings) => rings.length)).toEqual([1])
  expect(await outlineOf(regionIds.ijssel, regionIds.rijn)).toEqual(together)
})

test('a region that does not exist is not found, beside others either', async () => {
  const nobody = '0190a000-0000-7000-8000-000000000999'
  const refusal = { problem: { code: 'not-found' } }
  await expect(outlineOf(nobody)).rejects.toMatchObject(refusal)
  await expect(outlineOf(regionIds.rijn, nobody)).rejects.toMatchObject(refusal)
})

test('regions are named, each once, and no more than an offer can have', async () => {
  const refusal = { problem: { code: 'invalid' } }
  await expect(outlineOf()).rejects.toMatchObject(refusal)
  await expect(outlineOf(regionIds.rijn, regionIds.rijn)).rejects.toMatchObject(refusal)
  const many = Array.from({ length: 21 }, () => world.context.ids())
  await expect(outlineOf(...many)).rejects.toMatchObject(refusal)
})

test('whoever has it is told so until boundaries are imported again, whatever is posted meanwhile', async () => {
  const tag = (await ask()).headers.get('etag') ?? ''
  expect((await ask(tag)).status).toBe(304)
  await world.context.database.write(async ({ changes }) => await changes.recordPosting('any'))
  expect((await ask(tag)).status).toBe(304)
  await importBoundaries(world.context, [square('GM0546', 3.9), square('GM0484', 4.5)])
  const again = await ask(tag)
  expect(again.status).toBe(200)
  expect(await again.text()).toContain('[3.9,52]')
})
