import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, emailOf, organisationIds, type Part, regionIds } from '../../seeds/demo/cast.ts'
import { row } from '../helpers/register-file.ts'
import { openSite, type Site } from '../helpers/site.ts'

/** Somebody plants script in every text there is; it stands on every page as it was typed, and none of it runs. */

const plant = (word: string) =>
  `${word} <img src=x onerror=ran()>"><script>ran()</script>'{{ran()}} \${ran()} **vet**`
const longer = (word: string) =>
  `${plant(word)}\n[klik](javascript:ran()) <a href="javascript:ran()">hier</a>\n<svg/onload=ran()> &lt;b&gt; </textarea></title>`

const planted = {
  teacher: plant('Anna'),
  provider: plant('Windbouw'),
  builder: plant('Bram'),
  waiting: plant('Wachters'),
  offer: plant('Molenaanbod'),
  arranges: longer('Regelen'),
  described: longer('Beschreven'),
  request: plant('Molenvraag'),
  goal: longer('Doel'),
  known: longer('Voorkennis'),
  message: longer('Bericht'),
  note: plant('Uitleg'),
  returned: plant('Terug'),
  refused: plant('Afgewezen'),
  school: "School <img src=x onerror=ran()>'{{ran()}}",
}
const website = `windbouw.example/'onmouseover=ran()//{{ran()}}`

let site: Site
/** What ran, was refused to run, or asked something; of every page. */
const misdeeds: string[] = []
const people = new Map<Part | 'visitor', Page>()
const found = { offer: '', request: '', match: '', school: '', waiting: '' }

beforeAll(async () => {
  site = await openSite([row('98RB00', { VESTIGINGSNAAM: planted.school })])
  people.set('visitor', await site.open('/over'))
  for (const part of ['school', 'provider', 'coordinator', 'administrator', 'colleague'] as const)
    people.set(part, await site.openAs(part, '/over'))
  for (const page of people.values()) await watch(page)
}, 120_000)
afterAll(async () => await site.close())

/** From the next page on. */
async function watch(page: Page) {
  const context: BrowserContext = page.context()
  await context.exposeFunction('ran', () => misdeeds.push(`script ran at ${page.url()}`))
  await context.exposeFunction('violated', (what: string) => misdeeds.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // The background map lies elsewhere and cannot be reached from a test.
      if (violatedDirective !== 'img-src')
        (globalThis as unknown as { violated: (what: string) => void }).violated(
          `refused: ${violatedDirective} ${blockedURI}`,
        )
    })
  })
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`))
}

const pageOf = (part: Part | 'visitor') => {
  const page = people.get(part)
  if (!page) throw new Error(`${part} has no page`)
  return page
}

/** Asks the API as somebody; refusals fail the test. */
async function ask<Answer>(
  part: Part,
  method: 'POST' | 'PATCH' | 'GET',
  path: string,
  data?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const url = `${site.url}/api/v1${path}`
  const reply = await pageOf(part).request.fetch(url, { method, headers, ...(data && { data }) })
  if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${await reply.text()}`)
  return (await reply.json()) as Answer
}

const decide = async (id: string, decision: 'verify' | 'refuse', note?: string) =>
  await ask('coordinator', 'POST', `/organisations/${id}/verifications`, {
    decision,
    ...(note !== undefined && { note }),
  })

interface Thing {
  id: string
  inside: { version: number }
}

