import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Stores } from '../stores.ts'
import type { Tables } from './tables.ts'

/** What a store works with: a way to ask and the tables of the engine it is on. */
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

/** The promise both engines give. */
export interface Database {
  /** Stores that cannot write; each query sees everything acknowledged before it. */
  read: Stores
  /**
   * All or nothing: `work` gets stores that can write, and nothing it did is seen before it is all there for good.
   * `work` touches nothing but stores, since an engine may run it again. Refused with 503 when too much waits,
   * with 507 when the disk is full.
   */
  write<T>(work: (stores: Stores) => Promise<T>): Promise<T>
  /** Called after each write that recorded changes, and awaited before its caller hears of it. */
  follow(listener: () => Promise<void>): void
  /** A copy of the whole as one file, made while others go on; undefined where the engine has tools of its own for it. */
  backup(file: string): Promise<void>
  /** Why nothing can be written, or undefined when all is well. */
  trouble(): string | undefined
  close(): void
}
