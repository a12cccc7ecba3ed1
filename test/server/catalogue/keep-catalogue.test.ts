import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepCatalogue } from '../../../server/catalogue/keep-catalogue.ts'
import { openDatabase } from '../../../server/database/open.ts'
import { moveMatch, proposeMatch } from '../../../shared/matches.ts'
import { suggestRequests } from '../../../shared/suggestions.ts'
import { givenLesson, postOffer, postRequest, wantedLesson } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

test('a catalogue takes in what another process wrote', async () => {
  const { config, clock } = world.context
  const other = await openDatabase(config, clock)
  const kept = await keepCatalogue(other, clock)
  expect(kept.catalogue().size).toBe(0)

  const { id } = await postOffer(await world.as('provider'), 'provider')
  expect(world.context.catalogue().card(id)).toBeDefined()
  await kept.catchUp()
  expect(kept.catalogue().card(id)).toBe(world.context.catalogue().card(id))

  await other.write(({ changes }) => changes.recordEverything())
  await world.context.catchUp()
  expect(world.context.catalogue().card(id)).toBe(kept.catalogue().card(id))
  await other.close()
})

test('a running catalogue begins the new school year at midnight in the Netherlands', async () => {
  const school = await world.as('school')
  const provider = await world.as('provider')
  const anyWeek = { ...givenLesson, weeks: [] }
  const offerId = (await postOffer(provider, 'provider', anyWeek)).id
  const done = await postRequest(school, 'school')
  const open = await postRequest(school, 'school', { ...wantedLesson, weeks: ['2027-W40'] })
  const { id } = await school(proposeMatch, { body: { requestId: done.id, offerId } })
  await provider(moveMatch, { params: { id }, body: { move: 'accept' } })
  await world.context.database.write(async ({ matches, changes }) => {
    await matches.change(id, 'accepted', {
      state: 'delivered',
      changedAt: '2027-03-10T10:00:00.000Z',
    })
    await changes.recordPosting(open.id)
  })

  const goesWithout = async (now: string) => {
    world.now = new Date(now)
    await world.context.catchUp()
    const call = await world.as('provider')
    const { items } = await call(suggestRequests, { params: { id: offerId } })
    return items.find(({ card }) => card.id === open.id)?.facts.unserved
  }
  expect(await goesWithout('2027-07-31T21:59:00.000Z')).toBe(false)
  expect(await goesWithout('2027-07-31T22:01:00.000Z')).toBe(true)
})
