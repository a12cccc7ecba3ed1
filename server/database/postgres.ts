import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client, type ClientConfig, Pool, type PoolClient, type QueryConfig } from 'pg'
import { OperatorFault } from '../problem.ts'
import { rootFolder } from '../root-folder.ts'
import { makeStores, type Stores } from '../stores.ts'
import { asProblem, codeOf, isConflict, isTaken } from './conflicts.ts'
import type { Connection, Database } from './engine.ts'
import { followChanges, type SeenChange } from './postgres-following.ts'
import { openWatch } from './postgres-watch.ts'
import { postgresTables } from './tables.postgres.ts'
import { givingWay, takingTurns } from './turns.ts'

export interface PostgresLimits {
  /** Connections for reading, and as many for writing. */
  connections: number
  /** One statement may take so long. */
  statementMs: number
  /** And wait so long for what another holds. */
  lockMs: number
  /** The server is away when it says nothing for so long. */
  patienceMs: number
}

const migrationsFolder = join(rootFolder, 'server', 'database', 'migrations', 'postgres')

/** Held by the process that migrates or fills; any number that no other program on the server uses. */
const startLock = 1_947_052_017
const oldestServer = 13
/** Work that others came in between is done again so often, after a pause that grows up to this. */
const mostTries = 15
const longestPauseMs = 300
/** And from then on the others in this process give way to it. */
const patientTries = 10
/** A busy server may take its time to let another connection in. */
const connectingMs = 5000

/**
 * Opens a database on a PostgreSQL server and brings its tables up to date, once however many processes start together.
 * Every write is a SERIALIZABLE transaction, done again when others came in between. Throws when the server cannot be reached.
 */
export async function openPostgres(
  url: string,
  now: () => Date,
  limits: PostgresLimits,
): Promise<Database> {
  const { patienceMs, statementMs, lockMs, connections: max } = limits
  const address = {
    connectionString: url,
    application_name: 'techloket',
    connectionTimeoutMillis: connectingMs,
    keepAlive: true,
  }
  const alone = <T>(work: (client: Client) => Promise<T>) => holdingStartLock(address, work)
  await alone(async (client) => {
    await refuseOldServer(client)
    await migrate(drizzle({ client }), { migrationsFolder })
  })

  const settings = {
    ...address,
    max,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: 2 * statementMs,
    // For a server that went away without a word.
    query_timeout: 2 * statementMs,
  }
  const readers = new Pool({ ...settings, options: '-c default_transaction_read_only=on' })
  const writers = new Pool(settings)
  // An idle connection was lost: the pool lets it go and makes another when one is needed.
  for (const pool of [readers, writers]) pool.on('error', () => {})

  const listeners: (() => Promise<void>)[] = []
  const tellListeners = async () => {
    // The write stands; whoever could not take it in looks again by themselves.
    for (const listener of listeners) await listener().catch(() => {})
  }
  const watch = await openWatch(address, patienceMs, () => void tellListeners())

  const stores = new WeakMap<PoolClient, Stores>()
  function storesOn(client: PoolClient) {
    const known = stores.get(client) ?? makeStores(connectionOn(client), now)
    stores.set(client, known)
    return known
  }

  async function writeOnce<T>(work: (given: Stores) => Promise<T>) {
    const client = await writers.connect()
    let isSound = false
    try {
      // The number of the transaction comes first: followers rely on it (postgres-following.ts).
      await client.query('begin isolation level serializable; select pg_current_xact_id()')
      const given = storesOn(client)
      const before = given.changes.recorded()
      const result = await work(given)
      const { command } = await client.query('commit')
      if (command !== 'COMMIT') throw new Error('a part of a write failed and was passed over')
      isSound = true
      return { result, isChange: given.changes.recorded() > before }
    } catch (error) {
      isSound = await client.query('rollback').then(
        () => true,
        () => false,
      )
      throw error
    } finally {
      client.release(!isSound)
    }
  }

  const way = givingWay()
  async function writeAtLast<T>(work: (given: Stores) => Promise<T>) {
    let wasTaken = false
    let done: (() => void) | undefined
    try {
      for (let tries = 1; ; tries++) {
        if (tries > patientTries) done ??= await way.goFirst()
        else await way.untilNobodyIsFirst()
        try {
          return await writeOnce(work)
        } catch (error) {
          // Taken by somebody at the same moment: done again, the work sees them and can say more than that.
          const isRace = isConflict(error) || (isTaken(error) && !wasTaken)
          if (!isRace || tries === mostTries) throw asProblem(error)
          wasTaken ||= isTaken(error)
        }
        if (!done) await pause(Math.random() * Math.min(longestPauseMs, 5 * 2 ** tries))
      }
    } finally {
      done?.()
    }
  }

  // More at once only come in between each other more often; and waiting for a turn is no sign that the server is away.
  const inTurn = takingTurns(max)

  const askReaders = (...asked: [QueryConfig, unknown[]]) =>
    watch.orAway(() => readers.query(...asked))

  return {
    read: makeStores(connectionOn({ query: askReaders as PoolClient['query'] }), now),
    async write(work) {
      const { result, isChange } = await inTurn(() => watch.orAway(() => writeAtLast(work)))
      if (isChange) {
        watch.announce()
        await tellListeners()
      }
      return result
    },
    isShared: true,
    alone,
    following: () =>
      followChanges(async (text, values) => {
        const { rows } = await watch.orAway(() => readers.query<SeenChange>(text, values))
        return rows
      }),
    follow: (listener) => void listeners.push(listener),
    trouble: watch.trouble,
    async close() {
      await watch.close()
      await Promise.all([readers.end(), writers.end()])
    },
  }
}

/** Drizzle's PostgreSQL passes for its SQLite: stores use only what both have, and both give the same values for it. */
const connectionOn = (client: Pick<PoolClient, 'query'>) =>
  ({
    db: drizzle({ client: client as PoolClient }),
    tables: postgresTables,
  }) as unknown as Connection

/** Runs `work` on a connection of its own while no other process holds the lock; it is let go when the process dies. */
async function holdingStartLock<T>(address: ClientConfig, work: (client: Client) => Promise<T>) {
  const client = new Client(address)
  // Told by the question that is asked next.
  client.on('error', () => {})
  await client.connect().catch((error: unknown) => {
    throw asOperatorFault(error, address)
  })
  try {
    await client.query('select pg_advisory_lock($1)', [startLock])
    return await work(client)
  } finally {
    await client.end()
  }
}

/** What whoever runs the desk can mend; the address without its password. */
function asOperatorFault(error: unknown, { connectionString = '' }: ClientConfig) {
  const { host, pathname } = new URL(connectionString)
  const reason = error instanceof Error ? error.message || codeOf(error) : String(error)
  return new OperatorFault(`cannot reach the database ${pathname.slice(1)} at ${host}: ${reason}`)
}

async function refuseOldServer(client: Client) {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  const version = Number(rows[0]?.server_version_num) / 10_000
  if (version < oldestServer)
    throw new OperatorFault(
      `PostgreSQL ${Math.floor(version)} is too old; Techloket needs ${oldestServer} or newer`,
    )
}
