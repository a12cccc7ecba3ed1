import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fillWhenEmpty } from '../seeds/seed.ts'
import { buildApp } from './app.ts'
import { startClockwork } from './by-the-clock.ts'
import { nameOf, readConfig } from './config.ts'
import { openContext } from './context.ts'
import { environment } from './environment.ts'
import { explain } from './explain.ts'
import { closeWithin } from './http/closing.ts'
import { startMailer } from './outside/mailer.ts'

/** A stop takes ten seconds at most: so long for what is being asked, for all that is in hand, and for the database. */
const openMs = 5000
const workMs = 8000
const closeMs = 1000
/** An import in another process is on the map within this time. */
const catchUpMs = 1000

/** Kept beside the demo's data so that a restart signs nobody out. */
function demoSecret(folder: string) {
  const file = join(folder, 'demo-secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

async function start() {
  const config = readConfig(environment(), demoSecret)
  const context = await openContext(config)
  process.on('uncaughtException', (err) => {
    context.log.fatal({ err }, 'a bug ended the process')
    process.exit(1)
  })
  await context.database.alone(() => fillWhenEmpty(context))
  const app = await buildApp(context)
  const mailer = startMailer(context)
  const watch = setInterval(
    () =>
      void context
        .catchUp()
        .catch((err: unknown) => context.log.error({ err }, 'the catalogue lags')),
    catchUpMs,
  )
  await app.listen({ port: config.port, host: config.host })
  const clockwork = startClockwork(context)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    clearInterval(watch)
    const work = [closeWithin(openMs, app), clockwork.stop(), mailer.stop()]
    await Promise.race([Promise.all(work), pause(workMs)])
    await Promise.race([context.database.close(), pause(closeMs)])
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())

  console.log(
    [
      `Techloket           ${config.publicUrl}`,
      config.isDemo
        ? `Look around as      a teacher, a provider, a coordinator: ${config.publicUrl}/inloggen`
        : `Sign in             ${config.publicUrl}/inloggen`,
      config.smtpUrl
        ? `Mail                goes out by ${new URL(config.smtpUrl).host}`
        : `Mail                is kept in ${join(config.dataFolder, 'mail')}${config.isDemo ? `, shown at ${config.publicUrl}/demo/mail` : ''}`,
      `API                 ${config.publicUrl}/api/v1/openapi.json`,
      `Data                ${nameOf(config.database)}, ${context.catalogue().size} public postings`,
    ].join('\n'),
  )
}

start().catch((error: unknown) => {
  for (const line of explain(error)) console.error(`Techloket did not start: ${line}`)
  process.exit(1)
})
