import { readFileSync } from 'node:fs'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds } from '../../../seeds/demo/cast.ts'
import { paths } from '../../../web/app/paths.ts'
import { givenLesson, postOffer } from '../../helpers/samples.ts'
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

/** The files that a page names as the browser will ask for them, without what tells them from their earlier versions. */
async function filesNamedBy(path: string) {
  const named = String((await get(path)).headers.link ?? '')
  const files = [
    ...named.matchAll(/<([^>]+)>; rel=(?:modulepreload|preload; as=style; crossorigin)/g),
  ]
  for (const [, file = ''] of files) expect((await get(file)).statusCode).toBe(200)
  return files.map(([, file = '']) => file.replace(/-.{8}(\.\w+)$/, '$1'))
}

test('every page but the first names what it needs besides, before the first script asks', async () => {
  const others = Object.values(paths).filter((path) => path !== paths.home)
  for (const path of others) {
    const files = await filesNamedBy(path.replace('$id', organisationIds.provider))
    expect(files, path).toContain('/assets/nl.js')
    expect(files.length, path).toBeGreaterThan(1)
    expect(files, path).not.toContain('/assets/first.js')
  }
  expect(await filesNamedBy('/zoeken?text=robot')).toEqual(
    expect.arrayContaining(['/assets/search-screen.js', '/assets/search-screen.css']),
  )
  expect(await filesNamedBy('/aanbod/nieuw')).toContain('/assets/offer-screens.js')
  expect(await filesNamedBy(`/aanbod/${organisationIds.provider}`)).toContain(
    '/assets/offer-screen.js',
  )
  for (const path of ['/', '/nergens', '/aanbod', '/constructor'])
    expect((await get(path)).headers.link, path).toBeUndefined()
})

test('robots are told what is not for them', async () => {
  const robots = await get('/robots.txt')
  expect(robots.headers['content-type']).toContain('text/plain')
  expect(robots.body).toContain('Disallow: /api/')
})

test('large answers that are the same for everybody come compressed, also when asked again', async () => {
  const asked = { 'accept-encoding': 'gzip' }
  for (const path of ['/api/v1/techniekpact', '/api/v1/openapi.json']) {
    const plain = await get(path)
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const _ of [1, 2]) {
      const large = await get(path, asked)
      expect(large.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
      expect(gunzipSync(large.rawPayload).equals(plain.rawPayload)).toBe(true)
    }
  }
})

test('answers that depend on who asks never come compressed, since a length could tell a secret', async () => {
  const provider = await world.as('provider')
  for (let number = 0; number < 10; number++)
    await postOffer(provider, 'provider', { ...givenLesson, title: `Gastles nummer ${number}` })
  const path = `/api/v1/organisations/${organisationIds.provider}`
  const large = await get(path, { 'accept-encoding': 'gzip' })
  expect(large.body.length).toBeGreaterThan(4000)
  expect(large.headers['content-encoding']).toBeUndefined()
})

test('a search that is asked again comes as the asker can read it', async () => {
  const path = '/api/v1/postings'
  const readable = async (headers: Record<string, string>) => {
    const { rawPayload, headers: told } = await get(path, headers)
    const body = told['content-encoding'] === 'gzip' ? gunzipSync(rawPayload) : rawPayload
    return JSON.parse(body.toString()) as { total: number }
  }
  const gzip = { 'accept-encoding': 'gzip' }
  const answers = [
    await readable(gzip),
    await readable({}),
    await readable(gzip),
    await readable({}),
  ]
  expect(answers[0]?.total).toBe(10)
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect((await get(path, gzip)).headers['content-encoding']).toBe('gzip')
  expect((await get(path)).headers['content-encoding']).toBeUndefined()
})
