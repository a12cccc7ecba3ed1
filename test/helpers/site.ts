import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'

export interface Site {
  url: string
  /** A page of a browser of its own, as somebody new would open it. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** The whole product as its start command runs it: a demo in a folder of its own, and a real browser before it. */
export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-site-'))
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const url = `http://localhost:${port}`
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `sqlite:${join(folder, 'site.db')}`,
      DATA_DIR: folder,
      DEMO: 'true',
      REQUESTS_PER_MINUTE: '1000000',
    },
    stdio: 'inherit',
  })
  await waitFor(`${url}/health/ready`)
  const browser = await startBrowser()
  return {
    url,
    async open(path, options = {}) {
      const context = await browser.newContext({ locale: 'nl-NL', ...options })
      const page = await context.newPage()
      await page.goto(url + path)
      return page
    },
    async close() {
      await browser.close()
      await stop(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startBrowser(): Promise<Browser> {
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

async function waitFor(url: string) {
  for (let tries = 0; tries < 200; tries++) {
    const reply = await fetch(url).catch(() => undefined)
    if (reply?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answers at ${url}`)
}

async function stop(server: ChildProcess) {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

/** What axe finds wrong on a page, by rule and place. */
export async function faultsOn(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}
