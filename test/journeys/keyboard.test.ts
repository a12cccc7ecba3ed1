import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from '../helpers/site.ts'

/** The main job on a phone-sized screen without ever touching it: only Tab, Space, Enter and letters. */

const phone = { viewport: { width: 390, height: 844 } }
const mostSteps = 250

let site: Site
beforeAll(async () => void (site = await openSite()), 120_000)
afterAll(async () => await site.close())

/** Goes on by Tab until it has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator) {
  await target.waitFor({ state: 'attached' })
  for (let step = 0; step < mostSteps; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(target)}`)
}

async function press(page: Page, target: Locator, key = 'Enter') {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

async function write(page: Page, label: string, text: string) {
  await tabTo(page, page.getByLabel(label))
  await page.keyboard.type(text)
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** A group of radios has one stop; Space chooses the one it stands on. */
const choose = async (page: Page, name: string) =>
  await press(
    page,
    page.getByRole('checkbox', { name }).or(page.getByRole('radio', { name })).first(),
    'Space',
  )

async function signInAs(name: RegExp) {
  const page = await site.open('/inloggen', phone)
  await press(page, button(page, name))
  await page.waitForURL(/\/mijn/)
  return page
}

test('a teacher posts a request and asks a provider, by keyboard alone on a small screen', async () => {
  const page = await signInAs(/Anneke Visser/)
  await page.goto(`${site.url}/vragen/nieuw`)
  await write(page, 'Titel', 'Draaien met de wind')
  await write(page, 'Wat moet het opleveren?', 'De leerlingen bouwen zelf iets dat stroom maakt.')
  await choose(page, 'Workshop')
  await choose(page, 'Energie')
  await press(page, button(page, 'Volgende'))
  await choose(page, 'Leerlingen')
  await choose(page, 'groep 7')
  await write(page, 'Hoeveel leerlingen?', '24')
  await press(page, button(page, 'Volgende'))
  await choose(page, 'Op school')
  await write(page, 'Hoe lang mag het duren?', '90')
  await press(page, button(page, /controleren/))
  await press(page, button(page, 'Vraag plaatsen'))

  await heading(page, 'Aanbod dat past').waitFor()
  const suggestion = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Bouw je eigen windmolen' }) })
  await press(page, suggestion.getByRole('button', { name: /Vraag / }))
  await press(page, button(page, 'Verstuur'))
  await page.getByRole('link', { name: 'Naar de koppeling' }).first().waitFor()
  await page.context().close()
}, 120_000)

test('the provider accepts it, by keyboard alone on a small screen', async () => {
  const page = await signInAs(/Els Groothuis/)
  const waiting = page.getByRole('listitem').filter({ hasText: 'De Ontdekking' })
  await press(page, waiting.getByRole('link').first())
  await heading(page, /De Ontdekking/).waitFor()
  await press(page, button(page, /^Ja/))
  await page.getByText('Jullie doen het samen').first().waitFor()
  await page.context().close()
}, 60_000)

test('the map is reached, moved and left by keyboard, and a marker leads to its posting', async () => {
  const page = await site.open(
    '/zoeken?place=Deventer&latitude=52.255&longitude=6.1639&withinKm=25',
  )
  await heading(page, /Deventer/).waitFor()
  const marker = page.locator('.leaflet-marker-pane').getByRole('button').first()
  await marker.waitFor()
  await press(page, marker)
  const left = page.getByRole('contentinfo').getByRole('link').first()
  await tabTo(page, left)
  expect(await left.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.context().close()
}, 60_000)
