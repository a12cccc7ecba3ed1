import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, organisationIds, type Part } from '../../seeds/demo/cast.ts'
import { wantedLesson } from '../helpers/samples.ts'
import { faultsOn, openSite, type Site } from '../helpers/site.ts'

/** What nobody does: waiting for an offer, and a year that goes by. */

let site: Site
beforeAll(async () => void (site = await openSite()), 120_000)
afterAll(async () => await site.close())

async function openAs(part: Part, path: string) {
  const page = await site.open('/')
  await page.request.post(`${site.url}/api/v1/demo/sign-ins`, {
    data: { personId: cast[part].id },
  })
  await page.goto(site.url + path)
  return page
}

/** Asks the API as the one who looks at the page. */
async function post(page: Page, path: string, data: object) {
  const reply = await page.request.post(`${site.url}/api/v1${path}`, { data })
  expect(reply.ok()).toBe(true)
  return (await reply.json()) as { id: string }
}

test('a teacher whom nothing fits asks to be told, and can stop it where the mail says', async () => {
  const page = await openAs('school', '/mijn')
  const { id } = await post(page, '/requests', {
    organisationId: organisationIds.school,
    content: { ...wantedLesson, kinds: ['speed_date'], weeks: [] },
  })
  await post(page, `/requests/${id}/moves`, { move: 'submit' })
  await page.goto(`${site.url}/vragen/${id}/suggesties`)
  await page.getByRole('button', { name: 'Laat het me weten' }).click()
  await page.getByText('Je krijgt een mail zodra').waitFor()
  expect(await faultsOn(page)).toEqual([])

  await page.goto(`${site.url}/mijn`)
  await page.goto(`${site.url}/vragen/${id}/suggesties#bericht`)
  await page.locator('#bericht button:focus', { hasText: 'Stuur mij geen mail meer' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Laat het me weten' }).waitFor()
  await page.context().close()
}, 60_000)

test('a year later a provider confirms an offer with one click', async () => {
  await site.letDaysPass(370)
  const page = await openAs('provider', '/mijn')
  const waiting = page.getByRole('button', { name: /^Ja, dit klopt nog/ })
  await waiting.first().waitFor()
  expect(await faultsOn(page)).toEqual([])
  const count = await waiting.count()
  await waiting.first().click()
  await page.getByText('Dank je').waitFor()
  await expect.poll(async () => await waiting.count()).toBe(count - 1)
  await page.context().close()
}, 60_000)

test('a teacher reads what became of a request and a proposal, and goes on', async () => {
  const page = await openAs('school', '/mijn')
  await page.getByText('Drie weken geen antwoord').waitFor()
  await page.getByRole('link', { name: 'Bouw je eigen windmolen' }).click()
  await page.getByText('Dit voorstel is vanzelf vervallen').waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.goBack()
  await page
    .getByRole('button', { name: /^Kies een andere periode/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Wanneer en waar' }).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.context().close()
}, 60_000)
