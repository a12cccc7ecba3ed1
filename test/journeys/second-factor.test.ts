import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, emailOf, regionIds } from '../../seeds/demo/cast.ts'
import { codeIn } from '../helpers/mails.ts'
import { codeOf } from '../helpers/second-factor.ts'
import { faultsOn, openSite, scrollsSideways, type Site } from '../helpers/site.ts'

let site: Site
beforeAll(async () => void (site = await openSite()), 120_000)
afterAll(async () => await site.close())

const email = emailOf(cast.coordinator.name)
const phone = { viewport: { width: 390, height: 844 } }
const halfMinute = 30_000
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Goes to a page that asks who one is, and in by the code of a mail. */
async function signInAt(path: string, mailsBefore: Set<string>) {
  const page = await site.open(`/inloggen?back=${encodeURIComponent(path)}`, phone)
  await page.getByLabel('Mailadres').fill(email)
  await page.keyboard.press('Enter')
  const code = page.getByLabel('Code uit de mail')
  await code.waitFor()
  let mail = ''
  await expect
    .poll(
      async () => {
        mail = await site.mailTo(email)
        return codeIn(mail) !== '' && !mailsBefore.has(mail)
      },
      { timeout: 10_000 },
    )
    .toBe(true)
  mailsBefore.add(mail)
  await code.fill(codeIn(mail))
  await page.keyboard.press('Enter')
  return page
}

async function typeCode(page: Page, code: string) {
  await page.getByLabel('Code uit de app').fill(code)
  await page.keyboard.press('Enter')
}

async function isClean(page: Page) {
  expect(await faultsOn(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}

test('a coordinator sets up an app, and from then on comes in by mail and its code', async () => {
  const mails = new Set<string>()
  const first = await signInAt('/mijn', mails)
  await first.getByRole('link', { name: 'Stel de tweede stap in' }).click()
  await heading(first, 'De tweede stap').waitFor()
  const otherTab = await first.context().newPage()
  await otherTab.goto(first.url())
  await heading(otherTab, 'De tweede stap').waitFor()
  await button(first, 'Stel de tweede stap in').press('Enter')
  await first.getByRole('img', { name: /^QR-code/ }).waitFor()
  expect(await first.locator(':focus').innerText()).toBe('Zet dit loket in de app')
  await isClean(first)
  const address =
    (await first.getByRole('link', { name: 'Open de app' }).getAttribute('href')) ?? ''
  const key = new URL(address).searchParams.get('secret') ?? ''
  expect((await first.locator('.app-key').innerText()).replaceAll(' ', '')).toBe(key)

  await typeCode(first, '12')
  await first.getByText('Vul alle zes cijfers in.').waitFor()
  const now = new Date()
  const right = codeOf(key, now)
  await typeCode(first, right === '000000' ? '000001' : '000000')
  await first.getByText('Deze code klopt niet.').waitFor()
  await isClean(first)
  await typeCode(first, right)
  await first.waitForURL(/\/mijn$/)
  await first.getByText('Na het inloggen typ je een code uit een app op je telefoon.').waitFor()

  await button(otherTab, 'Stel de tweede stap in').click()
  await otherTab.getByText('Je hebt dit net in een ander venster gedaan').waitFor()
  await isClean(otherTab)

  const work = `/regio/${regionIds.ijssel}`
  const later = await signInAt(work, mails)
  await heading(later, 'De tweede stap').waitFor()
  await isClean(later)
  await later.getByRole('link', { name: 'Later, naar mijn loket' }).click()
  await later.getByText('Nog één stap').waitFor()
  await isClean(later)
  await later.goto(site.url + work)
  await heading(later, 'De tweede stap').waitFor()
  await typeCode(later, codeOf(key, new Date(now.getTime() + halfMinute)))
  await heading(later, 'Regio W&T-netwerk IJsselvallei').waitFor()

  const administrator = await site.openAs(
    'administrator',
    `/beheer?region=${regionIds.ijssel}`,
    phone,
  )
  await administrator.getByText(`${cast.coordinator.name} is de telefoon kwijt`).click()
  expect(await faultsOn(administrator)).toEqual([])
  await button(administrator, `Haal de tweede stap van ${cast.coordinator.name} weg`).click()
  await administrator
    .getByText(`${cast.coordinator.name} stelt de tweede stap opnieuw in.`)
    .waitFor()
  await later.reload()
  await button(later, 'Stel de tweede stap in').waitFor()
}, 60_000)
