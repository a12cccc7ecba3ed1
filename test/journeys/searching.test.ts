import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchResult } from '../../shared/search.ts'
import { openSite, type Site } from '../helpers/site.ts'

let site: Site
beforeAll(async () => void (site = await openSite()), 120_000)
afterAll(async () => await site.close())

/** The list and the map each ask again after a change. */
const patience = { timeout: 10_000 }

const results = (page: Page) => page.locator('#results-title')

/** What the heading of the list says. */
async function countedInList(page: Page) {
  const words = (await results(page).textContent()) ?? ''
  const [, offers, requests] = /(\d+) keer aanbod en (\d+) vra/.exec(words) ?? []
  return { offers: Number(offers), requests: Number(requests) }
}

/** How many offers and requests the marks on the map stand for, read from their names. */
async function countedOnMap(page: Page) {
  const names = await page
    .locator('.leaflet-marker-pane button')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''))
  return names.reduce(
    (sum, name) => ({
      offers:
        sum.offers + Number(/(\d+) keer aanbod/.exec(name)?.[1] ?? name.startsWith('Aanbod:')),
      requests: sum.requests + Number(/(\d+) vra/.exec(name)?.[1] ?? name.startsWith('Vraag:')),
    }),
    { offers: 0, requests: 0 },
  )
}

test('filters live in the address, going back keeps them, and the map and the list agree', async () => {
  const page = await site.open('/zoeken')
  await page.getByRole('combobox', { name: 'Plaats of postcode' }).fill('Deventer')
  await page
    .getByRole('option', { name: /Deventer/ })
    .first()
    .click()
  await page.getByLabel('Afstand').selectOption({ label: 'Binnen 25 km' })
  await page.getByRole('group', { name: 'Groep' }).getByLabel('7').check()
  await page.waitForURL(/place=Deventer.*withinKm=25.*grades=7/)
  const { searchParams } = new URL(page.url())
  searchParams.delete('place')
  const found = await site.read<SearchResult>(page, `/postings?${searchParams}`)
  const wanted = { offers: found.offers, requests: found.requests }
  expect(wanted.offers).toBeGreaterThan(0)
  await expect.poll(async () => await countedInList(page), patience).toEqual(wanted)
  await expect.poll(async () => await countedOnMap(page), patience).toEqual(wanted)

  const address = page.url()
  await page.getByRole('list', { name: 'Gevonden activiteiten' }).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Terug naar zoeken' }).waitFor()
  await page.goBack()
  await results(page).waitFor()
  expect(page.url()).toBe(address)
  expect(await page.getByRole('group', { name: 'Groep' }).getByLabel('7').isChecked()).toBe(true)

  const other = await site.open(address.replace(site.url, ''))
  await expect
    .poll(async () => await results(other).textContent())
    .toBe(await results(page).textContent())
  await page.context().close()
  await other.context().close()
}, 60_000)

test('where nothing fits, what almost does comes with what stands in its way and the step past it', async () => {
  const page = await site.open(
    '/zoeken?place=Deventer&latitude=52.255&longitude=6.1639&withinKm=10&kinds=webcast&type=offer',
  )
  await page.getByRole('heading', { name: 'Niets past precies' }).waitFor()
  const almost = page.getByRole('list', { name: 'Bijna goed' }).getByRole('listitem').first()
  await almost.getByText(/Wat niet past: /).waitFor()
  await almost.getByRole('link', { name: /Zoek zonder / }).click()
  await expect.poll(async () => await results(page).textContent()).toMatch(/aanbod/)
  await page.context().close()
}, 60_000)

test('what a link brings along that search does not know is left alone', async () => {
  const page = await site.open('/zoeken?utm_source=nieuwsbrief&kinds=webcast&tekst=magneet')
  await expect.poll(async () => await results(page).textContent()).toMatch(/aanbod/)
  expect(await page.getByText('Zoeken lukt nu niet').count()).toBe(0)
  await page.getByRole('group', { name: 'Groep' }).getByLabel('7').check()
  await page.waitForURL(/kinds=webcast.*grades=7|grades=7.*kinds=webcast/)
  await page.context().close()
}, 60_000)
