import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds, type Part, regionIds } from '../../seeds/demo/cast.ts'
import { markupFaultsOn } from '../helpers/markup.ts'
import { faultsOn, openSite, scrollsSideways, type Site } from '../helpers/site.ts'

let site: Site
let postings: { type: 'offer' | 'request'; id: string; organisationId: string }[]
beforeAll(async () => {
  site = await openSite()
  const reply = await fetch(`${site.url}/api/v1/postings?pageSize=100`)
  postings = ((await reply.json()) as { items: typeof postings }).items
}, 120_000)
afterAll(async () => await site.close())

const sizes = {
  'on a desk': { width: 1280, height: 900 },
  'on the narrowest phone': { width: 320, height: 640 },
}
const idOf = (type: 'offer' | 'request', organisationId?: string) =>
  postings.find(
    (one) => one.type === type && (!organisationId || one.organisationId === organisationId),
  )?.id ?? ''

/** Who looks at which page; a posting is found when the site is there. */
const visits: [part: Part, name: string, path: () => string][] = [
  ['school', 'own desk', () => '/mijn'],
  ['school', 'new request', () => '/vragen/nieuw'],
  ['school', 'the weeks of a new request', () => '/vragen/nieuw?step=when'],
  ['school', 'the check of a new request', () => '/vragen/nieuw?step=check'],
  ['school', 'own request', () => `/vragen/${idOf('request', organisationIds.school)}`],
  ['school', 'suggestions', () => `/vragen/${idOf('request', organisationIds.school)}/suggesties`],
  ['school', 'edit a request', () => `/vragen/${idOf('request', organisationIds.school)}/bewerken`],
  ['school', 'an offer to ask for', () => `/aanbod/${idOf('offer')}`],
  ['school', 'own organisation', () => `/organisaties/${organisationIds.school}`],
  ['school', 'join an organisation', () => '/organisaties/nieuw'],
  ['provider', 'own desk', () => '/mijn'],
  ['provider', 'new offer', () => '/aanbod/nieuw'],
  ['provider', 'own offer', () => `/aanbod/${idOf('offer', organisationIds.provider)}`],
  [
    'provider',
    'requests that fit',
    () => `/aanbod/${idOf('offer', organisationIds.provider)}/suggesties`,
  ],
  ['provider', 'a request to help with', () => `/vragen/${idOf('request')}`],
  ['provider', 'own organisation', () => `/organisaties/${organisationIds.provider}`],
  ['coordinator', 'region', () => `/regio/${regionIds.ijssel}`],
  ['coordinator', 'the second step', () => '/inloggen/tweede-stap'],
  ['administrator', 'administration', () => '/beheer'],
]

interface Opened {
  page: Page
  /** What scripts of it threw so far. */
  broken: string[]
}

/** Each signs in once on each screen. */
const opened = new Map<string, Opened>()
async function pageOf(part: Part, viewport: { width: number; height: number }): Promise<Opened> {
  const key = `${part} ${viewport.width}`
  const known = opened.get(key)
  if (known) return known
  const page = await site.openAs(part, '/over', { viewport })
  const one: Opened = { page, broken: [] }
  page.on('pageerror', (error) => one.broken.push(error.message))
  opened.set(key, one)
  return one
}

test.each(
  visits.flatMap(([part, name, path]) =>
    Object.entries(sizes).map(([where, viewport]) => [part, name, where, path, viewport] as const),
  ),
)(
  '%s: %s, %s is clean for everybody and does not scroll sideways',
  async (part, _name, _where, path, viewport) => {
    const { page, broken } = await pageOf(part, viewport)
    await page.goto(site.url + path())
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await faultsOn(page)).toEqual([])
    expect(await markupFaultsOn(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    expect(broken).toEqual([])
  },
  40_000,
)

test('in the dark, too, the pages that look most different are clean for everybody', async () => {
  const page = await site.openAs('school', '/over', { colorScheme: 'dark' })
  for (const path of [
    '/',
    '/zoeken?place=Deventer&latitude=52.255&longitude=6.1639&withinKm=25',
    `/aanbod/${idOf('offer')}`,
    '/vragen/nieuw',
    '/mijn',
  ]) {
    await page.goto(site.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await faultsOn(page), path).toEqual([])
  }
  const [red = 255] = await page.evaluate(() =>
    (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number),
  )
  expect(red).toBeLessThan(100)
  await page.context().close()
}, 60_000)