test('somebody plants it in every text of people, organisations, postings and matches', async () => {
  await ask('school', 'PATCH', '/me', { name: planted.teacher })
  await ask('provider', 'PATCH', '/me', { name: planted.builder })
  const { schools } = await ask<{ schools: { organisationId: string; name: string }[] }>(
    'school',
    'GET',
    '/schools?text=98RB00',
  )
  found.school = schools[0]?.organisationId ?? ''
  await ask('school', 'POST', `/organisations/${found.school}/claims`)

  const ours = `/organisations/${organisationIds.provider}`
  const { inside } = await ask<Thing>('provider', 'GET', ours)
  await ask(
    'provider',
    'PATCH',
    ours,
    { name: planted.provider, website, contactPhone: '<script>ran()</script>' },
    { 'if-match': String(inside.version) },
  )
  const waiting = await ask<Thing>('colleague', 'POST', '/organisations', {
    name: planted.waiting,
    kvkNumber: '87654321',
    providerKind: 'company',
    website,
    address: {
      street: '<img src=x onerror=ran()>',
      houseNumber: '"><i>',
      postcode: '7411 AA',
      place: 'Deventer',
    },
  })
  const common = {
    audience: 'pupils',
    themes: ['energy'],
    grades: [7],
    minutes: 90,
    modes: ['at_school'],
  }
  const offer = await ask<Thing>('provider', 'POST', '/offers', {
    organisationId: organisationIds.provider,
    content: {
      ...common,
      title: planted.offer,
      description: planted.described,
      schoolArranges: planted.arranges,
      kind: 'guest_lesson',
      groupSize: 30,
      serviceArea: 'radius',
      radiusKm: 60,
      costsEuro: 0,
      costsPer: 'class',
      weeks: [],
    },
  })
  const request = await ask<Thing>('school', 'POST', '/requests', {
    organisationId: found.school,
    content: {
      ...common,
      title: planted.request,
      goal: planted.goal,
      priorKnowledge: planted.known,
      kinds: ['guest_lesson'],
      participants: 28,
    },
  })
  await ask('provider', 'POST', `/offers/${offer.id}/moves`, { move: 'submit' })
  const moves = `/requests/${request.id}/moves`
  await ask('school', 'POST', moves, { move: 'submit' })
  const back = { move: 'return', reason: 'other', note: planted.returned }
  await ask('coordinator', 'POST', moves, back)
  await showsAsTyped('school', `/vragen/${request.id}`, [planted.request, planted.returned])
  await ask('school', 'POST', moves, { move: 'submit' })
  await showsAsTyped('coordinator', `/regio/${regionIds.ijssel}`, [planted.request])
  await decide(found.school, 'verify')
  const match = await ask<Thing>('school', 'POST', '/matches', {
    requestId: request.id,
    offerId: offer.id,
    message: planted.message,
  })
  await ask('school', 'POST', `/organisations/${found.school}/invitations`, {
    email: 'new@school.example',
    role: 'member',
  })
  await ask('provider', 'POST', `${ours}/invitations`, {
    email: 'other@school.example',
    role: 'member',
  })
  Object.assign(found, {
    offer: offer.id,
    request: request.id,
    match: match.id,
    waiting: waiting.id,
  })
}, 90_000)

