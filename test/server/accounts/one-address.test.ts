import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds } from '../../../seeds/demo/cast.ts'
import { asEmail } from '../../../server/features/accounts/sign-in-rules.ts'
import { getSession } from '../../../shared/accounts.ts'
import { inviteMember } from '../../../shared/members.ts'
import { everythingIn } from '../../helpers/everything.ts'
import { mailsTo, signInByMail } from '../../helpers/mails.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await signInByMail(world, 'anneke@kiosk.example')
})
afterAll(async () => await world.close())

const ask = async (email: string) =>
  (await world.app.inject({ method: 'POST', url: '/api/v1/sign-in-mails', payload: { email } }))
    .statusCode
const people = async () => (await everythingIn(world)).filter((row) => row.startsWith('people'))

test('an address in any case is one person', async () => {
  const first = await signInByMail(world, 'Anneke@Kiosk.example')
  const again = await signInByMail(world, 'aNNEKE@KIOSK.EXAMPLE')
  expect((await again(getSession)).person?.id).toBe((await first(getSession)).person?.id)
  expect((await people()).filter((row) => row.includes('anneke@kiosk.example'))).toHaveLength(1)
})

/** What looks like anneke@kiosk.example, or becomes it when somebody folds, trims or normalises it. */
const lookalikes = [
  ['a dotless i', 'anneke@k\u0131osk.example'],
  ['a dotted capital I', 'anneke@k\u0130osk.example'],
  ['a long s', 'anneke@kio\u017fk.example'],
  ['letters of full width', '\uff41nneke@kiosk.example'],
  ['an at of full width', 'anneke\uff20kiosk.example'],
  ['a full stop of full width', 'anneke@kiosk\uff0eexample'],
  ['an ideographic full stop', 'anneke@kiosk\u3002example'],
  ['a Cyrillic letter', '\u0430nneke@kiosk.example'],
  ['an accent of its own', 'annek\u0065\u0301@kiosk.example'],
  ['a trailing dot', 'anneke@kiosk.example.'],
  ['space before it', ' anneke@kiosk.example'],
  ['space after it', 'anneke@kiosk.example '],
  ['a space that does not break', '\u00a0anneke@kiosk.example'],
  ['a quoted name', '"anneke"@kiosk.example'],
  ['a quoted line break', '"anneke\r\nBcc: all"@kiosk.example'],
  ['a quoted address', '"anneke@kiosk.example>"@other.example'],
  ['a number for a domain', 'anneke@[127.0.0.1]'],
  ['another address before it', 'mallory@other.example,anneke@kiosk.example'],
  ['a sharp s', 'stra\u00dfe@kiosk.example'],
] as const

test.each(lookalikes)('an address with %s is nobody’s', async (_what, email) => {
  const before = await people()
  expect(await ask(email)).toBe(400)
  const owner = await world.as('school')
  await expect(
    owner(inviteMember, {
      params: { id: organisationIds.school },
      body: { email, role: 'owner' },
    }),
  ).rejects.toMatchObject({ problem: { code: 'invalid' } })
  expect(await people()).toEqual(before)
})

test.each([
  ['an invisible mark', 'anneke\u200b@kiosk.example\ufeff'],
  ['the Kelvin sign, which Unicode calls the same as K,', 'anne\u212ae@\u212aiosk.example'],
])('an address with %s is that without it, also where the mail goes', async (_what, email) => {
  const first = await signInByMail(world, 'anneke@kiosk.example')
  const before = await people()
  const mails = await mailsTo(world, 'anneke@kiosk.example')
  expect(await ask(email)).toBe(202)
  expect(await mailsTo(world, 'anneke@kiosk.example')).toHaveLength(mails.length + 1)
  expect((await first(getSession)).person?.email).toBe('anneke@kiosk.example')
  expect(await people()).toEqual(before)
})

test('no letter becomes another: only A to Z have a small form', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const letter = String.fromCharCode(code)
    const kept = asEmail(`a${letter}b`)
    expect(kept === `a${letter}b` || (code >= 65 && code <= 90), `U+${code.toString(16)}`).toBe(
      true,
    )
  }
})
