import { afterEach, beforeEach, expect, test } from 'vitest'
import { cast, emailOf } from '../../../seeds/demo/cast.ts'
import {
  askSignIn,
  editMe,
  getSession,
  signInByCode,
  signInByLink,
} from '../../../shared/accounts.ts'
import { addMinutes, mailsTo, signInByMail, signInMail } from '../../helpers/mails.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(async () => await world.close())

const known = emailOf(cast.school.name)
const refusal = { problem: { code: 'wrong-code' } }

test('a mailed link signs in once, in any browser', async () => {
  await world.browser().call(askSignIn, { body: { email: known } })
  const { token } = await signInMail(world, known)
  const { call, cookies } = world.browser()

  expect(await call(signInByLink, { body: { token } })).toMatchObject({
    person: { name: cast.school.name },
  })
  expect([...cookies.keys()].filter((name) => name !== 'changes')).toEqual(['session', 'refresh'])
  await expect(world.browser().call(signInByLink, { body: { token } })).rejects.toMatchObject(
    refusal,
  )
})

test('the code of the mail signs in, and ends the link with it', async () => {
  const { call } = world.browser()
  await call(askSignIn, { body: { email: known.toUpperCase() } })
  const { token, code } = await signInMail(world, known)
  await call(signInByCode, { body: { email: known, code } })
  expect((await call(getSession)).person?.id).toBe(cast.school.id)
  await expect(call(signInByLink, { body: { token } })).rejects.toMatchObject(refusal)
})

test('a link and a code work for fifteen minutes', async () => {
  const { call } = world.browser()
  await call(askSignIn, { body: { email: known } })
  const { token, code } = await signInMail(world, known)
  addMinutes(world, 15)
  await expect(call(signInByLink, { body: { token } })).rejects.toMatchObject(refusal)
  await expect(call(signInByCode, { body: { email: known, code } })).rejects.toMatchObject(refusal)
})

test('only the newest mail of an address counts', async () => {
  const { call } = world.browser()
  await call(askSignIn, { body: { email: known } })
  const old = await signInMail(world, known)
  addMinutes(world, 1)
  await call(askSignIn, { body: { email: known } })
  const fresh = await signInMail(world, known)
  await expect(call(signInByLink, { body: { token: old.token } })).rejects.toMatchObject(refusal)
  await call(signInByLink, { body: { token: fresh.token } })
})

test('after five wrong codes the right one no longer works, while the link still does', async () => {
  const { call } = world.browser()
  await call(askSignIn, { body: { email: known } })
  const { token, code } = await signInMail(world, known)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let tried = 0; tried < 5; tried++)
    await expect(call(signInByCode, { body: { email: known, code: wrong } })).rejects.toMatchObject(
      refusal,
    )
  addMinutes(world, 1)
  await expect(call(signInByCode, { body: { email: known, code } })).rejects.toMatchObject(refusal)
  expect((await call(signInByLink, { body: { token } })).person?.email).toBe(known)
})

test('a known and an unknown address get the same answer', async () => {
  const { fetch } = world.browser()
  const ask = async (email: string) => {
    const reply = await fetch('/api/v1/sign-in-mails', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    })
    const headers = [...reply.headers].filter(([name]) => name !== 'date')
    return { status: reply.status, headers, body: await reply.text() }
  }
  expect(await ask(known)).toEqual(await ask('nobody@nowhere.example'))
  await expect(
    world
      .browser()
      .call(signInByCode, { body: { email: 'never.asked@nowhere.example', code: '123456' } }),
  ).rejects.toMatchObject(refusal)
})

test('a first sign-in makes a person, named by their address until they say otherwise', async () => {
  const juf = await signInByMail(world, 'Juf.Sanne@school.example')
  expect((await juf(getSession)).person).toMatchObject({
    email: 'juf.sanne@school.example',
    name: 'Juf Sanne',
    language: 'nl',
    isAdministrator: false,
  })
  const edited = await juf(editMe, { body: { name: ' Sanne ', language: 'en' } })
  expect(edited.person).toMatchObject({ name: 'Sanne', language: 'en' })
  await expect(juf(editMe, { body: { name: '   ' } })).rejects.toMatchObject({
    problem: { code: 'invalid' },
  })
})

test('neither token nor code is kept, and the text of a mail is wiped once it is sent', async () => {
  await world.browser().call(askSignIn, { body: { email: known } })
  const waiting = await world.context.database.read.outbox.waiting(world.now.toISOString(), 5)
  expect(waiting[0]?.text).toContain('/inloggen/link#')
  const { token, code } = await signInMail(world, known)
  const row = await world.context.database.read.signIns.newestOf(known)
  expect(JSON.stringify(row)).not.toContain(token)
  expect(row?.codeHash).not.toContain(code)
  expect(await world.context.database.read.outbox.waiting(world.now.toISOString(), 5)).toEqual([])
})

test('people read their mail in their own language', async () => {
  await world.browser().call(askSignIn, { body: { email: 'new@school.example', language: 'en' } })
  expect((await mailsTo(world, 'new@school.example'))[0]?.subject).toBe('Sign in to Techloket')
  await world.browser().call(askSignIn, { body: { email: known, language: 'en' } })
  expect((await mailsTo(world, known))[0]?.subject).toBe('Inloggen bij Techloket')
})

test.each([
  ['a line break in an address', { email: 'a@b.example\r\nBcc: all@b.example' }],
  ['null for an address', { email: null }],
  ['a number for an address', { email: 5 }],
  ['a field nobody knows', { email: 'a@b.example', isAdministrator: true }],
])('%s is refused with its place', async (_what, body) => {
  await expect(world.browser().call(askSignIn, { body: body as never })).rejects.toMatchObject({
    problem: {
      code: 'invalid',
      fields: expect.arrayContaining([
        expect.objectContaining({ field: expect.stringContaining('body') as string }),
      ]) as object[],
    },
  })
})
