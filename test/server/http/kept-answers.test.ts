import Fastify from 'fastify'
import { beforeEach, expect, test } from 'vitest'
import { keepAnswers } from '../../../server/http/kept-answers.ts'

let made: string[]
let edition: string
/** Called while an answer is made. */
let meanwhile: () => Promise<unknown>
let app = Fastify()

/** A scope whose answers are as long as their question asks. */
beforeEach(async () => {
  made = []
  edition = 'first'
  meanwhile = async () => {}
  app = Fastify()
  await app.register(async (scope) => {
    keepAnswers(scope, () => edition)
    scope.get<{ Querystring: { length?: string } }>('/', async ({ url, query }, reply) => {
      made.push(url)
      const answer = edition.slice(0, 1).repeat(Number(query.length ?? '1'))
      await meanwhile()
      return await reply.type('application/json').send(answer)
    })
  })
})

const ask = async (url: string) => (await app.inject(url)).body
const timesMade = (url: string) => made.filter((one) => one === url).length
const askTwice = async (url: string) => [await ask(url), await ask(url)]

test('an answer is kept from the second time on, as long as nothing changes', async () => {
  expect([...(await askTwice('/?a')), ...(await askTwice('/?a'))]).toEqual(['f', 'f', 'f', 'f'])
  expect(timesMade('/?a')).toBe(2)
  edition = 'second'
  expect(await ask('/?a')).toBe('s')
  expect(timesMade('/?a')).toBe(3)
})

test('who has the answer is told that it is the same, from the first time on', async () => {
  const first = { url: '/?a', headers: { 'if-none-match': 'W/"first"' } }
  const { statusCode, headers } = await app.inject(first)
  expect({ statusCode, tag: headers.etag }).toEqual({ statusCode: 200, tag: 'W/"first"' })
  for (let time = 0; time < 3; time++) expect((await app.inject(first)).statusCode).toBe(304)
  edition = 'second'
  expect((await app.inject(first)).statusCode).toBe(200)
})

test('an answer that was overtaken by a change is not kept', async () => {
  await ask('/?a')
  meanwhile = async () => {
    meanwhile = async () => {}
    edition = 'second'
    await askTwice('/?b')
  }
  expect(await ask('/?a')).toBe('f')
  expect(await ask('/?a')).toBe('s')
  expect(await ask('/?a')).toBe('s')
})

test('large answers push out what nobody asks any more', async () => {
  await askTwice('/?a')
  await askTwice('/?b')
  for (let at = 0; at < 20; at++) {
    await askTwice(`/?length=1000000&${at}`)
    await ask('/?b')
  }
  await ask('/?a')
  expect([timesMade('/?a'), timesMade('/?b')]).toEqual([3, 2])
})

test('long questions push out others, too, even those that are asked once', async () => {
  await askTwice('/?a')
  for (let at = 0; at < 600; at++) await ask(`/?${at}${'y'.repeat(15_000)}`)
  await ask('/?a')
  expect(timesMade('/?a')).toBe(3)
})
