import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds } from '../../seeds/demo/cast.ts'
import type { OwnPosting } from '../../shared/organisations.ts'
import type { ProviderOffer } from '../../shared/offers.ts'
import { faultsOn, openSite, type Site } from '../helpers/site.ts'

/** Two people at one offer, and beginning with what there was before. */

let site: Site
beforeAll(async () => void (site = await openSite()), 120_000)
afterAll(async () => await site.close())

const press = async (page: Page, name: string | RegExp) =>
  await page.getByRole('button', { name }).first().click()
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

async function ownOffer(page: Page, title: string) {
  const { postings } = await site.read<{ postings: OwnPosting[] }>(
    page,
    `/organisations/${organisationIds.provider}/postings`,
  )
  return postings.find((one) => one.title === title)?.id ?? ''
}

test('of two people who change one offer the second is told, loses nothing and chooses part by part', async () => {
  const first = await site.openAs('provider', '/mijn')
  const id = await ownOffer(first, 'Bouw je eigen windmolen')
  await first.goto(`${site.url}/aanbod/${id}/bewerken`)
  const second = await site.openAs('provider', `/aanbod/${id}/bewerken`)
  await field(second, 'Titel').waitFor()

  await field(first, 'Titel').fill('Bouw je eigen zonnewagen')
  await field(first, 'Wat gebeurt er?').fill('De leerlingen bouwen een wagen die op zon rijdt.')
  await press(first, 'Wijzigingen plaatsen')
  await first.getByRole('heading', { level: 1, name: 'Bouw je eigen zonnewagen' }).waitFor()

  await field(second, 'Titel').fill('Bouw je eigen waterrad')
  await field(second, 'Wat gebeurt er?').fill('De leerlingen bouwen een rad dat op water draait.')
  await field(second, 'Hoe groot mag de groep zijn?').fill('12')
  await press(second, 'Wijzigingen plaatsen')
  await second.getByText('Iemand anders heeft dit ook veranderd').waitFor()
  expect(await field(second, 'Titel').inputValue()).toBe('Bouw je eigen waterrad')
  expect(await faultsOn(second)).toEqual([])

  const title = second.getByRole('group', { name: 'Titel' })
  await title.getByText('Hun tekst: Bouw je eigen zonnewagen').click()
  await press(second, 'Ga hiermee verder')
  await second.getByRole('heading', { level: 1, name: 'Bouw je eigen zonnewagen' }).waitFor()

  const { content } = await site.read<ProviderOffer>(second, `/offers/${id}`)
  expect(content).toMatchObject({
    title: 'Bouw je eigen zonnewagen',
    description: 'De leerlingen bouwen een rad dat op water draait.',
    groupSize: 12,
  })
  await first.context().close()
  await second.context().close()
}, 60_000)

test('an offer begins as a copy of an earlier one, but for its weeks', async () => {
  const page = await site.openAs('provider', '/mijn')
  const id = await ownOffer(page, 'Een ochtend in het Stroomhuis')
  const { content: earlier } = await site.read<ProviderOffer>(page, `/offers/${id}`)
  await page.goto(`${site.url}/aanbod/${id}`)
  await page.getByRole('link', { name: 'Gebruik dit opnieuw' }).click()
  await expect.poll(async () => await field(page, 'Titel').inputValue()).toBe(earlier.title)
  await page.waitForURL(/draft=/)

  const draft = new URL(page.url()).searchParams.get('draft') ?? ''
  expect(draft).not.toBe(id)
  const { content, state } = await site.read<ProviderOffer>(page, `/offers/${draft}`)
  expect(state).toBe('draft')
  expect(earlier.weeks?.length).toBeGreaterThan(0)
  const { weeks: _weeks, ...rest } = earlier
  expect(content).toEqual(rest)
  await page.context().close()
}, 60_000)

test('whoever left halfway is led back to what they began', async () => {
  const page = await site.openAs('provider', '/aanbod/nieuw')
  const begun = page.getByRole('link', { name: 'Ga verder met ‘Zonneboot van karton’' })
  await field(page, 'Titel').fill('Zonneboot van karton')
  await page.waitForURL(/draft=/)
  expect(await begun.count()).toBe(0)
  await page.getByRole('link', { name: 'Aanbod plaatsen' }).first().click()
  await begun.click()
  await page.waitForURL(/bewerken$/)
  await expect
    .poll(async () => await field(page, 'Titel').inputValue())
    .toBe('Zonneboot van karton')

  await page.goto(`${site.url}/mijn`)
  const discard = page.getByRole('button', { name: /^Gooi weg.*Zonneboot/ })
  await discard.click()
  await discard.waitFor({ state: 'detached' })
  await press(page, 'Maak ongedaan')
  await discard.waitFor()
  await page.context().close()
}, 30_000)

test('a school names no day without school', async () => {
  const page = await site.openAs('school', '/vragen/nieuw?step=when')
  const now = new Date()
  const saturday = new Date(now.getTime() + (6 - now.getUTCDay() + 7) * 86_400_000)
  await field(page, 'Dag').fill(saturday.toISOString().slice(0, 10))
  await page.getByText('Dan is er geen school.').waitFor()
  expect(await page.getByRole('button', { name: 'Voeg deze dag toe' }).isDisabled()).toBe(true)
  await page.context().close()
}, 30_000)

test('a provider sees where in the country there is a holiday, and chooses a month all the same', async () => {
  const page = await site.openAs('provider', '/aanbod/nieuw')
  const partly = page.getByRole('button', { name: /^week 7 .*Voorjaarsvakantie in Regio Zuid$/ })
  await page.getByRole('button', { name: 'februari' }).click()
  expect(await partly.getAttribute('aria-pressed')).toBe('true')
  const everywhere = page.getByRole('button', { name: /^week 53 .*, Kerstvakantie$/ })
  await page.getByRole('button', { name: 'december' }).click()
  expect(await everywhere.getAttribute('aria-pressed')).toBe('false')
  await page.context().close()
}, 30_000)

test('what is missing in another step is said on top and led to', async () => {
  const page = await site.openAs('school', '/vragen/nieuw?step=check')
  await press(page, 'Vraag plaatsen')
  await page.getByRole('link', { name: 'Kies de groepen' }).click()
  await page.getByRole('heading', { level: 2, name: 'Welke groep' }).waitFor()
  await expect
    .poll(async () => await page.evaluate(() => document.activeElement?.closest('fieldset')?.id))
    .toBe('grades')
  await page.context().close()
}, 60_000)
