import { readFileSync } from 'node:fs'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

const get = async (url: string, headers: Record<string, string> = {}) =>
  await world.app.inject({ method: 'GET', url, headers })
const page = () => readFileSync('web/dist/index.html', 'utf8')
const script = () => /src="(\/assets\/first-[^"]+\.js)"/.exec(page())?.[1] ?? ''

test('files of the website come compressed as the browser likes it, and plain for who cannot', async () => {
  const brotli = await get(script(), { 'accept-encoding': 'gzip, deflate, br' })
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
  const gzip = await get(script(), { 'accept-encoding': 'gzip' })
  expect(gzip.headers['content-encoding']).toBe('gzip')
  const plain = await get(script())
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(gunzipSync(gzip.rawPayload)).toEqual(plain.rawPayload)
  expect(brotliDecompressSync(brotli.rawPayload)).toEqual(plain.rawPayload)
})

test('a file named by its content is kept for good, the page itself is asked for again', async () => {
  expect((await get(script())).headers['cache-control']).toContain('immutable')
  expect((await get('/zoeken')).headers['cache-control']).toBe('no-cache')
})

test('every page but the first names what it needs besides, before the first script asks', async () => {
  expect((await get('/')).headers.link).toBeUndefined()
  const named = String((await get('/zoeken')).headers.link)
  const files = [...named.matchAll(/<([^>]+)>; rel=modulepreload/g)].map(([, file]) => file ?? '')
  expect(files).toHaveLength(2)
  for (const file of files) expect((await get(file)).statusCode).toBe(200)
})

test('robots are told what is not for them', async () => {
  const robots = await get('/robots.txt')
  expect(robots.headers['content-type']).toContain('text/plain')
  expect(robots.body).toContain('Disallow: /api/')
})

test('large answers come compressed to visitors; to others never, since a length could tell a secret', async () => {
  const asked = { 'accept-encoding': 'gzip' }
  const large = await get('/api/v1/techniekpact', asked)
  expect(large.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  const plain = await get('/api/v1/techniekpact')
  expect(JSON.parse(gunzipSync(large.rawPayload).toString())).toEqual(plain.json())

  const known = await get('/api/v1/techniekpact', { ...asked, cookie: 'any=thing' })
  expect(known.headers['content-encoding']).toBeUndefined()
  const small = await get('/api/v1/session', asked)
  expect(small.headers['content-encoding']).toBeUndefined()
})
