import { randomBytes } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { v7 } from 'uuid'
import type { Catalogue } from './catalogue/catalogue.ts'
import { keepCatalogue } from './catalogue/keep-catalogue.ts'
import type { Config } from './config.ts'
import type { Database } from './database/engine.ts'
import { openDatabase } from './database/open.ts'
import { makeLog } from './log.ts'
import { type Geocoder, makeGeocoder } from './outside/geocoder.ts'

/** The long-lived things, made once and handed down; tests pass their own. */
export interface Context {
  config: Config
  database: Database
  /** Everything public, in memory. */
  catalogue: () => Catalogue
  /** Another text whenever something in the catalogue changed. */
  edition: () => string
  /** Another text whenever everything in it was read anew, as after an import. */
  buildEdition: () => string
  /** Lets the catalogue take in what other processes wrote, such as an import. */
  catchUp: () => Promise<void>
  /** Every change up to this number is in the catalogue. */
  settled: () => number
  /** The newest change that is in the catalogue. */
  newest: () => number
  geocoder: Geocoder
  clock: () => Date
  ids: () => string
  /** 256 random bits as text that fits in a link. */
  secrets: () => string
  log: FastifyBaseLogger
}

/** Opens everything; `given` replaces the world outside: clock, ids, geocoder, log. */
export async function openContext(
  config: Config,
  given: Partial<Pick<Context, 'clock' | 'ids' | 'secrets' | 'geocoder' | 'log'>> = {},
): Promise<Context> {
  const clock = given.clock ?? config.clock
  const database = await openDatabase(config, clock)
  return {
    config,
    database,
    ...(await keepCatalogue(database, clock)),
    geocoder: given.geocoder ?? makeGeocoder(config.pdokUrl),
    clock,
    ids: given.ids ?? v7,
    secrets: given.secrets ?? (() => randomBytes(32).toString('base64url')),
    log: given.log ?? makeLog(config.logLevel),
  }
}
