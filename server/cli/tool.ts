import { randomBytes } from 'node:crypto'
import { fillReference } from '../../seeds/seed.ts'
import { type Config, readConfig } from '../config.ts'
import { type Context, openContext } from '../context.ts'
import { environment } from '../environment.ts'
import { explain } from '../explain.ts'
import { OperatorFault } from '../problem.ts'

export const say = (line: string) => void process.stdout.write(`${line}\n`)
/** Progress and complaints, apart from the answer. */
export const mutter = (line: string) => void process.stderr.write(`${line}\n`)

const stepsApart = 1000

/** Mutters every thousand steps how far a long import is. */
export const countAloud =
  (deed: string, what = 'rows') =>
  (done: number, all?: number) => {
    if (done % stepsApart === 0)
      mutter(`${deed} ${done}${all === undefined ? '' : ` of ${all}`} ${what}`)
  }

const secret = () => randomBytes(32).toString('base64url')

/** The settings as the server has them; a tool signs nothing, so it needs no secret. */
export function toolConfig(): Config {
  return readConfig({ ...environment(), SESSION_SECRET: secret() }, secret)
}

/** The database file; refuses where a PostgreSQL server has its own tools for this. */
export function databaseFile({ database }: Config, tool: string, instead: string): string {
  if (database.engine === 'sqlite') return database.file
  throw new OperatorFault(`pnpm ${tool} is for the file database; on PostgreSQL use ${instead}`)
}

/** Runs `work` with everything open, the tables filled with what every installation needs, and closes it. */
export async function withContext<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const context = await openContext(toolConfig())
  try {
    await fillReference(context)
    return await work(context)
  } finally {
    await context.database.close()
  }
}

/** Runs a tool to its exit code. What the operator can mend is one line; anything else shows its whole story. */
export async function runTool(tool: (words: string[]) => Promise<void>) {
  try {
    await tool(process.argv.slice(2).filter((word) => word !== '--'))
  } catch (error) {
    for (const line of explain(error)) mutter(line)
    process.exitCode = 1
  }
}
