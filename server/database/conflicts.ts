import { Problem } from '../problem.ts'

/** The engine's own code of an error, however deep Drizzle wrapped it. */
export function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code
  return ''
}

export const isTaken = (error: unknown) =>
  ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'].includes(codeOf(error))

export const isDiskFull = (error: unknown) =>
  ['SQLITE_FULL', 'ENOSPC', '53100'].includes(codeOf(error))

/** The disk answered with an error while writing: nothing more may be acknowledged. */
export const isDiskBroken = (error: unknown) => codeOf(error).startsWith('SQLITE_IOERR')

export const isBusy = (error: unknown) => codeOf(error).startsWith('SQLITE_BUSY')

/** Turns what the database refuses into what a caller can be told; other errors stay as they are. */
export function asProblem(error: unknown): unknown {
  if (isTaken(error)) return new Problem('taken')
  if (isDiskFull(error)) return new Problem('storage-full')
  if (isBusy(error) || isDiskBroken(error)) return new Problem('unavailable')
  return error
}
