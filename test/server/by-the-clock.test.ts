import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { byTheClock, runByTheClock, startClockwork } from '../../server/by-the-clock.ts'
import { getMatch, proposeMatch } from '../../shared/matches.ts'
import { getOffer } from '../../shared/offers.ts'
import { getRequest } from '../../shared/requests.ts'
import { addMinutes } from '../helpers/mails.ts'
import { postOffer, postRequest } from '../helpers/samples.ts'
import { openWorld, type World } from '../helpers/world.ts'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(async () => await world.close())

async function proposed() {
  const school = await world.as('school')
  const request = await postRequest(school, 'school')
  const offer = await postOffer(await world.as('provider'), 'provider')
  const { id } = await school(proposeMatch, {
    body: { requestId: request.id, offerId: offer.id },
  })
  return { request, offer, id }
}

test('a year of nobody doing anything ends the proposal, the request and in the end the offer', async () => {
  const { request, offer, id } = await proposed()
  const states = async () => {
    const school = await world.as('school')
    const provider = await world.as('provider')
    return [
      (await school(getMatch, { params: { id } })).state,
      (await school(getRequest, { params: { id: request.id } })).state,
      (await provider(getOffer, { params: { id: offer.id } })).state,
    ]
  }
  const run = async (days: number) => {
    addMinutes(world, days * 24 * 60)
    await runByTheClock(world.context)
    await runByTheClock(world.context)
    return await states()
  }
  expect(await run(0)).toEqual(['proposed', 'open', 'published'])
  expect(await run(22)).toEqual(['lapsed', 'open', 'published'])
  expect(await run(110)).toEqual(['lapsed', 'expired', 'published'])
  expect(await run(240)).toEqual(['lapsed', 'expired', 'renewal_due'])
  expect(await run(61)).toEqual(['lapsed', 'expired', 'paused'])
})

test('what fails is logged by its name, and everything else still gets its turn', async () => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const database = { ...world.context.database, write: () => Promise.reject(new Error('no disk')) }
  await runByTheClock({ ...world.context, database, log })
  expect(lines).toHaveLength(byTheClock.length)
  for (const { name } of byTheClock)
    expect(lines.some((line) => line.includes(`"deed":"${name}"`))).toBe(true)
})

test('it starts by itself, and stopping waits for the deed in hand', async () => {
  const { id } = await proposed()
  addMinutes(world, 22 * 24 * 60)
  const clockwork = startClockwork(world.context)
  const find = async () => (await world.context.database.read.matches.find(id))?.state
  await expect.poll(find, { timeout: 20_000 }).toBe('lapsed')
  await clockwork.stop()
})

test('one that is stopped at once does nothing any more', async () => {
  const { id } = await proposed()
  addMinutes(world, 22 * 24 * 60)
  await runByTheClock(world.context, () => true)
  expect((await world.context.database.read.matches.find(id))?.state).toBe('proposed')
})
