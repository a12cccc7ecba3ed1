import { Secret } from 'otpauth'
import { afterEach, expect, test } from 'vitest'
import { cast, emailOf, regionIds } from '../../../seeds/demo/cast.ts'
import { buildApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import { openContext } from '../../../server/context.ts'
import { visitor } from '../../../server/features/accounts/permission-rules.ts'
import * as commands from '../../../server/features/accounts/second-factor-commands.ts'
import { erasePerson } from '../../../server/features/operation/erase-commands.ts'
import { forgetOldRecords } from '../../../server/features/operation/retention-commands.ts'
import {
  askSignIn,
  getSession,
  refreshSession,
  signInAsDemo,
  signInByLink,
  signOutEverywhere,
} from '../../../shared/accounts.ts'
import { getOwnData } from '../../../shared/own-data.ts'
import { addCoordinator, getRegionWork, removeCoordinator } from '../../../shared/regions.ts'
import {
  beginSecondFactor,
  forgetSecondFactor,
  setUpSecondFactor,
  showSecondFactor,
} from '../../../shared/second-factor.ts'
import { type Browser, inside, openBrowser } from '../../helpers/browser.ts'
import { everythingIn } from '../../helpers/everything.ts'
import { addMinutes, mailsTo, signInMail } from '../../helpers/mails.ts'
import { codeOf, mailedBrowser, setUpApp } from '../../helpers/second-factor.ts'
import { testSettings } from '../../helpers/settings.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
afterEach(async () => await world.close())

const coordinator = emailOf(cast.coordinator.name)
const administrator = emailOf(cast.administrator.name)
const region = { params: { id: regionIds.ijssel } }
const refused = (code: string) => ({ problem: { code } })

/** A desk with real people, that is: no demo. */
const openDesk = async () => void (world = await openWorld({ DEMO: 'false' }))
const factorOf = async ({ call }: Browser) => (await call(getSession)).person?.secondFactor
const show = async ({ call }: Browser, key: string) =>
  await call(showSecondFactor, { body: { code: codeOf(key, world.now) } })
const unlike = (code: string) => (code === '000000' ? '000001' : '000000')

test('a mail alone opens nothing that a coordinator or an administrator may', async () => {
  await openDesk()
  const mailed = await mailedBrowser(world, coordinator)
  expect(await factorOf(mailed)).toEqual({ setUp: false, asked: true })
  await expect(mailed.call(getRegionWork, region)).rejects.toMatchObject(refused('not-allowed'))
  const other = await mailedBrowser(world, administrator)
  const body = { email: 'new@region.example' }
  await expect(other.call(addCoordinator, { ...region, body })).rejects.toMatchObject(
    refused('not-allowed'),
  )
})

test('an app opens it once set up, and each sign-in after that by a code of it', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  const key = await setUpApp(world, browser)
  expect(await factorOf(browser)).toEqual({ setUp: true, asked: false })
  expect((await browser.call(getRegionWork, region)).coordinators).toEqual([
    expect.objectContaining({ personId: cast.coordinator.id, hasSecondFactor: true }),
  ])

  addMinutes(world, 11)
  await browser.call(refreshSession)
  expect((await browser.call(getRegionWork, region)).id).toBe(regionIds.ijssel)

  const later = await mailedBrowser(world, coordinator)
  expect(await factorOf(later)).toEqual({ setUp: true, asked: true })
  await expect(later.call(getRegionWork, region)).rejects.toMatchObject(refused('not-allowed'))
  expect((await show(later, key)).person?.secondFactor).toEqual({ setUp: true, asked: false })
  expect((await later.call(getRegionWork, region)).id).toBe(regionIds.ijssel)
})

test('the session from before the code was shown is over, so that a copy of it gains nothing', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  const copy = world.browser()
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
  await setUpApp(world, browser)
  await expect(copy.call(beginSecondFactor, { body: {} })).rejects.toMatchObject(
    refused('sign-in-needed'),
  )
})

