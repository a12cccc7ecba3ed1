import { existsSync } from 'node:fs'
import { databaseAddress, nameOf } from '../config.ts'
import { openDatabase } from '../database/open.ts'
import { OperatorFault } from '../problem.ts'
import { countAloud, mutter, say, toolConfig } from './tool.ts'

const addresses = /^(sqlite:.+|postgres(ql)?:\/\/.+)$/

function addressOf(given: string) {
  if (!addresses.test(given) || (given.startsWith('postgres') && !URL.canParse(given)))
    throw new OperatorFault(`"${given}" is no database: give sqlite:FILE or postgres://…`)
  return databaseAddress(given)
}

/** Moves house: everything of one database into another that is empty, compared table by table. */
export async function copyEverything(fromText: string, toText: string) {
  const [from, to] = [addressOf(fromText), addressOf(toText)]
  if (from.engine === 'sqlite' && !existsSync(from.file))
    throw new OperatorFault(`there is no database ${from.file}`)
  const { postgres } = toolConfig()
  // Both get the tables of this version first, and the target its own.
  for (const database of [from, to]) {
    const opened = await openDatabase({ database, postgres }, () => new Date())
    await opened.close()
  }
  mutter(`what is written to ${nameOf(from)} from now on is not copied: stop the desk first`)
  const { copyDatabase } = await import('../database/copy.ts')
  let all = 0
  await copyDatabase(
    from,
    to,
    ({ table, rows }) => {
      all += rows
      mutter(`${table}: ${rows}`)
    },
    (table, done, rows) => countAloud('copied', `rows of ${table}`)(done, rows),
  )
  say(`${all} rows are now in ${nameOf(to)}, each table the same as in ${nameOf(from)}`)
}
