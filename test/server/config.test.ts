import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { readConfig, WrongSettings } from '../../server/config.ts'
import { environment } from '../../server/environment.ts'

const strong = 'q8vT2nLx5ZrC7wYk1JmB4hGd9sPfA6uE'
const read = (environment: Record<string, string>) => readConfig(environment, () => 'demo-secret')

function faultsOf(environment: Record<string, string>) {
  try {
    read(environment)
  } catch (error) {
    if (error instanceof WrongSettings) return error.lines
    throw error
  }
  return []
}

test('a first look needs no settings and is a demo on this machine only', () => {
  expect(read({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    database: { engine: 'sqlite', file: 'data/techloket.db' },
    publicUrl: 'http://localhost:3000',
    isDemo: true,
    sessionSecret: 'demo demo-secret',
  })
})

test('a desk with an address of its own is no demo unless it says so', () => {
  const PUBLIC_URL = 'https://loket.example'
  expect(read({ PUBLIC_URL, SESSION_SECRET: strong }).isDemo).toBe(false)
  expect(read({ PUBLIC_URL, DEMO: 'true' }).isDemo).toBe(true)
  expect(read({ NODE_ENV: 'production', SESSION_SECRET: strong }).isDemo).toBe(false)
})

test.each([
  ['https://Loket.Example', 'https://loket.example'],
  ['https://loket.example:443', 'https://loket.example'],
  ['http://loket.example:8080', 'http://loket.example:8080'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
])('%s is the address that browsers call %s', (PUBLIC_URL, origin) => {
  expect(read({ PUBLIC_URL, SESSION_SECRET: strong }).publicUrl).toBe(origin)
})

test.each([
  ['missing', {}],
  ['short', { SESSION_SECRET: 'a'.repeat(31) }],
  ['regular', { SESSION_SECRET: 'ab'.repeat(40) }],
])('without the demo a %s secret refuses to start', (_what, settings) => {
  expect(faultsOf({ NODE_ENV: 'production', ...settings })).toEqual([
    expect.stringContaining('SESSION_SECRET'),
  ])
})

test('everything that is wrong is told at once', () => {
  const faults = faultsOf({
    PORT: 'eighty',
    PUBLIC_URL: 'loket.example/path',
    DATABASE_URL: 'mysql://somewhere',
    LOG_LEVEL: 'loud',
    DEMO: 'perhaps',
    TRUST_PROXY: 'some',
    CLOCK: '2027-02-30T08:00:00Z',
    SESSION_SECRET: 'short',
  })
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'PORT',
    'DATABASE_URL',
    'PUBLIC_URL',
    'CLOCK',
    'DEMO',
    'TRUST_PROXY',
    'LOG_LEVEL',
    'SESSION_SECRET',
  ])
})

test('an address that is none is told without the password in it', () => {
  const faults = faultsOf({
    DATABASE_URL: 'postgres://desk:geheim@host:54:32/desk',
    SMTP_URL: 'smtps://desk:geheim@mail:x',
    PUBLIC_URL: 'http://[',
    SESSION_SECRET: strong,
  })
  expect(faults).toEqual([
    'DATABASE_URL: is not an address, found "postgres://…@host:54:32/desk"',
    'PUBLIC_URL: is not an address, found "http://["',
    'SMTP_URL: is not an address, found "smtps://…@mail:x"',
  ])
})

test('the clock starts where CLOCK says and goes on from there', () => {
  const { clock } = read({ CLOCK: '2027-05-10T08:00:00Z' })
  const begin = Date.parse('2027-05-10T08:00:00Z')
  const now = clock().getTime()
  expect(now).toBeGreaterThanOrEqual(begin)
  expect(now).toBeLessThan(begin + 60_000)
  expect(Math.abs(read({}).clock().getTime() - Date.now())).toBeLessThan(60_000)
})

test.each([
  ['', 0],
  ['false', 0],
  ['true', 1],
  ['2', 2],
])('TRUST_PROXY=%s is %i proxies', (TRUST_PROXY, proxies) => {
  expect(read({ TRUST_PROXY }).proxies).toBe(proxies)
})

test('an empty value counts as not set', () => {
  expect(read({ PORT: '', DEMO: ' ' })).toMatchObject({ port: 3000, isDemo: true })
})

test('a file .env gives what the environment does not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'techloket-settings-'))
  vi.stubEnv('PORT', '3456')
  try {
    expect(environment(folder)).toEqual(process.env)
    writeFileSync(
      join(folder, '.env'),
      '# The desk of a region\nPORT=80\nMAIL_FROM="Loket <loket@regio.example>"\nPDOK_URL=\n',
    )
    expect(read(environment(folder) as Record<string, string>)).toMatchObject({
      port: 3456,
      mailFrom: 'Loket <loket@regio.example>',
      pdokUrl: undefined,
    })
  } finally {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  }
})
