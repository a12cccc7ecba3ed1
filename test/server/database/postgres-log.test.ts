import { afterEach, beforeEach, expect, test } from 'vitest'
import { organisationIds } from '../../../seeds/demo/cast.ts'
import { runByTheClock } from '../../../server/by-the-clock.ts'
import { explain } from '../../../server/explain.ts'
import { makeLog } from '../../../server/log.ts'
import { startMailer } from '../../../server/outside/mailer.ts'
import { createOffer } from '../../../shared/offers.ts'
import { askPostgres } from '../../helpers/postgres.ts'
import { givenLesson } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

/** What the log keeps of an error that has in it what people wrote: the row in its message, the rest as parameters. */

const recipient = 'anneke.visser@school.example'
let world: World
let logged: string
beforeEach(async () => {
  logged = ''
  const log = makeLog('warn', { write: (line) => void (logged += line) })
  world = await openWorld({}, log)
  const { database } = world.context.config
  await world.context.database.write(({ outbox }) =>
    outbox.add({
      id: 'mail',
      recipient,
      subject: 'Hallo',
      text: 'Hallo',
      createdAt: '2026-11-01T00:00:00.000Z',
      sendBefore: '2026-12-01T00:00:00.000Z',
    }),
  )
  await askPostgres(
    database.engine === 'postgres' ? database.url : '',
    `create function refuse() returns trigger language plpgsql as $$
       begin raise exception 'cannot keep %', coalesce(old, new); end $$;
     create trigger refuse before update or delete on outbox for each row execute function refuse();
     create trigger refuse before insert on postings for each row execute function refuse()`,
  )
})
afterEach(async () => await world.close())

async function untilLogged(text: string) {
  for (let tries = 0; tries < 200 && !logged.includes(text); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

const errorFrom = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: unknown) => error,
  )
const remove = () => world.context.database.write(({ outbox }) => outbox.remove('mail'))

test('of mails that cannot be sent the log keeps what was asked and its code', async () => {
  const mailer = startMailer(world.context)
  await untilLogged('the outbox could not be sent')
  await mailer.stop()
  expect(logged).toContain('P0001: update')
  expect(logged).not.toContain(recipient)
})

test('of what happens by itself the same', async () => {
  world.now = new Date('2027-01-01T00:00:00.000Z')
  await runByTheClock(world.context)
  expect(logged).toContain('something that happens by itself failed')
  expect(logged).toContain('P0001: delete')
  expect(logged).not.toContain(recipient)
})

test('of an answer of 500 the same', async () => {
  const provider = await world.as('provider')
  const body = { organisationId: organisationIds.provider, content: givenLesson }
  await expect(provider(createOffer, { body })).rejects.toMatchObject({
    problem: { code: 'internal' },
  })
  expect(logged).toContain('P0001: insert')
  expect(logged).not.toContain(givenLesson.title)
})

test('also of an error that is wrapped, or that comes right from the server', async () => {
  const error = await errorFrom(remove())
  const wrapped = new Error('that mail', { cause: error })
  const own = error instanceof Error ? error.cause : undefined
  for (const err of [error, wrapped, own]) {
    world.context.log.error({ err }, 'failed')
    expect(explain(err).join()).toMatch(/^P0001: /)
    expect(explain(err).join()).not.toContain(recipient)
  }
  expect(logged.match(/P0001: /g)?.length).toBeGreaterThanOrEqual(3)
  expect(logged).not.toContain(recipient)
})
