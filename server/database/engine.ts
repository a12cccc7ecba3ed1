import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Stores } from '../stores.ts'
import type { Tables } from './tables.ts'

/** What a store works with: a way to ask and the tables of the engine it is on; of each only what every engine has. */
export interface Connection {
  db: BetterSQLite3Database
  tables: Tables
}

/** A row of the `changes` table: what the catalogue must look at again. */
export interface Change {
  sequence: number
  subject: 'posting' | 'everything'
  subjectId: string
}

/** The changes from one moment on, whoever makes them. */
export interface Following {
  /** Hands over what was committed since the last time `take` succeeded: each change once, none missed. One call at a time. */
  catchUp: (take: (changes: Change[]) => Promise<void>) => Promise<void>
  /** Every change up to this number was handed over; there can be later ones, too. */
  settled: () => number
  /** The highest number that was handed over. */
  newest: () => number
}

/** The promise all engines give. */
export interface Database {
  /** Stores that cannot write; each query sees everything acknowledged before it. */
  read: Stores
  /**
   * All or nothing: `work` gets stores that can write, and nothing it did is seen before it is all there for good.
   * `work` touches nothing but stores, since an engine may run it again. Refused with 503 when too much waits, when others
   * come in between too often or when the database is away, with 507 when the disk is full.
   */
  write<T>(work: (stores: Stores) => Promise<T>): Promise<T>
  /** Whether other processes may serve from the same data. */
  isShared: boolean
  /** Runs `work` while no other process is inside its own, as for filling an empty database. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Begins to follow the changes. */
  following(): Promise<Following>
  /**
   * Called after each write here that recorded changes, and awaited before its caller hears of it; also when another process
   * says that it did. The write stands whatever becomes of the call.
   */
  follow(listener: () => Promise<void>): void
  /** Why nothing can be written, or undefined when all is well. */
  trouble(): string | undefined
  close(): Promise<void>
}