test('a code that comes when its session is over begins none', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  const key = await setUpApp(world, browser)
  const slow = (await mailedBrowser(world, coordinator)).cookies.get('refresh')
  const foreign = (await mailedBrowser(world, administrator)).cookies.get('refresh')
  addMinutes(world, 1)
  const code = codeOf(key, world.now)
  // Who asks is known before the body has come.
  const actor = { ...visitor, personId: cast.coordinator.id }
  await browser.call(signOutEverywhere)
  for (const refreshToken of [slow, foreign, undefined])
    await expect(
      commands.showSecondFactor(world.context, actor, { code, refreshToken }),
    ).rejects.toMatchObject({ code: 'sign-in-needed' })
})

test('a code is good once, also for two who send it at the same moment', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  const key = await setUpApp(world, browser)
  const others = [await mailedBrowser(world, coordinator)]
  addMinutes(world, 10)
  others.push(await mailedBrowser(world, coordinator), await mailedBrowser(world, coordinator))
  addMinutes(world, 1)
  const answers = await Promise.allSettled(others.map((other) => show(other, key)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject(refused('wrong-code'))
})

test('whoever guesses waits longer and longer, from wherever, and nobody else does', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  const key = await setUpApp(world, browser)
  addMinutes(world, 1)
  const guess = async (remoteAddress: string, code = unlike(codeOf(key, world.now))) =>
    await world.app.inject({
      method: 'POST',
      url: '/api/v1/session/second-factor',
      headers: {
        host: 'localhost',
        cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
      },
      payload: { code },
      remoteAddress,
    })
  for (let tried = 1; tried <= 5; tried++)
    expect((await guess(`192.0.2.${tried}`)).statusCode).toBe(400)
  const paused = await guess('198.51.100.1', codeOf(key, world.now))
  expect([paused.statusCode, paused.headers['retry-after']]).toEqual([429, '5'])
  const [mail] = await mailsTo(world, coordinator)
  expect(mail?.subject).toBe('Vijf verkeerde codes bij Techloket')

  const other = await mailedBrowser(world, administrator)
  await setUpApp(world, other)
  expect(await factorOf(other)).toEqual({ setUp: true, asked: false })

  addMinutes(world, 1)
  expect((await guess('192.0.2.9')).statusCode).toBe(400)
  addMinutes(world, 1)
  expect((await guess('192.0.2.9', codeOf(key, world.now))).statusCode).toBe(200)
  const told = (await mailsTo(world, coordinator)).filter(
    ({ subject }) => subject === mail?.subject,
  )
  expect(told).toHaveLength(1)
})

test('another app takes a code of the one before; what was opened elsewhere is asked anew, and a mail tells', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  const key = await setUpApp(world, browser)
  addMinutes(world, 1)
  const elsewhere = await mailedBrowser(world, coordinator)
  await show(elsewhere, key)

  addMinutes(world, 1)
  // Nothing was typed, so that nothing is counted.
  for (let tried = 0; tried < 6; tried++)
    await expect(browser.call(beginSecondFactor, { body: {} })).rejects.toMatchObject(
      refused('wrong-state'),
    )
  const begun = await browser.call(beginSecondFactor, { body: { code: codeOf(key, world.now) } })
  expect(begun.key).not.toBe(key)
  expect(await factorOf(elsewhere)).toEqual({ setUp: true, asked: false })
  await browser.call(setUpSecondFactor, { body: { code: codeOf(begun.key, world.now) } })

  expect(await factorOf(elsewhere)).toEqual({ setUp: true, asked: true })
  addMinutes(world, 1)
  await expect(show(elsewhere, key)).rejects.toMatchObject(refused('wrong-code'))
  expect((await show(elsewhere, begun.key)).person?.secondFactor.asked).toBe(false)
  const subjects = (await mailsTo(world, coordinator)).map(({ subject }) => subject)
  expect(subjects.filter((subject) => subject.includes('tweede stap'))).toHaveLength(2)
})

