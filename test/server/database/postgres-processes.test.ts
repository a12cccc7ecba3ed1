import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoDomain } from '../../../server/features/demo/demo-store.ts'
import { readConfig } from '../../../server/config.ts'
import type { Database } from '../../../server/database/engine.ts'
import { openDatabase } from '../../../server/database/open.ts'
import { cast, organisationIds } from '../../../seeds/demo/cast.ts'
import { signInAsDemo } from '../../../shared/accounts.ts'
import { getMatch, moveMatch } from '../../../shared/matches.ts'
import { createOffer, editOffer, getOffer, moveOffer } from '../../../shared/offers.ts'
import { listOwnPostings } from '../../../shared/organisations.ts'
import { searchPostings } from '../../../shared/search.ts'
import { RefusedError } from '../../../web/api/call.ts'
import { at, type Call, openBrowser } from '../../helpers/browser.ts'
import { makeEmptyDatabase } from '../../helpers/postgres.ts'
import { type RunningServer, startServer } from '../../helpers/processes.ts'
import { givenLesson, postOffer, wantedLesson } from '../../helpers/samples.ts'

/** Several servers on one database, as real processes. */

const origin = 'http://desk.test.example'
const waiting = { timeout: 20_000, interval: 100 }
let made: Awaited<ReturnType<typeof makeEmptyDatabase>>
let servers: RunningServer[]
let database: Database

beforeAll(async () => {
  made = await makeEmptyDatabase(inject('postgresUrl'))
  servers = await Promise.all(
    [1, 2, 3, 4].map(() => startServer({ DATABASE_URL: made.url, PUBLIC_URL: origin })),
  )
  const config = readConfig({ DATABASE_URL: made.url, DEMO: 'true' }, () => 'unused')
  database = await openDatabase(config, () => new Date())
}, 120_000)
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()))
  await database.close()
  await made.drop()
})

/** Somebody whose requests go to the servers in turn. */
async function signedIn(personId: string, among = servers): Promise<Call> {
  const { call } = openBrowser(
    origin,
    among.map(({ url }) => at(url)),
  )
  await call(signInAsDemo, { body: { personId } })
  return call
}

const outcomeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => (error instanceof RefusedError ? error.problem.code : String(error)),
  )
/** What comes of it for somebody who tries again as long as too many others do the same. */
async function outcomeInTheEnd(ask: () => Promise<unknown>): Promise<string> {
  const outcome = await outcomeOf(ask())
  return outcome === 'unavailable' ? await outcomeInTheEnd(ask) : outcome
}
const countOf = (outcomes: string[]) =>
  Object.fromEntries(
    [...new Set(outcomes)].map((one) => [one, outcomes.filter((other) => other === one).length]),
  )

test('four that start at the same moment on an empty database make its tables and its demo once', async () => {
  const client = new Client(made.url)
  await client.connect()
  const count = async (text: string) =>
    Number((await client.query<{ count: string }>(text)).rows[0]?.count)
  expect(await count('select count(*) from drizzle.__drizzle_migrations')).toBe(
    await count('select count(distinct hash) from drizzle.__drizzle_migrations'),
  )
  expect(await count(`select count(*) from people where email like '%${demoDomain}'`)).toBe(
    Object.keys(cast).length,
  )
  expect(await count('select count(distinct code) - count(*) as count from regions')).toBe(0)
  await client.end()
})

test('who has just posted finds it with the next request, whichever server that reaches', async () => {
  const provider = await signedIn(cast.provider.id)
  for (let turn = 0; turn < 12; turn++) {
    const title = `Zojuist geplaatst ${turn}`
    const { id } = await postOffer(provider, 'provider', { ...givenLesson, title })
    for (let look = 0; look < servers.length; look++) {
      const { items } = await provider(searchPostings, { query: { text: title } })
      expect(items.map((item) => item.id)).toContain(id)
    }
    await provider(moveOffer, { params: { id }, body: { move: 'archive' } })
  }
})

test('of two hundred people who take the last ten places at once ten get one', async () => {
  const provider = await signedIn(cast.provider.id)
  const offer = await postOffer(provider, 'provider', {
    ...givenLesson,
    title: 'Tien plaatsen',
    weeks: ['2027-W10'],
    capacityPerTerm: 10,
  })
  const asked = await askSchools(200, offer.id)
  const calls = await Promise.all(
    asked.map(({ personId }, which) => signedIn(personId, [servers[which % servers.length]!])),
  )
  const outcomes = await Promise.all(
    asked.map(({ matchId }, which) =>
      outcomeInTheEnd(() =>
        calls[which]!(moveMatch, { params: { id: matchId }, body: { move: 'accept' } }),
      ),
    ),
  )
  expect(countOf(outcomes)).toEqual({ done: 10, full: 190 })
  expect(await database.read.matches.takenPlaces(offer.id, '2026/2027-2')).toBe(10)
  const winner = outcomes.indexOf('done')
  expect(await calls[winner]!(getMatch, { params: { id: asked[winner]!.matchId } })).toMatchObject({
    state: 'accepted',
  })
}, 120_000)

