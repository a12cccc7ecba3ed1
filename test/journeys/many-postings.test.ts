import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { benchDay, generatePostings } from '../../bench/generated-postings.ts'
import { buildApp } from '../../server/app.ts'
import { buildCatalogue } from '../../server/catalogue/catalogue.ts'
import { readConfig } from '../../server/config.ts'
import { openContext } from '../../server/context.ts'
import { makeLog } from '../../server/log.ts'
import { startBrowser } from '../helpers/site.ts'

/** A country full of postings, before a real browser: what is drawn and asked stays bounded, whatever there is. */

const count = 20_000
const mostMarks = 250

let url: string
let browser: Browser
let close: () => Promise<void>
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-crowd-'))
  const settings = {
    DATABASE_URL: `sqlite:${join(folder, 'crowd.db')}`,
    DATA_DIR: folder,
    DEMO: 'true',
    SESSION_SECRET: 'a secret for tests: 0123456789abcdef',
    REQUESTS_PER_MINUTE: '1000000',
    OVERLOAD_DELAY_MS: '0',
  }
  const context = await openContext(
    readConfig(settings, () => ''),
    { log: makeLog('error') },
  )
  const crowd = buildCatalogue(generatePostings(count), benchDay)
  const app = await buildApp({ ...context, catalogue: () => crowd })
  await app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  browser = await startBrowser()
  close = async () => {
    await browser.close()
    await app.close()
    await context.database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
afterAll(async () => await close())

const marks = (page: Page) => page.locator('.leaflet-marker-pane button')

/** The search at a desk, and how often it has asked for what is on the map. */
async function openSearch() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' })
  const asked = { times: 0 }
  page.on('request', (request) => {
    if (request.url().includes('/posting-clusters')) asked.times += 1
  })
  await page.goto(`${url}/zoeken`)
  await marks(page).first().waitFor()
  await page.waitForLoadState('networkidle')
  return { page, asked }
}

/** The sum of what the marks say in words. */
const counted = async (page: Page) =>
  await marks(page).evaluateAll((all) =>
    all.reduce((sum, mark) => {
      const name = (mark.getAttribute('aria-label') ?? '').replaceAll('.', '')
      const found = [...name.matchAll(/(\d+) (?:keer aanbod|vra)/g)]
      return sum + (found.length > 0 ? found.reduce((part, [, n]) => part + Number(n), 0) : 1)
    }, 0),
  )

test('the whole country is on the map in few marks, and a page of it in the list', async () => {
  const { page } = await openSearch()
  expect(await counted(page)).toBe(count)
  expect(await marks(page).count()).toBeLessThan(mostMarks)
  expect(await page.locator('.results .card').count()).toBe(20)
  await page.close()
}, 60_000)

test('however far one zooms in, few marks are drawn and one question is asked when it stands still', async () => {
  const { page, asked } = await openSearch()
  for (let zoom = 0; zoom < 6; zoom++) {
    const before = asked.times
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => asked.times).toBe(before + 1)
    await page.waitForLoadState('networkidle')
    expect(asked.times).toBe(before + 1)
    expect(await marks(page).count()).toBeLessThan(mostMarks)
  }
  await page.close()
}, 60_000)

test('whoever keeps moving asks when they stop, not at each step', async () => {
  const { page, asked } = await openSearch()
  const before = asked.times
  await page.evaluate(async () => {
    for (const way of [
      'oosten',
      'noorden',
      'westen',
      'zuiden',
      'oosten',
      'zuiden',
      'oosten',
      'zuiden',
    ]) {
      document.querySelector<HTMLElement>(`[aria-label="Naar het ${way}"]`)?.click()
      await new Promise((resolve) => setTimeout(resolve, 80))
    }
  })
  await expect.poll(() => asked.times).toBeGreaterThan(before)
  await page.waitForLoadState('networkidle')
  expect(asked.times).toBeLessThan(before + 3)
  await page.close()
}, 60_000)

test('a mark keeps the focus while the map moves under it', async () => {
  const { page, asked } = await openSearch()
  const name = await marks(page).evaluateAll((all) => {
    const map = document.querySelector('.map__place')?.getBoundingClientRect() ?? new DOMRect()
    const isInMiddle = (mark: Element) => {
      const { x, y } = mark.getBoundingClientRect()
      return (
        Math.abs(x - map.x - map.width / 2) < map.width / 6 &&
        Math.abs(y - map.y - map.height / 2) < map.height / 4
      )
    }
    const chosen = all.find(isInMiddle) as HTMLElement | undefined
    chosen?.focus()
    return chosen?.getAttribute('aria-label')
  })
  expect(name).toBeTruthy()
  const before = asked.times
  await page.keyboard.press('ArrowRight')
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label="Naar het oosten"]')?.click()
  })
  await expect.poll(() => asked.times).toBeGreaterThan(before)
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
  await page.close()
}, 60_000)
