import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { PostgresLimits } from './database/postgres.ts'

const Whole = (fallback: number, minimum: number, maximum: number) =>
  Type.Integer({ minimum, maximum, default: fallback })

/** Every setting, as the environment names it. */
const Settings = Type.Object({
  PORT: Whole(3000, 0, 65_535),
  HOST: Type.String({ default: '127.0.0.1', minLength: 1 }),
  DATABASE_URL: Type.String({
    default: 'sqlite:data/techloket.db',
    pattern: '^(sqlite:.+|postgres(ql)?://.+)$',
  }),
  /** The rest is for PostgreSQL alone: connections for reading, and as many for writing. */
  DATABASE_CONNECTIONS: Whole(8, 1, 500),
  DATABASE_STATEMENT_MS: Whole(15_000, 100, 3_600_000),
  DATABASE_LOCK_MS: Whole(5000, 50, 3_600_000),
  /** Silent for so long, the server counts as away. */
  DATABASE_PATIENCE_MS: Whole(700, 50, 60_000),
  DATA_DIR: Type.String({ default: 'data', minLength: 1 }),
  PUBLIC_URL: Type.String({ default: '', pattern: '^(https?://[^/\\s]+)?$' }),
  SESSION_SECRET: Type.String({ default: '' }),
  SMTP_URL: Type.String({ default: '', pattern: '^(smtps?://\\S+)?$' }),
  MAIL_FROM: Type.String({ default: 'Techloket <noreply@techloket.example>', minLength: 3 }),
  PDOK_URL: Type.String({ default: '', pattern: '^(https?://\\S+)?$' }),
  NODE_ENV: Type.String({ default: '' }),
  /** The moment at which the clock starts, to look around in another week. */
  CLOCK: Type.Optional(Type.String({ format: 'date-time' })),
  /** Left out: on for a first look (no PUBLIC_URL, not in production), else off. */
  DEMO: Type.Optional(Type.Boolean()),
  /** How many proxies of the operator a request comes through; true is one. */
  TRUST_PROXY: Type.String({ default: 'false', pattern: '^(true|false|[0-9])$' }),
  LOG_LEVEL: Type.Enum(['silent', 'error', 'warn', 'info', 'debug'], { default: 'warn' }),
  OPERATOR_NAME: Type.String({ default: 'Techloket', minLength: 1 }),
  OPERATOR_EMAIL: Type.String({ default: 'beheer@techloket.example', pattern: '^\\S+@\\S+$' }),
  REQUESTS_PER_MINUTE: Whole(1200, 1, 1_000_000),
  SIGN_INS_PER_HOUR: Whole(10, 1, 1_000_000),
  SIGN_INS_PER_NETWORK_PER_HOUR: Whole(60, 1, 1_000_000),
  BODY_LIMIT_KB: Whole(64, 1, 10_240),
  /** Busy for so long with what came in at once, it refuses the rest with 503; 0 is never. */
  OVERLOAD_DELAY_MS: Whole(250, 0, 60_000),
})

/** Where the data is. */
export type DatabaseAddress =
  | { engine: 'sqlite'; file: string }
  | { engine: 'postgres'; url: string }

export interface Config {
  port: number
  host: string
  database: DatabaseAddress
  postgres: PostgresLimits
  dataFolder: string
  publicUrl: string
  /** Another one in a demo: no session in which it spared somebody the second factor is good on a real desk with the same data. */
  sessionSecret: string
  smtpUrl: string | undefined
  mailFrom: string
  pdokUrl: string | undefined
  isDemo: boolean
  /** What time it is. */
  clock: () => Date
  /** So many proxies stand in front, each telling in X-Forwarded-For who came to it. */
  proxies: number
  logLevel: string
  operator: { name: string; email: string }
  limits: {
    requestsPerMinute: number
    signInsPerHour: number
    signInsPerNetworkPerHour: number
    bodyBytes: number
    overloadDelayMs: number
  }
}

/** Wrong settings, one line each. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'
  readonly lines: string[]

  constructor(lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/**
 * The configuration out of environment variables. Empty values count as not set.
 * `demoSecret` is asked when it runs as a demo and no secret is given. Throws WrongSettings with everything that is wrong.
 */
