import { createHash } from 'node:crypto'
import { everyRow } from '../../server/database/copy.ts'
import type { World } from './world.ts'

/** Everything the database holds, a line a row. */
export async function everythingIn({ context }: World) {
  const lines: string[] = []
  for await (const { table, row } of everyRow(context.config.database))
    lines.push(`${table} ${JSON.stringify(row)}`)
  return lines
}

/** Another text when anything in the database is another. */
export const digestOf = async (world: World) =>
  createHash('sha256')
    .update((await everythingIn(world)).join('\n'))
    .digest('hex')
