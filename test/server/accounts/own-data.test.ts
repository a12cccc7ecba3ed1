import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, emailOf } from '../../../seeds/demo/cast.ts'
import { getOwnData } from '../../../shared/own-data.ts'
import { proposeMatch } from '../../../shared/matches.ts'
import { inviteMember } from '../../../shared/members.ts'
import { watchRequest } from '../../../shared/watches.ts'
import { organisationIds } from '../../../seeds/demo/cast.ts'
import { givenLesson, postOffer, postRequest, wantedLesson } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

test('somebody takes along everything that is kept about them, and nothing of anybody else', async () => {
  const school = await world.as('school')
  const provider = await world.as('provider')
  const request = await postRequest(school, 'school')
  const offer = await postOffer(provider, 'provider')
  const message = 'Kom je in maart?'
  await school(proposeMatch, { body: { requestId: request.id, offerId: offer.id, message } })
  await school(watchRequest, { params: { id: request.id } })
  await provider(inviteMember, {
    params: { id: organisationIds.provider },
    body: { email: emailOf(cast.school.name), role: 'member' },
  })

  const mine = await school(getOwnData)
  expect(mine).toMatchObject({
    person: { email: emailOf(cast.school.name), name: cast.school.name },
    memberships: [{ organisation: request.organisationName, role: 'owner' }],
    regions: [],
    sessions: [{}],
    postings: [{ type: 'request', title: wantedLesson.title, state: 'open' }],
    proposals: [{ request: wantedLesson.title, offer: givenLesson.title, message }],
    watches: [{ request: wantedLesson.title }],
    invitations: [{ organisation: offer.organisationName, role: 'member', acceptedAt: null }],
  })
  expect(mine.mails).toHaveLength(1)
  const theirs = await provider(getOwnData)
  expect(theirs).toMatchObject({ person: { name: cast.provider.name }, proposals: [], watches: [] })
  expect(JSON.stringify(theirs)).not.toContain(cast.school.name)
  expect(await (await world.as('coordinator'))(getOwnData)).toMatchObject({ regions: [{}] })
})
