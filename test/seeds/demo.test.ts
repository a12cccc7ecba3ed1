import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds } from '../../seeds/demo/cast.ts'
import { offersOf, requestsOf } from '../../seeds/demo/story-texts.ts'
import { fillWhenEmpty } from '../../seeds/seed.ts'
import { missingInOffer, missingInRequest } from '../../shared/posting-completeness.ts'
import { searchPostings } from '../../shared/search.ts'
import { openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await fillWhenEmpty(world.context)
})
afterAll(() => world.close())

const weeks = () => ['2027-W10']

test('everything that is posted in the story is complete, and something is still a draft', () => {
  const told = [
    ...offersOf(weeks).map((one) => ({ ...one, missing: missingInOffer(one.content) })),
    ...requestsOf(weeks).map((one) => ({ ...one, missing: missingInRequest(one.content) })),
  ]
  expect(told.filter(({ moves }) => moves.length > 0).flatMap(({ missing }) => missing)).toEqual([])
  expect(told.filter(({ moves }) => moves.length === 0).length).toBeGreaterThan(0)
})

test('a visitor finds offers and requests of the story', async () => {
  const call = await world.as('visitor')
  const { offers, requests } = await call(searchPostings, { query: {} })
  expect(offers).toBeGreaterThanOrEqual(9)
  expect(requests).toBeGreaterThanOrEqual(7)
})

test('the story has a request that is agreed and one that is open', async () => {
  const { postings } = world.context.database.read
  const ids = [
    ...(await postings.idsOf(organisationIds.school)),
    ...(await postings.idsOf(organisationIds.otherSchool)),
  ]
  const states = await Promise.all(ids.map(async (id) => (await postings.find(id))?.state))
  expect(states).toContain('agreed')
  expect(states).toContain('open')
})

test('filling a second time changes nothing', async () => {
  const before = await world.context.database.read.changes.last()
  await fillWhenEmpty(world.context)
  expect(await world.context.database.read.changes.last()).toBe(before)
})

test('it can be told at any moment of a school year', async () => {
  for (const time of ['2027-07-20T09:00:00.000Z', '2027-01-04T09:00:00.000Z']) {
    const other = await openWorld()
    other.now = new Date(time)
    await expect(fillWhenEmpty(other.context)).resolves.toBeUndefined()
    await other.close()
  }
})
