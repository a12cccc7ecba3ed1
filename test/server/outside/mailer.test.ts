import { afterEach, beforeEach, expect, test } from 'vitest'
import { startMailer } from '../../../server/outside/mailer.ts'
import { askSignIn } from '../../../shared/accounts.ts'
import { addMinutes, mailsTo } from '../../helpers/mails.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeEach(async () => {
  // Nobody listens on the discard port, so every mail fails at once.
  world = await openWorld({ SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'silent' })
})
afterEach(async () => await world.close())

test('a mail that fails is tried again after a pause, and dropped once it is of no use', async () => {
  await world.browser().call(askSignIn, { body: { email: 'a@b.example' } })
  const mailer = startMailer(world.context)
  const waiting = async () =>
    await world.context.database.read.outbox.waiting('2100-01-01T00:00:00.000Z', 5)
  expect(await mailer.deliver()).toBe(0)
  expect(await waiting()).toMatchObject([{ tries: 1 }])
  expect(await mailer.deliver()).toBe(0)
  expect(await waiting()).toMatchObject([{ tries: 1 }])
  addMinutes(world, 1)
  await mailer.deliver()
  expect(await waiting()).toMatchObject([{ tries: 2 }])
  addMinutes(world, 15)
  await mailer.deliver()
  expect(await waiting()).toEqual([])
  await mailer.stop()
  expect(await mailsTo(world, 'a@b.example')).toEqual([])
})
