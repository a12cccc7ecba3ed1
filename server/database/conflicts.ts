import { Problem } from '../problem.ts'

/** An error and what it was caused by, down to the engine's own, however deep Drizzle wrapped that. */
function reasonsOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...reasonsOf(error.cause)] : []
}

const innermost = (error: unknown): unknown => reasonsOf(error).at(-1) ?? error

/** The engine's own code of an error. */
export function codeOf(error: unknown): string {
  const own = innermost(error)
  return own instanceof Error && 'code' in own && typeof own.code === 'string' ? own.code : ''
}

export const isTaken = (error: unknown) =>
  ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'].includes(codeOf(error))

export const isDiskFull = (error: unknown) =>
  ['SQLITE_FULL', 'ENOSPC', '53100'].includes(codeOf(error))

/** The disk answered with an error while writing: nothing more may be acknowledged. */
export const isDiskBroken = (error: unknown) => codeOf(error).startsWith('SQLITE_IOERR')

/** Others came in between, so that the same work can succeed when it is done again: could not serialize, or a deadlock. */
export const isConflict = (error: unknown) => ['40001', '40P01'].includes(codeOf(error))

/** The work took too long or waited too long for others. */
const isTooSlow = (error: unknown) =>
  codeOf(error).startsWith('SQLITE_BUSY') || ['57014', '55P03', '25P03'].includes(codeOf(error))

const lostConnection =
  /connection terminated|timeout exceeded|query read timeout|not queryable|client was closed/i

/** The database server cannot be reached, is stopping or starting, or has no connection left. */
export function isAway(error: unknown) {
  const code = codeOf(error)
  if (/^(08...|57P0[123]|53300|ECONN[A-Z]+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code))
    return true
  const own = innermost(error)
  return own instanceof Error && lostConnection.test(own.message)
}

/** Turns what the database refuses into what a caller can be told; other errors stay as they are. */
export function asProblem(error: unknown): unknown {
  const own = innermost(error)
  if (own instanceof Problem) return own
  if (isTaken(error)) return new Problem('taken')
  if (isDiskFull(error)) return new Problem('storage-full')
  if (isDiskBroken(error) || isConflict(error) || isTooSlow(error) || isAway(error))
    return new Problem('unavailable')
  return error
}

/** An error as it may be logged: of a question to the database its text and the engine's code, without what people wrote. */
export function withoutValues(error: Error): Error {
  const ofDatabase = reasonsOf(error).find((one) => 'query' in one || 'severity' in one)
  if (!ofDatabase) return error
  const about = 'query' in ofDatabase ? String(ofDatabase.query) : ofDatabase.name
  const told = new Error(`${codeOf(error) || 'failed'}: ${about}`)
  const places = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  told.stack = [told.message, ...places].join('\n')
  return told
}