/** Opens a page and waits for each text to stand on it, letter by letter as it was typed. */
async function showsAsTyped(part: Part | 'visitor', path: string, texts: string[]) {
  const page = pageOf(part)
  await page.goto(site.url + path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  for (const text of texts) {
    const lines = text.split('\n')
    await expect
      .poll(
        async () => {
          const shown = await page.evaluate(() => {
            const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[]
            return [document.body.textContent, ...fields.map(({ value }) => value)].join('\n')
          })
          return lines.every((line) => shown.includes(line))
        },
        { timeout: 10_000, message: `${part} ${path} shows ${text}` },
      )
      .toBe(true)
  }
  await expectClean(page, `${part} ${path}`)
}

/** No element came out of a text, and none of it leads anywhere. */
async function expectClean(page: Page, where: string) {
  const made = await page.evaluate(() => ({
    elements: document.querySelectorAll(
      'img[src="x"], [onerror], [onload], [onmouseover], script:not([src]), svg[onload], body b',
    ).length,
    links: [...document.querySelectorAll('a')].filter(({ protocol }) => protocol === 'javascript:')
      .length,
  }))
  expect(made, where).toEqual({ elements: 0, links: 0 })
  expect(misdeeds, where).toEqual([])
}

test('the watch sees a script that runs, and one that is refused', async () => {
  const page = await site.open('/over')
  await watch(page)
  await page.goto(`${site.url}/privacy`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => (globalThis as unknown as { ran: () => void }).ran())
  // Refused before it is an attribute.
  await page
    .evaluate(() => document.createElement('img').setAttribute('onerror', 'ran()'))
    .catch(() => {})
  await expect.poll(() => misdeeds).toHaveLength(2)
  misdeeds.length = 0
  await page.context().close()
}, 30_000)

test('visitors see it in the list, on the map, and on the pages of postings and organisations', async () => {
  await showsAsTyped('visitor', '/zoeken?text=molenaanbod', [planted.offer, planted.provider])
  await showsAsTyped('visitor', '/zoeken?text=molenvraag', [planted.request])
  await showsAsTyped('visitor', `/aanbod/${found.offer}`, [
    planted.offer,
    planted.described,
    planted.arranges,
    planted.provider,
  ])
  await showsAsTyped('visitor', `/vragen/${found.request}`, [
    planted.request,
    planted.goal,
    planted.known,
  ])
  await showsAsTyped('visitor', `/organisaties/${organisationIds.provider}`, [
    planted.provider,
    planted.offer,
    website,
  ])
  await showsAsTyped('visitor', `/organisaties/${found.school}`, [planted.request])
  await showsAsTyped(
    'visitor',
    `/zoeken?text=${encodeURIComponent(planted.offer.slice(0, 60))}`,
    [],
  )
  for (const path of ['/', '/techniekpact', '/inloggen']) await showsAsTyped('visitor', path, [])
}, 90_000)

test('a mark on the map names it, and the panel it opens shows it', async () => {
  const page = pageOf('visitor')
  await page.goto(`${site.url}/zoeken?text=molenaanbod`)
  const mark = page.locator('.leaflet-marker-pane button').first()
  await expect.poll(async () => await mark.getAttribute('aria-label')).toContain(planted.offer)
  await mark.hover()
  await mark.click()
  await expect
    .poll(async () => await page.locator('.search-map').textContent())
    .toContain(planted.offer)
  await expectClean(page, 'the map')
}, 60_000)

test('both sides see it on their desk, beside suggestions, in the forms and in their match', async () => {
  await showsAsTyped('school', '/mijn', [planted.request])
  await showsAsTyped('school', `/vragen/${found.request}/suggesties`, [planted.request])
  await showsAsTyped('school', `/vragen/${found.request}/bewerken`, [planted.request, planted.goal])
  await showsAsTyped('school', `/koppelingen/${found.match}`, [
    planted.offer,
    planted.request,
    planted.message,
    planted.provider,
  ])
  await showsAsTyped('school', `/organisaties/${found.school}`, [planted.teacher])
  await showsAsTyped('provider', '/mijn', [planted.offer])
  await showsAsTyped('provider', `/aanbod/${found.offer}/suggesties`, [planted.offer])
  await showsAsTyped('provider', `/aanbod/${found.offer}/bewerken`, [
    planted.offer,
    planted.described,
    planted.arranges,
  ])
  await showsAsTyped('provider', `/organisaties/${organisationIds.provider}`, [
    planted.builder,
    '<script>ran()</script>',
  ])
  await ask('provider', 'POST', `/matches/${found.match}/moves`, {
    move: 'decline',
    reason: 'other',
    note: planted.note,
  })
  for (const part of ['school', 'provider', 'coordinator'] as const)
    await showsAsTyped(part, `/koppelingen/${found.match}`, [planted.note, planted.message])
}, 120_000)

test('so do the coordinator and the administrator', async () => {
  await showsAsTyped('coordinator', `/regio/${regionIds.ijssel}`, [planted.waiting])
  await showsAsTyped('administrator', '/beheer', [])
  await decide(found.waiting, 'refuse', planted.refused)
  await showsAsTyped('colleague', `/organisaties/${found.waiting}`, [planted.waiting])
}, 60_000)

test('and whoever reads the mails', async () => {
  await site.mailTo('new@school.example')
  await site.mailTo('other@school.example')
  await site.mailTo(emailOf(cast.colleague.name))
  await showsAsTyped('visitor', '/demo/mail', [
    planted.teacher,
    planted.builder,
    planted.provider,
    planted.refused,
  ])
}, 60_000)

test('a website that is script is refused', async () => {
  const ours = `/organisations/${organisationIds.provider}`
  const { inside } = await ask<Thing>('provider', 'GET', ours)
  for (const script of [
    'javascript:ran()',
    'JaVaScRiPt:ran()',
    'data:text/html,ran',
    '//x.example',
  ])
    await expect(
      ask('provider', 'PATCH', ours, { website: script }, { 'if-match': String(inside.version) }),
    ).rejects.toThrow('400')
}, 30_000)
