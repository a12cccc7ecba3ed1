import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds } from '../../../seeds/demo/cast.ts'
import { editMe, getSession } from '../../../shared/accounts.ts'
import { editOrganisation, getOrganisation } from '../../../shared/organisations.ts'
import { createRequest, getRequest } from '../../../shared/requests.ts'
import { signInByMail } from '../../helpers/mails.ts'
import { type Call, openWorld, type World } from '../../helpers/world.ts'

let world: World
let school: Call
beforeAll(async () => {
  world = await openWorld()
  school = await world.as('school')
})
afterAll(async () => await world.close())

test('names and texts are kept without what nobody sees, in one form of their letters', async () => {
  const { person } = await school(editMe, {
    body: { name: 'Anne\u200bke \u202eetiW\u202c Zoe\u0308' },
  })
  expect(person?.name).toBe('Anneke etiW Zo\u00eb')
  const { id } = await school(createRequest, {
    body: {
      organisationId: organisationIds.school,
      content: { title: 'Brug\u00adgen\u2028bouwen', goal: 'Een\u202ebrug\nen \u{e0041}nog een' },
    },
  })
  expect((await school(getRequest, { params: { id } })).content).toMatchObject({
    title: 'Bruggen bouwen',
    goal: 'Eenbrug\nen nog een',
  })
})

test.each(['Şükrü İpek Çağlar', 'Sjúkje fan ’e Fôlkertsma', 'محمد رضا', 'Juf 👩‍🏫 Đặng'])(
  '%s is called just so',
  async (name) => {
    const somebody = await signInByMail(world, `a${world.context.ids()}@names.example`)
    await somebody(editMe, { body: { name } })
    expect((await somebody(getSession)).person?.name).toBe(name)
  },
)

test.each([
  '   ',
  '\u200b\u200b',
  '\u3164',
  '\u00a0\u2003',
  '\u202e\u202c',
  'An\u0000neke',
  'An\tneke',
])('the name %j says nothing or is no line, and is refused', async (name) => {
  const provider = await world.as('provider')
  const params = { id: organisationIds.provider }
  const { inside } = await provider(getOrganisation, { params })
  const headers = { 'if-match': String(inside?.version) }
  const invalid = { problem: { code: 'invalid' } }
  await expect(provider(editMe, { body: { name } })).rejects.toMatchObject(invalid)
  await expect(
    provider(editOrganisation, { params, headers, body: { name } }),
  ).rejects.toMatchObject(invalid)
})

test.each([
  'javascript:alert(1)',
  'https://a.example/\u0000',
  'data:text/html,a',
  'a.example/"><b>',
])('the website %j is refused', async (website) => {
  const provider = await world.as('provider')
  const params = { id: organisationIds.provider }
  const { inside } = await provider(getOrganisation, { params })
  await expect(
    provider(editOrganisation, {
      params,
      headers: { 'if-match': String(inside?.version) },
      body: { website },
    }),
  ).rejects.toMatchObject({ problem: { code: 'invalid' } })
})
