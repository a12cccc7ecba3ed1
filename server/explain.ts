import { WrongSettings } from './config.ts'
import { withoutValues } from './database/conflicts.ts'
import { OperatorFault, Problem } from './problem.ts'

const fileCodes = ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'EEXIST', 'EROFS', 'ENOSPC']

/** What an operator reads when something stops: clear lines for what they can mend; a bug shows its whole story. */
export function explain(error: unknown): string[] {
  if (error instanceof WrongSettings) return error.lines.map((line) => `wrong setting: ${line}`)
  if (error instanceof OperatorFault) return [error.message]
  if (error instanceof Problem)
    return [`refused: ${error.code} ${JSON.stringify(error.about ?? {})}`]
  if (!(error instanceof Error)) return [String(error)]
  const { code, syscall, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return [`port ${port} is taken; choose another with PORT=…`]
  if (syscall === 'listen' || syscall === 'getaddrinfo')
    return [`cannot listen there: ${error.message}; HOST and PORT say where`]
  return [
    fileCodes.includes(code ?? '') ? error.message : (withoutValues(error).stack ?? error.message),
  ]
}
