import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds } from '../../seeds/demo/cast.ts'
import type { Organisation } from '../../shared/organisations.ts'
import { faultsOn, openSite, type Site } from '../helpers/site.ts'

let site: Site
beforeAll(async () => void (site = await openSite()), 120_000)
afterAll(async () => await site.close())

const path = `/organisaties/${organisationIds.provider}`
const press = async (page: Page, name: string | RegExp) =>
  await page.getByRole('button', { name }).first().click()
const pinOf = async (page: Page) =>
  (await site.read<Organisation>(page, `/organisations/${organisationIds.provider}`)).pin

test('a pin is moved by keyboard and put back; a new address moves it again and says so', async () => {
  const page = await site.openAs('provider', path)
  const before = await pinOf(page)
  await page.getByRole('heading', { name: 'Plek op de kaart' }).scrollIntoViewIfNeeded()
  const pin = page.getByRole('button', { name: 'Speld', exact: true })
  await pin.focus()
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowUp')
  await press(page, 'Bewaar deze plek')
  await page.getByText('De plek op de kaart is bewaard').waitFor()
  const moved = await pinOf(page)
  expect(moved?.source).toBe('person')
  expect(moved?.latitude).toBeGreaterThan(before?.latitude ?? 90)
  await press(page, 'Maak ongedaan')
  await expect.poll(async () => (await pinOf(page))?.latitude).toBe(before?.latitude)

  await page.getByLabel('Postcode').fill('7201 AB')
  await page.getByLabel('Plaats', { exact: true }).fill('Zutphen')
  await press(page, 'Bewaar')
  await page.getByText('Bewaard. De speld is verplaatst naar het nieuwe adres.').waitFor()
  const notice = page.getByText('De speld is verplaatst', { exact: true })
  await notice.waitFor()
  expect((await pinOf(page))?.latitude).toBeLessThan(52.2)
  expect(await faultsOn(page)).toEqual([])
  await press(page, 'De plek klopt')
  await notice.waitFor({ state: 'detached' })
  await page.context().close()
}, 60_000)

test('a provider comes straight from the form to registering, with a KvK number as people write it', async () => {
  const page = await site.openAs('school', '/aanbod/nieuw')
  await page.getByRole('link', { name: 'Meld je organisatie aan' }).click()
  await page.getByLabel('Naam').fill('Zagerij De Spaan')
  await page.getByLabel('KvK-nummer').fill('87.65 43 21')
  await page.getByLabel('Soort organisatie').selectOption({ label: 'Bedrijf' })
  await page.getByLabel('Straat').fill('Kade')
  await page.getByLabel('Huisnummer').fill('3')
  await page.getByLabel('Postcode').fill('7411 AB')
  await page.getByLabel('Plaats', { exact: true }).fill('Deventer')
  await press(page, 'Meld aan')
  await page.getByRole('heading', { name: 'Zagerij De Spaan is aangemeld' }).waitFor()
  await page.context().close()
}, 60_000)

test('whoever waits to be let in is told so, not sent to choose a school again', async () => {
  const page = await site.openAs('otherProvider', '/mijn')
  const school = `${site.url}/api/v1/organisations/${organisationIds.school}/claims`
  expect((await page.request.post(school)).ok()).toBe(true)
  await page.goto(`${site.url}/vragen/nieuw`)
  await page.getByRole('heading', { name: 'Wacht tot een beheerder je binnenlaat' }).waitFor()
  await page.context().close()
}, 30_000)

test('a pin is dragged to its place', async () => {
  const page = await site.openAs('provider', path)
  const before = await pinOf(page)
  const pin = page.getByRole('button', { name: 'Speld', exact: true })
  await page.getByRole('heading', { name: 'Plek op de kaart' }).scrollIntoViewIfNeeded()
  await pin.scrollIntoViewIfNeeded()
  const box = await pin.boundingBox()
  const [x, y] = [(box?.x ?? 0) + 22, (box?.y ?? 0) + 22]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y, { steps: 8 })
  await page.mouse.up()
  await press(page, 'Bewaar deze plek')
  await page.getByText('De plek op de kaart is bewaard').waitFor()
  expect((await pinOf(page))?.longitude).toBeGreaterThan(before?.longitude ?? 90)
  await page.context().close()
}, 60_000)

test('a colleague accepts an invitation by the link in the mail and belongs to it', async () => {
  const email = 'collega@stroomhuis.example'
  const owner = await site.openAs('provider', path)
  await owner.getByLabel('Mailadres van je collega').fill(email)
  await press(owner, 'Verstuur de uitnodiging')
  await owner.getByText('De uitnodiging is onderweg').waitFor()
  const link = /http:\/\/\S+/.exec(await site.mailTo(email))?.[0] ?? ''

  const colleague = await site.open(link.replace(site.url, ''))
  await colleague.getByRole('link', { name: 'Inloggen' }).last().click()
  await colleague.getByLabel('Mailadres').fill(email)
  await press(colleague, 'Stuur mij een mail')
  const codeIn = async () => /\b(\d{6})\b/.exec(await site.mailTo(email))?.[1] ?? ''
  await expect.poll(codeIn).not.toBe('')
  await colleague.getByLabel('Code uit de mail').fill(await codeIn())
  await press(colleague, /^Inloggen$/)
  await press(colleague, 'Neem de uitnodiging aan')
  await colleague.getByText('Je hoort nu bij Stroomhuis Deventer').waitFor()
  expect(await faultsOn(colleague)).toEqual([])
  expect(colleague.url()).not.toContain('#')

  await owner.reload()
  await owner.getByText(email).first().waitFor()
  await owner.context().close()
  await colleague.context().close()
}, 90_000)
