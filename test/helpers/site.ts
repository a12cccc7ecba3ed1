import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import iconv from 'iconv-lite'
import { inject } from 'vitest'
import { cast, type Part } from '../../seeds/demo/cast.ts'
import { runByTheClock } from '../../server/by-the-clock.ts'
import { readConfig } from '../../server/config.ts'
import { openContext } from '../../server/context.ts'
import { begin, startServer } from './processes.ts'
import { header } from './register-file.ts'
import { testSettings } from './settings.ts'

export interface Site {
  url: string
  /** Lets everything that happens by itself happen as so many days from now. */
  letDaysPass(days: number): Promise<void>
  /** The last mail to an address, once it has been sent. */
  mailTo(email: string): Promise<string>
  /** A page of a browser of its own, as somebody new would open it. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** The same, signed in as one of the cast. */
  openAs(part: Part, path: string, options?: BrowserContextOptions): Promise<Page>
  /** Brings a file of open data in with the tool, beside the running desk. */
  bring(what: 'schools' | 'boundaries', content: string | Uint8Array): Promise<void>
  /** What the API answers to whoever the page belongs to. */
  read<Answer>(page: Page, path: string): Promise<Answer>
  close(): Promise<void>
}

/**
 * The whole product as its commands run it: a demo in a folder of its own, schools imported from a register file,
 * and a real browser before it.
 */
export async function openSite(schools: string[] = []): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-site-'))
  const settings = { DATABASE_URL: `sqlite:${join(folder, 'site.db')}`, DATA_DIR: folder }
  async function bring(what: 'schools' | 'boundaries', content: string | Uint8Array) {
    const file = join(folder, what)
    writeFileSync(file, content)
    const tool = begin('cli/data', [what, file], settings)
    if ((await tool.ended) !== 0) throw new Error(`${what} were not taken: ${tool.muttered()}`)
  }
  if (schools.length > 0)
    await bring('schools', iconv.encode(`${[header, ...schools].join('\r\n')}\r\n`, 'win1252'))
  const server = await startServer(settings)
  const { url } = server
  const browser = await startBrowser()
  async function open(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ locale: 'nl-NL', ...options })
    context.setDefaultTimeout(10_000)
    const page = await context.newPage()
    await page.goto(url + path)
    return page
  }
  return {
    url,
    open,
    bring,
    async openAs(part, path, options) {
      const page = await open('/over', options)
      const data = { personId: cast[part].id }
      const reply = await page.request.post(`${url}/api/v1/demo/sign-ins`, { data })
      if (!reply.ok()) throw new Error(`${part} cannot sign in`)
      await page.goto(url + path)
      return page
    },
    async read<Answer>(page: Page, path: string) {
      return (await (await page.request.get(`${url}/api/v1${path}`)).json()) as Answer
    },
    async letDaysPass(days) {
      const later = new Date(Date.now() + days * 86_400_000)
      const context = await openContext(
        readConfig({ ...testSettings, ...settings }, () => ''),
        { clock: () => later },
      )
      await runByTheClock(context)
      await context.database.close()
    },
    mailTo: async (email) => await mailTo(url, email),
    async close() {
      await browser.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function startBrowser(): Promise<Browser> {
  const { executablePath, env } = inject('chromium')
  const args = [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
  ]
  return await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
  })
}

async function mailTo(url: string, email: string) {
  for (let tries = 0; tries < 100; tries++) {
    const reply = await fetch(`${url}/api/v1/demo/mails`)
    const { mails } = (await reply.json()) as { mails: { to: string; text: string }[] }
    const found = mails.find((mail) => mail.to === email)
    if (found) return found.text
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no mail to ${email}`)
}

/** What axe finds wrong on a page, by rule and place. */
export async function faultsOn(page: Page) {
  // In one run: there are no frames of others to gather from.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}

/** Whether a page is wider than its screen, also with all that is folded away laid open. */
export const scrollsSideways = async (page: Page) =>
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
    return document.documentElement.scrollWidth > document.documentElement.clientWidth
  })
