import Fastify from 'fastify'
import { beforeEach, expect, test, vi } from 'vitest'
import { keepAnswers } from '../../../server/http/kept-answers.ts'

let made: string[]
let edition: string
/** Lets the slow answer go. */
let finish: () => void
let app = Fastify()

/** A scope whose answers are as long as their question asks. */
beforeEach(async () => {
  made = []
  edition = 'first'
  const finished = new Promise<void>((resolve) => (finish = resolve))
  app = Fastify()
  await app.register(async (scope) => {
    keepAnswers(scope, () => edition)
    scope.get<{ Querystring: { length?: string } }>('/', ({ url, query }, reply) => {
      made.push(url)
      return reply.type('application/json').send('x'.repeat(Number(query.length ?? '1')))
    })
    scope.get('/slow', async ({ url }, reply) => {
      made.push(url)
      await finished
      return await reply.type('application/json').send('x')
    })
  })
})

const ask = async (url: string) => (await app.inject(url)).body
const timesMade = (url: string) => made.filter((one) => one === url).length

test('an answer is made once as long as nothing changes', async () => {
  expect([await ask('/?a'), await ask('/?a')]).toEqual(['x', 'x'])
  expect(timesMade('/?a')).toBe(1)
  edition = 'second'
  await ask('/?a')
  expect(timesMade('/?a')).toBe(2)
})

test('an answer that was begun before a change is not kept after it', async () => {
  const early = ask('/slow')
  await vi.waitFor(() => expect(timesMade('/slow')).toBe(1))
  edition = 'second'
  await ask('/?a')
  finish()
  await early
  await ask('/slow')
  expect(timesMade('/slow')).toBe(2)
})

test('large answers push out the first ones', async () => {
  await ask('/?a')
  for (let at = 0; at < 5; at++) await ask(`/?length=1000000&${at}`)
  await ask('/?a')
  expect(timesMade('/?a')).toBe(1)
  for (let at = 5; at < 10; at++) await ask(`/?length=1000000&${at}`)
  await ask('/?a')
  expect(timesMade('/?a')).toBe(2)
})

test('long questions push out the first ones, too, however short their answers are', async () => {
  await ask('/?a')
  for (let at = 0; at < 600; at++) await ask(`/?${at}${'y'.repeat(15_000)}`)
  await ask('/?a')
  expect(timesMade('/?a')).toBe(2)
})
