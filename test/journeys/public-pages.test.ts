import { afterAll, beforeAll, expect, test } from 'vitest'
import { markupFaultsOn } from '../helpers/markup.ts'
import { faultsOn, openSite, scrollsSideways, type Site } from '../helpers/site.ts'

let site: Site
beforeAll(async () => void (site = await openSite()), 120_000)
afterAll(async () => await site.close())

const phone = { viewport: { width: 320, height: 640 } }
const desk = { viewport: { width: 1280, height: 900 } }
const pages = [
  '/',
  '/zoeken',
  '/zoeken?place=Deventer&latitude=52.255&longitude=6.1639&withinKm=25',
  '/zoeken?text=niksvandatalles',
  '/techniekpact',
  '/inloggen',
  '/demo/mail',
  '/over',
  '/privacy',
  '/toegankelijkheid',
  '/bestaat-niet',
]

test.each(
  pages.flatMap((path) => [
    ['on a desk', path, desk] as const,
    ['on the narrowest phone', path, phone] as const,
  ]),
)('%s, %s is clean for everybody and does not scroll sideways', async (_where, path, options) => {
  const page = await site.open(path, options)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await faultsOn(page)).toEqual([])
  expect(await markupFaultsOn(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  await page.context().close()
})

test('every page says who runs the desk and how to reach them', async () => {
  const page = await site.open('/')
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: 'beheer@techloket.example' })
    .waitFor()
  await page.context().close()
})

test('the keyboard reaches the content at once, past the menu', async () => {
  const page = await site.open('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  await page.context().close()
})

test('nothing but the map asks anything of anybody else', async () => {
  const page = await site.open('/over')
  const outside: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) outside.push(request.url())
  })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(outside).toEqual([])
  await page.context().close()
})

test('the language is chosen and remembered', async () => {
  const page = await site.open('/over')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'About Techloket' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'About Techloket' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.context().close()
})
