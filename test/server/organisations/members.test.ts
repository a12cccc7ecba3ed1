import { afterEach, beforeEach, expect, test } from 'vitest'
import { cast, emailOf, organisationIds } from '../../../seeds/demo/cast.ts'
import { getSession } from '../../../shared/accounts.ts'
import {
  acceptInvitation,
  changeMember,
  inviteMember,
  removeMember,
  withdrawInvitation,
} from '../../../shared/members.ts'
import { getOrganisation, registerProvider } from '../../../shared/organisations.ts'
import { everythingIn } from '../../helpers/everything.ts'
import { addMinutes, mailsTo, signInByMail, tokenIn } from '../../helpers/mails.ts'
import { type Call, openWorld, type World } from '../../helpers/world.ts'
import { newProvider } from './some-schools.ts'

let world: World
let owner: Call
beforeEach(async () => {
  world = await openWorld()
  owner = await world.as('school')
})
afterEach(async () => await world.close())

const params = { id: organisationIds.school }
const invited = 'meester.tom@deontdekking.example'
const invite = async (email = invited, role: 'owner' | 'member' = 'member') =>
  await owner(inviteMember, { params, body: { email, role } })
const tokenFor = async (email = invited) => tokenIn((await mailsTo(world, email))[0]?.text ?? '')

test('an invitation makes whoever follows it a member, once', async () => {
  const { inside } = await invite()
  expect(inside?.invitations).toMatchObject([{ email: invited, role: 'member' }])
  const token = await tokenFor()
  const tom = await signInByMail(world, 'tom@gmail.com')
  const school = await tom(acceptInvitation, { body: { token } })
  expect(school.inside?.invitations).toEqual([])
  expect((await tom(getSession)).memberships).toMatchObject([{ confirmed: true, role: 'member' }])

  const other = await signInByMail(world, 'other@gmail.com')
  await expect(other(acceptInvitation, { body: { token } })).rejects.toMatchObject({
    problem: { code: 'wrong-code' },
  })
})

test('an invitation works for seven days, and not once it is taken back', async () => {
  const { inside } = await invite()
  const token = await tokenFor()
  await owner(withdrawInvitation, {
    params: { ...params, invitationId: inside?.invitations[0]?.id ?? '' },
  })
  const tom = await signInByMail(world, invited)
  const accept = async (given: string) =>
    await tom(acceptInvitation, { body: { token: given } }).catch(
      (error: { problem?: { code: string } }) => error.problem?.code,
    )
  expect(await accept(token)).toBe('wrong-code')

  await invite('late@school.example')
  const late = await tokenFor('late@school.example')
  addMinutes(world, 7 * 24 * 60)
  expect(await accept(late)).toBe('wrong-code')
})

test('the same key invites once; who is invited or a member already is not invited again', async () => {
  const ask = {
    params,
    headers: { 'idempotency-key': 'invite-tom-once' },
    body: { email: invited, role: 'member' as const },
  }
  await owner(inviteMember, ask)
  await owner(inviteMember, ask)
  expect(await mailsTo(world, invited)).toHaveLength(1)
  const taken = { problem: { code: 'taken' } }
  await expect(invite()).rejects.toMatchObject(taken)
  await expect(invite(emailOf(cast.colleague.name))).rejects.toMatchObject(taken)
})

test('an organisation that nobody looked at yet sends few invitations', async () => {
  const builder = await signInByMail(world, 'ann@windbouwers.example')
  const { id } = await builder(registerProvider, { body: newProvider })
  const ask = async (number: number) =>
    await builder(inviteMember, {
      params: { id },
      body: { email: `friend${number}@windbouwers.example`, role: 'member' },
    })
  for (let number = 1; number <= 3; number++) await ask(number)
  await expect(ask(4)).rejects.toMatchObject({ problem: { code: 'too-many', status: 429 } })
})

test('taking invitations back makes no room for more within a day, and names nobody any more', async () => {
  const builder = await signInByMail(world, 'ann@windbouwers.example')
  const { id } = await builder(registerProvider, { body: newProvider })
  const askAndTakeBack = async (number: number) => {
    const { inside } = await builder(inviteMember, {
      params: { id },
      body: { email: `friend${number}@windbouwers.example`, role: 'member' },
    })
    const invitationId = inside?.invitations[0]?.id ?? ''
    const after = await builder(withdrawInvitation, { params: { id, invitationId } })
    expect(after.inside?.invitations).toEqual([])
    await expect(
      builder(withdrawInvitation, { params: { id, invitationId } }),
    ).rejects.toMatchObject({ problem: { code: 'not-found' } })
  }
  for (let number = 1; number <= 6; number++) await askAndTakeBack(number)
  await expect(askAndTakeBack(7)).rejects.toMatchObject({ problem: { code: 'too-many' } })
  const rows = (await everythingIn(world)).filter((row) => row.startsWith('invitations'))
  expect(rows.join('\n')).not.toContain('friend')
  addMinutes(world, 24 * 60 + 1)
  const later = await signInByMail(world, 'ann@windbouwers.example')
  await later(inviteMember, { params: { id }, body: { email: 'f8@w.example', role: 'member' } })
})

test('a stranger whom everybody invites gets three invitations an hour, and the next inviter is told', async () => {
  const codes: string[] = []
  for (const part of ['school', 'provider', 'otherProvider', 'farProvider'] as const) {
    const inviter = await world.as(part)
    const asked = inviter(inviteMember, {
      params: { id: organisationIds[part] },
      body: { email: 'Stranger@elsewhere.example', role: 'member' },
    })
    codes.push(
      await asked.then(
        () => 'sent',
        (error: { problem?: { code: string } }) => error.problem?.code ?? '',
      ),
    )
  }
  expect(codes).toEqual(['sent', 'sent', 'sent', 'too-many'])
  expect(await mailsTo(world, 'stranger@elsewhere.example')).toHaveLength(3)
})

test('the last owner hands over before they leave or step down', async () => {
  const last = { problem: { code: 'last-owner', status: 409 } }
  const mine = { ...params, personId: cast.school.id }
  await expect(owner(removeMember, { params: mine })).rejects.toMatchObject(last)
  await expect(
    owner(changeMember, { params: mine, body: { role: 'member' } }),
  ).rejects.toMatchObject(last)
  await owner(changeMember, {
    params: { ...params, personId: cast.colleague.id },
    body: { role: 'owner' },
  })
  await owner(removeMember, { params: mine })
  expect((await owner(getSession)).memberships).toEqual([])
  expect((await owner(getOrganisation, { params })).inside).toBeNull()
})

test('a member leaves, an owner removes a member, and nobody else does either', async () => {
  const colleague = { ...params, personId: cast.colleague.id }
  const provider = await world.as('provider')
  const coordinator = await world.as('coordinator')
  for (const other of [provider, coordinator])
    await expect(other(removeMember, { params: colleague })).rejects.toMatchObject({
      problem: { code: 'not-allowed' },
    })
  await owner(removeMember, { params: colleague })
  await expect(owner(removeMember, { params: colleague })).rejects.toMatchObject({
    problem: { code: 'not-found' },
  })
})
