import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationIds } from '../../seeds/demo/cast.ts'
import type { OwnPosting } from '../../shared/organisations.ts'
import type { SchoolRequest } from '../../shared/requests.ts'
import type { Suggestions } from '../../shared/suggestions.ts'
import { wantedLesson } from '../helpers/samples.ts'
import { faultsOn, openSite, type Site } from '../helpers/site.ts'

/** A provider offers help and hears no; and what is done by mistake is taken back. */

let site: Site
beforeAll(async () => void (site = await openSite()), 120_000)
afterAll(async () => await site.close())

const press = async (page: Page, name: string | RegExp) =>
  await page.getByRole('button', { name }).first().click()

/** A public request of the school that the windmill of the provider fits, made behind the screens. */
async function postRequest(page: Page, title: string) {
  const send = async (path: string, data: object) =>
    (await (await page.request.post(`${site.url}/api/v1${path}`, { data })).json()) as SchoolRequest
  const content = { ...wantedLesson, title, weeks: [] }
  const { id } = await send('/requests', { organisationId: organisationIds.school, content })
  await send(`/requests/${id}/moves`, { move: 'submit' })
  return id
}

test('a provider offers help, the school says no with a reason, and the two are not suggested again', async () => {
  const school = await site.openAs('school', '/mijn')
  const id = await postRequest(school, 'Molens op het schoolplein')
  const suggested = async () => {
    const { items } = await site.read<Suggestions>(school, `/requests/${id}/suggestions`)
    return items.map(({ card }) => card.title)
  }
  expect(await suggested()).toContain('Bouw je eigen windmolen')

  const provider = await site.openAs('provider', `/vragen/${id}`)
  await press(provider, 'Bied hulp aan')
  const dialog = provider.getByRole('dialog', { name: 'Bied hulp aan' })
  await dialog.getByRole('combobox').selectOption({ label: 'Bouw je eigen windmolen' })
  await dialog.getByLabel('Bericht erbij').fill('Wij komen graag langs.')
  expect(await faultsOn(provider)).toEqual([])
  await dialog.getByRole('button', { name: 'Verstuur' }).click()
  await dialog.getByRole('link', { name: 'Naar de koppeling' }).waitFor()

  await school.goto(`${site.url}/mijn`)
  await school
    .getByRole('listitem')
    .filter({ hasText: 'Geef antwoord' })
    .getByRole('link', { name: 'Bouw je eigen windmolen' })
    .first()
    .click()
  await school.getByText('Wij komen graag langs.').waitFor()
  await press(school, /^Nee/)
  await school.getByLabel('Reden').selectOption({ label: 'Ander onderwerp gezocht' })
  expect(await faultsOn(school)).toEqual([])
  await press(school, /^Nee/)
  await school.getByText('Je hebt nee gezegd').first().waitFor()

  expect(await suggested()).not.toContain('Bouw je eigen windmolen')
  await school.context().close()
  await provider.context().close()
}, 60_000)

test('a coordinator reads of others, not of themselves, and proposes to both', async () => {
  const school = await site.openAs('school', '/mijn')
  const id = await postRequest(school, 'Molens in de gymzaal')
  const coordinator = await site.openAs('coordinator', `/vragen/${id}`)
  await coordinator.getByText('stel het aan beide voor').waitFor()
  await coordinator.getByRole('link', { name: 'Bekijk aanbod dat past' }).click()
  await coordinator.getByText(/^Bij de vraag “Molens in de gymzaal” van /).waitFor()
  const reasons = coordinator.getByRole('list', { name: 'Waarom dit past' }).first()
  expect(await reasons.textContent()).not.toMatch(/\bje\b/)
  await press(coordinator, /^Stel dit voor/)
  await press(coordinator, 'Verstuur')
  await coordinator.getByText('Voorgesteld aan de school en de aanbieder.').waitFor()
  await coordinator.context().close()
  await school.context().close()
}, 60_000)

test('a pause is taken back at once, and so is the end of a request', async () => {
  const provider = await site.openAs('provider', '/mijn')
  const { postings } = await site.read<{ postings: OwnPosting[] }>(
    provider,
    `/organisations/${organisationIds.provider}/postings`,
  )
  await provider.goto(`${site.url}/aanbod/${postings[0]?.id}`)
  await press(provider, 'Pauze nemen')
  await provider.getByText('Het aanbod is even niet te vinden.').waitFor()
  await press(provider, 'Maak ongedaan')
  await provider.getByRole('button', { name: 'Pauze nemen' }).waitFor()
  await provider.context().close()

  const school = await site.openAs('school', '/mijn')
  const id = await postRequest(school, 'Bruggen van karton')
  await school.goto(`${site.url}/vragen/${id}`)
  await press(school, 'Intrekken')
  await school.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click()
  await school.getByText('De vraag is ingetrokken.').waitFor()
  await press(school, 'Maak ongedaan')
  await school.getByRole('button', { name: 'Intrekken' }).waitFor()
  expect((await site.read<SchoolRequest>(school, `/requests/${id}`)).state).toBe('open')
  await school.context().close()
}, 60_000)