test('a replacement that was begun and left is given up with the next code of the present app', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  const key = await setUpApp(world, browser)
  addMinutes(world, 1)
  const begun = await browser.call(beginSecondFactor, { body: { code: codeOf(key, world.now) } })
  addMinutes(world, 1)
  const later = await mailedBrowser(world, coordinator)
  await show(later, key)
  const body = { code: codeOf(begun.key, world.now) }
  await expect(later.call(setUpSecondFactor, { body })).rejects.toMatchObject(
    refused('wrong-state'),
  )
})

test('a key that somebody else began is no good once its owner begins', async () => {
  await openDesk()
  const thief = await mailedBrowser(world, coordinator)
  const seen = await thief.call(beginSecondFactor, { body: {} })
  const owner = await mailedBrowser(world, coordinator)
  const own = await owner.call(beginSecondFactor, { body: {} })
  const setUp = async (key: string) =>
    await owner.call(setUpSecondFactor, { body: { code: codeOf(key, world.now) } })
  await expect(setUp(seen.key)).rejects.toMatchObject(refused('wrong-code'))
  expect((await setUp(own.key)).person?.secondFactor).toEqual({ setUp: true, asked: false })
})

test('an administrator takes away that of a coordinator who lost it, which ends what it opened; nobody their own', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  await setUpApp(world, browser)
  const national = await mailedBrowser(world, administrator)
  await setUpApp(world, national)
  const take = async (personId: string) =>
    await national.call(forgetSecondFactor, { params: { ...region.params, personId } })

  const { coordinators } = await take(cast.coordinator.id)
  expect(coordinators).toEqual([expect.objectContaining({ hasSecondFactor: false })])
  await expect(browser.call(getRegionWork, region)).rejects.toMatchObject(refused('not-allowed'))
  expect(await factorOf(browser)).toEqual({ setUp: false, asked: true })
  const [mail] = await mailsTo(world, coordinator)
  expect(mail?.subject).toContain('weggehaald')

  await expect(take(cast.school.id)).rejects.toMatchObject(refused('not-found'))
  await national.call(addCoordinator, { ...region, body: { email: administrator } })
  await expect(take(cast.administrator.id)).rejects.toMatchObject(refused('not-allowed'))
})

test('whose factor was taken away sets up another at once, however often they mistyped the old', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  const key = await setUpApp(world, browser)
  addMinutes(world, 1)
  const body = { code: unlike(codeOf(key, world.now)) }
  for (let tried = 0; tried < 5; tried++)
    await expect(browser.call(showSecondFactor, { body })).rejects.toMatchObject(
      refused('wrong-code'),
    )
  await commands.forgetSecondFactorOf(world.context, coordinator)
  await setUpApp(world, browser)
  expect(await factorOf(browser)).toEqual({ setUp: true, asked: false })
})

test('nothing is left of it with who is no longer appointed, also for when they are again', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  await setUpApp(world, browser)
  const national = await mailedBrowser(world, administrator)
  await setUpApp(world, national)
  const kept = async () =>
    (await everythingIn(world)).filter((row) => row.startsWith('secondFactors')).length
  await forgetOldRecords(world.context)
  expect(await kept()).toBe(2)

  const params = { ...region.params, personId: cast.coordinator.id }
  await national.call(removeCoordinator, { params })
  await forgetOldRecords(world.context)
  expect(await kept()).toBe(1)
  await national.call(addCoordinator, { ...region, body: { email: coordinator } })
  expect(await factorOf(browser)).toEqual({ setUp: false, asked: true })
  await expect(browser.call(getRegionWork, region)).rejects.toMatchObject(refused('not-allowed'))
})

