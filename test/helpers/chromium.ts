import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

export interface Chromium {
  executablePath: string
  env: Record<string, string>
}

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium
  }
}

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome']

/** A browser for the journeys: CHROMIUM_PATH, one that is installed, or the one that comes as a package. */
export async function findChromium(): Promise<Chromium> {
  const path = process.env['CHROMIUM_PATH'] ?? installed.find((one) => existsSync(one))
  if (path) return { executablePath: path, env: {} }
  const folder = join(process.cwd(), 'node_modules', '.cache', 'chromium')
  mkdirSync(folder, { recursive: true })
  // The package unpacks its own system libraries only where it believes to run in the cloud it is made for.
  const given = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const names = [...Object.keys(given), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']
  const before = names.map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, given)
  const { default: chromium } = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
  // Its own font list names a folder of the cloud; this one names where the fonts really are.
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts, { recursive: true })
  writeFileSync(
    join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`,
  )
  return {
    executablePath,
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: fonts,
    },
  }
}

/** Unpacks it once, before any test starts. */
export default async function setup(project: TestProject) {
  project.provide('chromium', await findChromium())
}
