import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { cast } from '../../../seeds/demo/cast.ts'
import { codeOf } from '../../../server/database/conflicts.ts'
import { signInAsDemo } from '../../../shared/accounts.ts'
import { listRegions } from '../../../shared/regions.ts'
import { searchPostings } from '../../../shared/search.ts'
import { askPostgres } from '../../helpers/postgres.ts'
import { givenLesson, postOffer } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

/** What people are told when the database server is there and refuses. */

let world: World
afterEach(async () => await world.close())

const databaseUrl = () => {
  const { database } = world.context.config
  return database.engine === 'postgres' ? database.url : ''
}
const ask = (text: string) => askPostgres(databaseUrl(), text)

/** From now on the server refuses every new posting with this code, and counts how often it was asked. */
const refusePostings = (code: string) =>
  ask(`
    create sequence tries;
    create function refuse() returns trigger language plpgsql as $$
      begin perform nextval('tries'); raise exception using errcode = '${code}'; end $$;
    create trigger refuse before insert on postings for each row execute function refuse()`)

async function tryToPost() {
  const { call, fetch } = world.browser()
  await call(signInAsDemo, { body: { personId: cast.provider.id } })
  return await fetch('/api/v1/offers', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organisationId: cast.provider.organisationId, content: givenLesson }),
  })
}

test('work that others come in between time and again is given up after some tries, and told as 503', async () => {
  world = await openWorld()
  await refusePostings('40001')
  const reply = await tryToPost()
  expect(await reply.json()).toMatchObject({ status: 503, code: 'unavailable' })
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
  const [tries] = await ask('select last_value::int as tries from tries')
  expect(tries).toEqual({ tries: 15 })
})

test('with a full disk writing is refused with 507, reading goes on, and with room again all is well', async () => {
  world = await openWorld()
  const provider = await world.as('provider')
  await postOffer(provider, 'provider')
  await refusePostings('53100')
  const reply = await tryToPost()
  expect(await reply.json()).toMatchObject({ status: 507, code: 'storage-full' })
  expect((await provider(searchPostings, { query: {} })).total).toBe(1)
  expect((await provider(listRegions)).regions.length).toBeGreaterThan(0)

  await ask('drop trigger refuse on postings')
  expect((await tryToPost()).status).toBe(201)
})

const codeFrom = (asked: Promise<unknown>) => asked.then(() => 'none', codeOf)

test.each([
  ['takes longer than DATABASE_STATEMENT_MS', { DATABASE_STATEMENT_MS: '500' }, '57014'],
  ['waits for others longer than DATABASE_LOCK_MS', { DATABASE_LOCK_MS: '500' }, '55P03'],
])(
  'a statement that %s is ended, reading or writing, and told as 503',
  async (_what, settings, code) => {
    world = await openWorld(settings)
    const holder = new Client(databaseUrl())
    await holder.connect()
    await holder.query('begin; lock table regions')
    const { database } = world.context
    let whenWriting = ''
    const written = database.write(async ({ regions }) => {
      const asked = regions.all()
      whenWriting = await codeFrom(asked)
      await asked
    })
    const [whenReading, reply] = await Promise.all([
      codeFrom(database.read.regions.all()),
      world.app.inject('/api/v1/regions'),
      expect(written).rejects.toMatchObject({ code: 'unavailable' }),
    ])
    await holder.end()
    expect([whenReading, whenWriting]).toEqual([code, code])
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '5'])
    expect((await world.app.inject('/api/v1/regions')).statusCode).toBe(200)
  },
)