test('who coordinates and administers nothing has no use for one', async () => {
  await openDesk()
  const teacher = await mailedBrowser(world, emailOf(cast.school.name))
  expect(await factorOf(teacher)).toEqual({ setUp: false, asked: false })
  await expect(teacher.call(beginSecondFactor, { body: {} })).rejects.toMatchObject(
    refused('not-allowed'),
  )
  const body = { code: '123456' }
  await expect(teacher.call(setUpSecondFactor, { body })).rejects.toMatchObject(
    refused('wrong-state'),
  )
  await expect(teacher.call(showSecondFactor, { body })).rejects.toMatchObject(
    refused('wrong-state'),
  )
})

test('no row holds a key', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  const key = await setUpApp(world, browser)
  const { hex, bytes } = Secret.fromBase32(key)
  const forms = [key, hex, ...(['base64', 'base64url'] as const).map((as) => inForm(bytes, as))]
  const rows = (await everythingIn(world)).join('\n').toLowerCase()
  for (const form of forms) expect(rows).not.toContain(form.toLowerCase())
})

const inForm = (bytes: Uint8Array, as: BufferEncoding) => Buffer.from(bytes).toString(as)

/** What a browser finds when the desk was started anew with other settings on the same data, and signs in by mail after that. */
async function afterRestart(given: Record<string, string>, { cookies }: Browser) {
  const { config, clock, log } = world.context
  const { isDemo, sessionSecret } = readConfig({ ...testSettings, ...given }, () => '')
  const context = await openContext({ ...config, isDemo, sessionSecret }, { clock, log })
  const app = await buildApp(context)
  const browser = openBrowser(config.publicUrl, [inside(app)])
  for (const [name, value] of cookies) browser.cookies.set(name, value)
  const worked = await browser.call(getRegionWork, region).then(
    () => 'worked on',
    (error: unknown) => error,
  )
  const { person } = await browser.call(getSession)
  await browser.call(askSignIn, { body: { email: coordinator } })
  const { token } = await signInMail(world, coordinator)
  await browser.call(signInByLink, { body: { token } })
  const factor = await factorOf(browser)
  await app.close()
  await context.database.close()
  return { worked, person, factor }
}

test('a change of the desk’s secret signs everybody out, and an app is set up anew', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  await setUpApp(world, browser)
  const SESSION_SECRET = 'another secret for tests: 0123456789'
  expect(await afterRestart({ DEMO: 'false', SESSION_SECRET }, browser)).toMatchObject({
    worked: refused('sign-in-needed'),
    person: null,
    factor: { setUp: false, asked: true },
  })
})

test('whom a demo spared the code is nobody on a real desk with its data and its secret', async () => {
  world = await openWorld()
  const clicked = world.browser()
  await clicked.call(signInAsDemo, { body: { personId: cast.coordinator.id } })
  expect((await clicked.call(getRegionWork, region)).id).toBe(regionIds.ijssel)
  expect(await afterRestart({ DEMO: 'false' }, clicked)).toMatchObject({
    worked: refused('sign-in-needed'),
    person: null,
    factor: { setUp: false, asked: true },
  })
})

test('one takes along since when it is asked for, and it goes with whoever is erased', async () => {
  await openDesk()
  const browser = await mailedBrowser(world, coordinator)
  await setUpApp(world, browser)
  const { person } = await browser.call(getOwnData)
  expect(person.secondFactorSince).toBe(world.now.toISOString())
  await erasePerson(world.context, { email: coordinator })
  const rows = await everythingIn(world)
  expect(rows.filter((row) => row.startsWith('secondFactors'))).toEqual([])
})

test('a demo asks for a code only after a mail, and only where one was set up', async () => {
  world = await openWorld()
  const mailed = await mailedBrowser(world, coordinator)
  expect(await factorOf(mailed)).toEqual({ setUp: false, asked: false })
  await setUpApp(world, mailed)
  const again = await mailedBrowser(world, coordinator)
  expect(await factorOf(again)).toEqual({ setUp: true, asked: true })
  const clicked = world.browser()
  await clicked.call(signInAsDemo, { body: { personId: cast.coordinator.id } })
  expect(await factorOf(clicked)).toEqual({ setUp: true, asked: false })
})
