import type { FastifyBaseLogger } from 'fastify'
import { type DestinationStream, pino } from 'pino'
import { withoutValues } from './database/conflicts.ts'

/** A log of faults, not of people: it keeps of no error what somebody wrote, whoever logs it as `err`. */
export const makeLog = (level: string, to?: DestinationStream): FastifyBaseLogger =>
  pino({ level, serializers: { err: asLogged } }, to)

interface LoggedError {
  type: string
  code?: string
  message?: string
  stack?: string | undefined
  cause?: LoggedError
}

/** Of its fields only those named here: a database or a mail host hangs what it was given on others. */
function asLogged(given: unknown): LoggedError {
  if (!(given instanceof Error)) return { type: typeof given }
  const error = withoutValues(given)
  const { name, cause, stack } = error
  return {
    type: name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    message: error === given ? messageOf(error) : error.message,
    stack: stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
    ...(cause !== undefined && { cause: asLogged(cause) }),
  }
}

/** What the language or the file system says as it is, anything else without what stands in quotes; no address, no secret. */
function messageOf(error: Error) {
  const isOwn = error instanceof TypeError || error instanceof RangeError || 'syscall' in error
  const message = isOwn ? error.message : error.message.replace(/["'`].*["'`]/gs, '…')
  return message.replace(/(?<!\S)\S+@\S+|[\w-]{32,}/g, '…')
}