export function readConfig(
  environment: Record<string, string | undefined>,
  demoSecret: (dataFolder: string) => string,
): Config {
  const given = Object.fromEntries(
    Object.keys(Settings.properties)
      .map((name) => [name, environment[name]?.trim()])
      .filter(([, value]) => value),
  )
  const settings = Value.Convert(Settings, Value.Default(Settings, given))
  const read = settings as Static<typeof Settings>
  const isDemo = read.DEMO ?? (read.PUBLIC_URL === '' && read.NODE_ENV !== 'production')
  const faults = [
    ...[...Value.Errors(Settings, settings)].map(({ instancePath, message }) =>
      faultIn(given, instancePath.slice(1), message),
    ),
    ...urlFaults(given),
    ...secretFaults(read.SESSION_SECRET, isDemo),
  ]
  if (faults.length) throw new WrongSettings(faults)

  // As browsers write it in Origin: small letters, no port that goes without saying.
  const publicUrl = new URL(read.PUBLIC_URL || `http://localhost:${read.PORT}`).origin
  return {
    port: read.PORT,
    host: read.HOST,
    database: databaseAddress(read.DATABASE_URL),
    postgres: {
      connections: read.DATABASE_CONNECTIONS,
      statementMs: read.DATABASE_STATEMENT_MS,
      lockMs: read.DATABASE_LOCK_MS,
      patienceMs: read.DATABASE_PATIENCE_MS,
    },
    dataFolder: read.DATA_DIR,
    publicUrl,
    sessionSecret: isDemo
      ? `demo ${read.SESSION_SECRET || demoSecret(read.DATA_DIR)}`
      : read.SESSION_SECRET,
    smtpUrl: read.SMTP_URL || undefined,
    mailFrom: read.MAIL_FROM,
    pdokUrl: read.PDOK_URL || undefined,
    isDemo,
    clock: clockFrom(read.CLOCK),
    proxies: proxiesIn(read.TRUST_PROXY),
    logLevel: read.LOG_LEVEL,
    operator: { name: read.OPERATOR_NAME, email: read.OPERATOR_EMAIL },
    limits: {
      requestsPerMinute: read.REQUESTS_PER_MINUTE,
      signInsPerHour: read.SIGN_INS_PER_HOUR,
      signInsPerNetworkPerHour: read.SIGN_INS_PER_NETWORK_PER_HOUR,
      bodyBytes: read.BODY_LIMIT_KB * 1024,
      overloadDelayMs: read.OVERLOAD_DELAY_MS,
    },
  }
}

/** What `sqlite:FILE` or `postgres://…` names. */
export function databaseAddress(url: string): DatabaseAddress {
  return url.startsWith('sqlite:')
    ? { engine: 'sqlite', file: url.slice('sqlite:'.length) }
    : { engine: 'postgres', url }
}

/** As people may read it: the file, or the server without the password. */
export function nameOf(address: DatabaseAddress): string {
  if (address.engine === 'sqlite') return address.file
  const { hostname, port, pathname } = new URL(address.url)
  return `postgres://${hostname}${port && `:${port}`}${pathname}`
}

function clockFrom(start: string | undefined) {
  const aheadMs = start === undefined ? 0 : Date.parse(start) - Date.now()
  return () => new Date(Date.now() + aheadMs)
}

const proxiesIn = (text: string) => (text === 'false' ? 0 : text === 'true' ? 1 : Number(text))

type Given = Record<string, string | undefined>

/** Names the setting and what was found, but no password in it. */
const faultIn = (given: Given, name: string, fault: string) =>
  `${name}: ${fault}, found "${(given[name] ?? '').replace(/\/\/[^/\s]*@/, '//…@')}"`

/** Addresses of the right form that are none all the same, such as one with two ports. */
const urlFaults = (given: Given) =>
  ['DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'PDOK_URL']
    .filter((name) => /^(postgres(ql)?|https?|smtps?):\/\//.test(given[name] ?? ''))
    .filter((name) => !URL.canParse(given[name] ?? ''))
    .map((name) => faultIn(given, name, 'is not an address'))

function secretFaults(secret: string, isDemo: boolean) {
  if (!secret)
    return isDemo
      ? []
      : ['SESSION_SECRET: missing; set 32 random bytes or more, or DEMO=true to look around']
  const bytes = Buffer.byteLength(secret)
  if (bytes < 32) return [`SESSION_SECRET: ${bytes} bytes, needs at least 32`]
  if (new Set(secret).size < 10) return ['SESSION_SECRET: too regular, use random bytes']
  return []
}
