import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { row } from '../helpers/register-file.ts'
import { faultsOn, openSite, type Site } from '../helpers/site.ts'

/** From a school that is new to the desk to an agreement both sides see; each test goes on where the last one ended. */

const teacher = 'juf.marjan@deregenboog.example'
const school = row('98RB00', {
  VESTIGINGSNAAM: 'Basisschool De Regenboog',
  INTERNETADRES: 'www.deregenboog.example',
})

let site: Site
beforeAll(async () => void (site = await openSite([school])), 120_000)
afterAll(async () => await site.close())

let teachersPage: Page
let matchPath: string
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = async (page: Page, name: string | RegExp) =>
  await page.getByRole('button', { name }).first().click()
const pick = async (page: Page, name: string) =>
  await page.getByText(name, { exact: true }).first().click()

test('a visitor searches by place and reads an offer', async () => {
  const page = await site.open('/')
  const place = page.getByRole('combobox').first()
  await place.fill('Deventer')
  await page
    .getByRole('option', { name: /Deventer/ })
    .first()
    .click()
  await press(page, /^Zoek/)
  await page.waitForURL(/\/zoeken\?/)
  await heading(page, /Deventer/).waitFor()
  await page.getByRole('link', { name: 'Bouw je eigen windmolen' }).first().click()
  await heading(page, 'Bouw je eigen windmolen').waitFor()
  await page.getByText('Techniekpact').first().waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.context().close()
}, 60_000)

test('a teacher signs in by a mailed code and takes the place of the school', async () => {
  teachersPage = await site.open('/inloggen')
  const page = teachersPage
  await page.getByLabel('Mailadres').fill(teacher)
  await press(page, 'Stuur mij een mail')
  const code = /\b(\d{6})\b/.exec(await site.mailTo(teacher))?.[1] ?? ''
  await page.getByLabel('Code uit de mail').fill(code)
  await press(page, /^Inloggen$/)
  await page.waitForURL(/\/mijn/)

  await page.goto(`${site.url}/organisaties/nieuw`)
  await page.getByText('Ik werk op een basisschool').click()
  await page.getByRole('combobox').first().fill('regenboog')
  await page
    .getByRole('option', { name: /Regenboog/ })
    .first()
    .click()
  expect(await faultsOn(page)).toEqual([])
  await press(page, 'Dit is mijn school')
  await page.getByText('Basisschool De Regenboog').first().waitFor()
}, 60_000)

test('the teacher posts a request in four steps and sees which offers fit and why', async () => {
  const page = teachersPage
  await page.goto(`${site.url}/vragen/nieuw`)
  await page.getByLabel('Titel').fill('Waar komt onze stroom vandaan?')
  await page
    .getByLabel('Wat moet het opleveren?')
    .fill('De leerlingen ontdekken hoe wind en zon stroom maken.')
  await pick(page, 'Workshop')
  await pick(page, 'Gastles')
  await pick(page, 'Energie')
  await press(page, 'Volgende')

  await pick(page, 'Leerlingen')
  await pick(page, 'groep 7')
  await page.getByLabel('Hoeveel leerlingen?').fill('26')
  await press(page, 'Volgende')

  await pick(page, 'Op school')
  await page.getByLabel('Hoe lang mag het duren?').fill('90')
  expect(await faultsOn(page)).toEqual([])
  await press(page, /controleren/)
  await press(page, 'Vraag plaatsen')
  await heading(page, 'Aanbod dat past').waitFor()
  await page.getByText('groep 7 past').first().waitFor()
  expect(await faultsOn(page)).toEqual([])
}, 90_000)

test('the teacher asks a provider from a suggestion', async () => {
  const page = teachersPage
  const suggestion = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Bouw je eigen windmolen' }) })
  await suggestion.getByRole('button', { name: /Vraag / }).click()
  await page.getByLabel('Bericht erbij').fill('Past dit in maart?')
  await press(page, 'Verstuur')
  const link = page.getByRole('link', { name: 'Naar de koppeling' }).first()
  await link.waitFor()
  matchPath = (await link.getAttribute('href')) ?? ''
  expect(matchPath).toMatch(/^\/koppelingen\//)
}, 60_000)

test('the provider accepts, and both see the agreement', async () => {
  const page = await site.open('/inloggen')
  await press(page, /Els Groothuis/)
  await page.waitForURL(/\/mijn/)
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Regenboog' })
    .getByRole('link')
    .first()
    .click()
  await page.getByText('Past dit in maart?').waitFor()
  expect(await faultsOn(page)).toEqual([])
  await press(page, /^Ja/)
  await page.getByText('Jullie doen het samen').first().waitFor()

  await teachersPage.goto(site.url + matchPath)
  await teachersPage.getByText('Jullie doen het samen').first().waitFor()
  expect(await teachersPage.content()).not.toContain('demo.techloket.example')
  expect(await faultsOn(teachersPage)).toEqual([])
}, 60_000)