test('of fifty who edit one posting at once one wins and forty-nine are told', async () => {
  const provider = await signedIn(cast.provider.id)
  const offer = await postOffer(provider, 'provider')
  const version = String(offer.inside?.version)
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, number) =>
      outcomeInTheEnd(() =>
        provider(editOffer, {
          params: { id: offer.id },
          headers: { 'if-match': version },
          body: { content: { ...givenLesson, title: `Versie ${number}` } },
        }),
      ),
    ),
  )
  expect(countOf(outcomes)).toEqual({ done: 1, 'changed-meanwhile': 49 })
  const after = await provider(getOffer, { params: { id: offer.id } })
  expect(after.content.title).toBe(`Versie ${outcomes.indexOf('done')}`)
  expect(after.inside?.version).toBe((offer.inside?.version ?? 0) + 1)
}, 60_000)

test('the same creation sent many times with one key makes one thing', async () => {
  const provider = await signedIn(cast.otherProvider.id)
  const organisationId = organisationIds.otherProvider
  const before = await provider(listOwnPostings, { params: { id: organisationId } })
  const key = randomUUID()
  const created = await Promise.all(
    Array.from({ length: 20 }, () =>
      provider(createOffer, {
        headers: { 'idempotency-key': key },
        body: { organisationId, content: givenLesson },
      }),
    ),
  )
  expect(new Set(created.map(({ id }) => id)).size).toBe(1)
  const after = await provider(listOwnPostings, { params: { id: organisationId } })
  expect(after.postings.length).toBe(before.postings.length + 1)
})

test('when one process is killed nothing acknowledged is lost and nothing is half done', async () => {
  const doomed = servers.pop()!
  const provider = await signedIn(cast.farProvider.id, [doomed])
  const acknowledged: string[] = []
  const begun: string[] = []
  const write = async (name: string) => {
    for (let number = 0; ; number++) {
      const title = `Blijft bewaard ${name}${number}`
      begun.push(title)
      await postOffer(provider, 'farProvider', { ...givenLesson, title })
      acknowledged.push(title)
      if (acknowledged.length === 20) void doomed.kill()
    }
  }
  await Promise.all(['a', 'b', 'c'].map((name) => outcomeOf(write(name))))
  await doomed.kill()

  const survivor = await signedIn(cast.farProvider.id)
  const { postings } = await survivor(listOwnPostings, {
    params: { id: organisationIds.farProvider },
  })
  const titles = postings.map(({ title }) => title)
  expect(acknowledged.length).toBeGreaterThanOrEqual(20)
  expect(titles).toEqual(expect.arrayContaining(acknowledged))
  // What was under way is there as a draft, or public, or not at all; each once.
  const ours = titles.filter((title) => title.startsWith('Blijft bewaard'))
  expect(new Set(ours).size).toBe(ours.length)
  expect(begun).toEqual(expect.arrayContaining(ours))
  const publicOnes = postings.filter(({ state }) => state === 'published')
  // The dead cannot announce their last change; the others find it by themselves.
  await expect
    .poll(async () => {
      const query = { organisationId: organisationIds.farProvider, pageSize: 100 }
      const { items } = await survivor(searchPostings, { query })
      return items.map(({ id }) => id).toSorted()
    }, waiting)
    .toEqual(publicOnes.map(({ id }) => id).toSorted())
}, 60_000)

/** So many schools, each with a teacher, a public request and an invitation to this offer to say yes to. */
async function askSchools(count: number, offerId: string) {
  const now = new Date().toISOString()
  const found = await database.read.organisations.find(organisationIds.school)
  if (!found) throw new Error('the demo has no school')
  const asked = Array.from({ length: count }, (_, number) => ({
    number,
    schoolId: randomUUID(),
    personId: randomUUID(),
    requestId: randomUUID(),
    matchId: randomUUID(),
  }))
  await database.write(async (stores) => {
    for (const { number, schoolId, personId, requestId, matchId } of asked) {
      await stores.organisations.add({
        ...found,
        id: schoolId,
        brinLocation: null,
        kvkNumber: null,
      })
      await stores.accounts.add({
        id: personId,
        email: `leerkracht${number}${demoDomain}`,
        name: `Leerkracht ${number}`,
        language: 'nl',
        isAdministrator: false,
        tokenVersion: 1,
        createdAt: now,
      })
      await stores.memberships.add({
        organisationId: schoolId,
        personId,
        role: 'owner',
        confirmedAt: now,
        createdAt: now,
      })
      await stores.postings.add({
        id: requestId,
        type: 'request',
        organisationId: schoolId,
        state: 'open',
        content: { ...wantedLesson, weeks: ['2027-W10'] },
        published: { ...wantedLesson, weeks: ['2027-W10'] },
        publishedAt: now,
        waitingSince: now,
        editWaits: false,
        version: 1,
        createdAt: now,
        updatedAt: now,
      })
      await stores.matches.add({
        id: matchId,
        requestId,
        offerId,
        state: 'proposed',
        proposedBy: 'provider',
        providerAcceptedAt: now,
        message: '',
        createdAt: now,
        changedAt: now,
      })
    }
    await stores.changes.recordEverything()
  })
  return asked
}
