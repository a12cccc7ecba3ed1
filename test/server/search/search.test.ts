import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clusterPostings, searchPostings, SearchResult } from '../../../shared/search.ts'
import { moveOffer } from '../../../shared/offers.ts'
import { givenLesson, postOffer, postRequest } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await postOffer(await world.as('provider'), 'provider')
  await postOffer(await world.as('farProvider'), 'farProvider', {
    ...givenLesson,
    title: 'Lessen over sterren',
    themes: ['space'],
    modes: ['online'],
  })
  await postRequest(await world.as('otherSchool'), 'otherSchool')
})
afterAll(async () => await world.close())

const deventer = { latitude: 52.26, longitude: 6.17 }
const titles = ({ items }: SearchResult) => items.map(({ title }) => title)

test('a visitor finds offers and requests, the nearest first', async () => {
  const visitor = await world.as('visitor')
  const found = await visitor(searchPostings, { query: deventer })
  expect(found).toMatchObject({ total: 3, offers: 2, requests: 1 })
  expect(titles(found)).toEqual([
    'Gastles: bouw je eigen windmolen',
    'Waar komt onze stroom vandaan?',
    'Lessen over sterren',
  ])
  expect(found.items[0]?.distanceKm).toBeCloseTo(1.2, 0)
})

test('the ready text of an answer holds what the contract promises and nothing more', async () => {
  const { fetch } = world.browser()
  const found: unknown = await (
    await fetch('/api/v1/postings?latitude=52.26&longitude=6.17')
  ).json()
  expect([...Value.Errors(SearchResult, found)]).toEqual([])
})

test.each([
  ['type', { type: 'request' as const }, 1],
  ['theme', { themes: ['space' as const] }, 1],
  ['grade', { grades: [1 as const] }, 0],
  ['mode', { modes: ['online' as const] }, 1],
  ['kind', { kinds: ['workshop' as const] }, 1],
  ['period', { from: '2027-03-22', until: '2027-03-26' }, 1],
  ['Dutch word forms', { text: 'les' }, 1],
  ['distance', { ...deventer, withinKm: 30 }, 2],
])('it filters by %s', async (_name, query, total) => {
  const visitor = await world.as('visitor')
  expect((await visitor(searchPostings, { query })).total).toBe(total)
})

test('nothing near gives what comes nearest, what stands in the way, and what is online', async () => {
  const visitor = await world.as('visitor')
  const found = await visitor(searchPostings, {
    query: { ...deventer, withinKm: 30, themes: ['space'], type: 'offer' },
  })
  expect(found.total).toBe(0)
  expect(found.nearMisses.map(({ card, blockedBy }) => [card.title, blockedBy])).toEqual(
    expect.arrayContaining([
      ['Gastles: bouw je eigen windmolen', ['themes']],
      ['Lessen over sterren', ['distance']],
    ]),
  )
  expect(found.online.map(({ title }) => title)).toEqual(['Lessen over sterren'])
})

test.each([
  ['half a point', { latitude: 52 }],
  ['half a box', { west: 5, south: 52 }],
  ['half a period', { from: '2027-01-04' }],
  ['nearest to nowhere', { order: 'nearest' as const }],
])('%s is refused', async (_name, query) => {
  const visitor = await world.as('visitor')
  await expect(visitor(searchPostings, { query })).rejects.toMatchObject({
    problem: { code: 'invalid' },
  })
})

test('the map shows the same postings in bunches', async () => {
  const visitor = await world.as('visitor')
  const box = { west: 3, south: 50, east: 7.5, north: 54 }
  const { clusters } = await visitor(clusterPostings, { query: { ...box, zoom: 7 } })
  const sum = (what: 'offers' | 'requests') => clusters.reduce((total, one) => total + one[what], 0)
  expect([sum('offers'), sum('requests')]).toEqual([2, 1])
  const { clusters: filtered } = await visitor(clusterPostings, {
    query: { ...box, zoom: 7, themes: ['space'] },
  })
  expect(filtered).toEqual([expect.objectContaining({ offers: 1, requests: 0 })])
})

test('an unchanged question is answered with "unchanged", until something changes', async () => {
  const { fetch } = world.browser()
  const ask = (tag?: string) =>
    fetch('/api/v1/postings', tag ? { headers: { 'if-none-match': tag } } : undefined)
  const tag = (await ask()).headers.get('etag') ?? ''
  expect((await ask(tag)).status).toBe(304)

  const provider = await world.as('otherProvider')
  const { id } = await postOffer(provider, 'otherProvider', {
    ...givenLesson,
    title: 'Draaien en frezen',
  })
  expect(await (await ask(tag)).text()).toContain('Draaien en frezen')
  await provider(moveOffer, { params: { id }, body: { move: 'archive' } })
  expect(await (await ask()).text()).not.toContain('Draaien en frezen')
})

test('after the catalogue is built anew an old tag no longer says "unchanged"', async () => {
  const { fetch } = world.browser()
  const ask = (path: string, tag: string) => fetch(path, { headers: { 'if-none-match': tag } })
  const map = '/api/v1/posting-clusters?west=3&south=50&east=7.5&north=54&zoom=7'
  const tag = (await fetch(map)).headers.get('etag') ?? ''
  expect((await ask(map, tag)).status).toBe(304)
  await world.context.database.write(({ changes }) => changes.recordEverything())
  for (const path of ['/api/v1/postings', map]) expect((await ask(path, tag)).status).toBe(200)
})

test('the same question again gets the same bytes, another question its own answer, a refusal no tag', async () => {
  const { fetch } = world.browser()
  const ask = async (query: string) => {
    const reply = await fetch(`/api/v1/postings?${query}`)
    return { status: reply.status, tag: reply.headers.get('etag'), text: await reply.text() }
  }
  const first = await ask('type=offer')
  expect(await ask('type=offer')).toEqual(first)
  expect(first.text).not.toBe((await ask('type=request')).text)
  for (const _ of [1, 2]) expect(await ask('type=else')).toMatchObject({ status: 400, tag: null })
})

test('pages follow each other without gaps, and hints come only when nothing is found', async () => {
  const visitor = await world.as('visitor')
  const page = (number: number) =>
    visitor(searchPostings, { query: { ...deventer, page: number, pageSize: 1 } })
  const whole = await visitor(searchPostings, { query: deventer })
  const pages = await Promise.all(whole.items.map((_, index) => page(index + 1)))
  expect(pages.flatMap(({ items }) => items)).toEqual(whole.items)
  expect(await page(whole.total + 1)).toMatchObject({
    total: whole.total,
    items: [],
    nearMisses: [],
    online: [],
  })
})

test('the ready text keeps to the contract with hints as well', async () => {
  const { fetch } = world.browser()
  const address =
    '/api/v1/postings?latitude=52.26&longitude=6.17&withinKm=30&themes=space&type=offer'
  const found = (await (await fetch(address)).json()) as SearchResult
  expect(found.nearMisses.length).toBeGreaterThan(0)
  expect([...Value.Errors(SearchResult, found)]).toEqual([])
})
