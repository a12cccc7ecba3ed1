import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, organisationIds } from '../../../seeds/demo/cast.ts'
import { mostProposalsADay } from '../../../server/features/matches/match-rules.ts'
import { mostPostingsADay } from '../../../server/features/postings/posting-rules.ts'
import { proposeMatch } from '../../../shared/matches.ts'
import { createOffer } from '../../../shared/offers.ts'
import { registerProvider } from '../../../shared/organisations.ts'
import { createRequest } from '../../../shared/requests.ts'
import { addMinutes } from '../../helpers/mails.ts'
import { postOffer, postRequest } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'
import { newProvider } from '../organisations/some-schools.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

const tooMany = { problem: { code: 'too-many', about: { retryAfterSeconds: 86_400 } } }
const aDay = 24 * 60

test('an organisation that nobody looked at yet begins few postings a day, and a retry is not one more', async () => {
  const provider = await world.as('provider')
  const { id: organisationId } = await provider(registerProvider, { body: newProvider })
  const begin = async (title: string) =>
    await provider(createOffer, {
      headers: { 'idempotency-key': `${title} of the newcomer` },
      body: { organisationId, content: { title } },
    })
  const most = mostPostingsADay(false)
  for (let number = 1; number <= most; number++) await begin(`Aanbod ${number}`)
  await expect(begin('Te veel')).rejects.toMatchObject(tooMany)
  expect((await begin(`Aanbod ${most}`)).content.title).toBe(`Aanbod ${most}`)
  await provider(createOffer, {
    body: { organisationId: organisationIds.provider, content: { title: 'Van een ander' } },
  })
  addMinutes(world, aDay)
  await begin('Een dag later')
})

test('one that was let in begins as many as anybody could need, and then waits, too', async () => {
  const organisationId = organisationIds.school
  const school = await world.as('school')
  const { id } = await school(createRequest, {
    body: { organisationId, content: { title: 'Eerst' } },
  })
  await world.context.database.write(async ({ postings }) => {
    const row = await postings.find(id)
    if (!row) return
    for (let number = 1; number < mostPostingsADay(true); number++)
      await postings.add({ ...row, id: world.context.ids() })
  })
  const body = { organisationId, content: { title: 'Te veel' } }
  await expect(school(createRequest, { body })).rejects.toMatchObject(tooMany)
  addMinutes(world, aDay)
  await (
    await world.as('school')
  )(createRequest, { body })
})

test('somebody proposes so many pairs a day and no more; others are not hindered', async () => {
  const { id: requestId } = await postRequest(await world.as('school'), 'school')
  const { id: offerId } = await postOffer(await world.as('provider'), 'provider')
  const school = await world.as('school')
  await world.context.database.write(async ({ matches }) => {
    const now = world.now.toISOString()
    for (let number = 0; number < mostProposalsADay; number++)
      await matches.add({
        id: world.context.ids(),
        requestId,
        offerId,
        state: 'cancelled',
        proposedBy: 'school',
        proposerId: cast.school.id,
        message: '',
        createdAt: now,
        changedAt: now,
      })
  })
  const body = { requestId, offerId }
  await expect(school(proposeMatch, { body })).rejects.toMatchObject(tooMany)
  const colleague = await world.as('colleague')
  expect((await colleague(proposeMatch, { body })).state).toBe('proposed')
})
