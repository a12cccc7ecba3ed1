import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds, regionIds } from '../../../seeds/demo/cast.ts'
import { inviteMember } from '../../../shared/members.ts'
import { editOrganisation, findSchools, getOrganisation } from '../../../shared/organisations.ts'
import { getRegionWork, listRegions } from '../../../shared/regions.ts'
import { clusterPostings, searchPostings } from '../../../shared/search.ts'
import { getOffer } from '../../../shared/offers.ts'
import { postOffer } from '../../helpers/samples.ts'
import { type Call, openWorld, type Person, type World } from '../../helpers/world.ts'

let world: World
let offerId: string
beforeAll(async () => {
  world = await openWorld()
  const owner = await world.as('provider')
  offerId = (await postOffer(owner, 'provider')).id
  await owner(editOrganisation, {
    params: { id: organisationIds.provider },
    headers: { 'if-match': '"1"' },
    body: { contactEmail: 'planted.mail@secret.example', contactPhone: '06-99 88 77 66' },
  })
  await owner(inviteMember, {
    params: { id: organisationIds.provider },
    body: { email: 'planted.invitation@secret.example', role: 'member' },
  })
})
afterAll(async () => await world.close())

const planted = [
  'planted.mail@secret.example',
  '06-99 88 77 66',
  'planted.invitation@secret.example',
  'els.groothuis',
  'Els Groothuis',
]

/** Everything an outsider can get to see of the provider. */
async function allSeenBy(call: Call, person: Person) {
  const params = { id: organisationIds.provider }
  const box = { west: 3, south: 50, east: 7.5, north: 54 }
  return JSON.stringify([
    await call(getOrganisation, { params }),
    await call(searchPostings, { query: { text: 'stroomhuis' } }),
    await call(clusterPostings, { query: { ...box, zoom: 12 } }),
    await call(getOffer, { params: { id: offerId } }),
    await call(listRegions),
    person === 'visitor' ? [] : await call(findSchools, { query: { text: 'deventer' } }),
    await call(getRegionWork, { params: { id: regionIds.ijssel } }).catch(
      (error: unknown) => error,
    ),
  ])
}

test.each(['visitor', 'school', 'otherProvider', 'farProvider', 'farCoordinator'] as const)(
  'contact data and members of a provider are in no answer to %s',
  async (person) => {
    const seen = await allSeenBy(await world.as(person), person)
    expect(seen).toContain('Stroomhuis Deventer')
    for (const words of planted) expect(seen).not.toContain(words)
  },
)

test('its own people and the coordinator of its region do see them', async () => {
  for (const person of ['provider', 'coordinator'] as const) {
    const seen = await allSeenBy(await world.as(person), person)
    for (const words of planted) expect(seen).toContain(words)
  }
})
