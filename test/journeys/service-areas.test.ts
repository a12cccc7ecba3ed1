import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds, regionIds } from '../../seeds/demo/cast.ts'
import type { OfferContent } from '../../shared/offers.ts'
import type { RegionOutline } from '../../shared/regions.ts'
import { givenLesson } from '../helpers/samples.ts'
import { faultsOn, openSite, type Site } from '../helpers/site.ts'

/** Where an offer comes to schools, on the map; each test goes on where the last one ended. */

let site: Site
const offers = { regions: '', country: '' }

async function post(page: Page, content: OfferContent) {
  const send = async (path: string, data: object) => {
    const reply = await page.request.post(`${site.url}/api/v1${path}`, { data })
    return (await reply.json()) as { id: string }
  }
  const { id } = await send('/offers', {
    organisationId: organisationIds.provider,
    content: { ...givenLesson, weeks: [], ...content },
  })
  await send(`/offers/${id}/moves`, { move: 'submit' })
  return id
}

beforeAll(async () => {
  site = await openSite()
  const page = await site.openAs('provider', '/over')
  offers.regions = await post(page, {
    title: 'Naar de Rijnstreek',
    serviceArea: 'regions',
    regionIds: [regionIds.rijn],
  })
  offers.country = await post(page, { title: 'Naar iedereen', serviceArea: 'national' })
  await page.context().close()
}, 120_000)
afterAll(async () => await site.close())

/** A page, and which outlines were asked for and answered on it. */
async function openWatched(path: string) {
  const page = await site.open('/over')
  const outlines: number[] = []
  page.on('response', (response) => {
    if (response.url().includes('/regions/outline')) outlines.push(response.status())
  })
  await page.goto(site.url + path)
  return { page, outlines }
}

const area = (page: Page) => page.locator('path.map-area')
const mark = (page: Page) => page.getByRole('button', { name: /Naar de Rijnstreek/ })
const inRegion = 'scholen in W&T-netwerk Rijnstreek'
const boundariesAre = 'Grenzen © CBS / Kadaster'

/** Neighbours that have one border in common. */
const municipality = (code: string, west: number) => ({
  type: 'Feature',
  properties: { statcode: code, statnaam: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 52.05],
        [west + 0.2, 52.05],
        [west + 0.2, 52.2],
        [west, 52.2],
        [west, 52.05],
      ],
    ],
  },
})

test('as long as the boundaries of a region are not known, it is named and nothing is drawn', async () => {
  const { page, outlines } = await openWatched(`/aanbod/${offers.regions}`)
  await page.locator('.posting__map').scrollIntoViewIfNeeded()
  await mark(page).waitFor()
  await expect.poll(() => outlines).toEqual([200])
  await page.getByText(inRegion).waitFor()
  expect(await area(page).count()).toBe(0)
  expect(await page.getByText(boundariesAre).count()).toBe(0)
  await page.context().close()
}, 60_000)

test('once they are imported the page of an offer shows its regions as one shape, and whose boundaries they are', async () => {
  const features = [municipality('GM0484', 4.6), municipality('GM0546', 4.4)]
  await site.bring('boundaries', JSON.stringify({ type: 'FeatureCollection', features }))
  const page = await site.open('/over')
  const outline = `/regions/outline?regionIds=${regionIds.rijn}`
  const polygons = async () => (await site.read<RegionOutline>(page, outline)).coordinates.length
  await expect.poll(polygons, { timeout: 10_000 }).toBe(1)
  await page.goto(`${site.url}/aanbod/${offers.regions}`)
  await page.locator('.posting__map').scrollIntoViewIfNeeded()
  await area(page).waitFor()
  // One ring: the border between the two is not drawn.
  expect((await area(page).getAttribute('d'))?.match(/M/g)).toHaveLength(1)
  await page.getByText(boundariesAre).waitFor()
  await page.getByText(inRegion).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.context().close()
}, 60_000)

test('on the map of search an area is asked for and drawn when its offer is chosen, and goes with it', async () => {
  const { page, outlines } = await openWatched('/zoeken?text=rijnstreek')
  await mark(page).waitFor()
  expect(outlines).toEqual([])
  await mark(page).click()
  await page.getByRole('region', { name: 'Gekozen op de kaart' }).getByText(inRegion).waitFor()
  await area(page).waitFor()
  expect(outlines).toEqual([200])
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(async () => await area(page).count()).toBe(0)
  await page.context().close()
}, 60_000)

test('an offer for all of the Netherlands is drawn as the country, without asking', async () => {
  const { page, outlines } = await openWatched(`/aanbod/${offers.country}`)
  await page.locator('.posting__map').scrollIntoViewIfNeeded()
  await area(page).waitFor()
  await page.getByText('scholen in heel Nederland').waitFor()
  expect(outlines).toEqual([])
  await page.context().close()
}, 60_000)
