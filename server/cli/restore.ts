import { replaceDatabase, scrubDatabase } from '../database/files.ts'
import { openSqlite } from '../database/sqlite.ts'
import { OperatorFault } from '../problem.ts'
import { eraseAgain } from './erased-list.ts'
import { databaseFile, runTool, say, toolConfig } from './tool.ts'

/**
 * `pnpm restore FILE`: puts a backup in place of the database, erases again who was erased since, and ends every session, since
 * some were over for a reason.
 */
await runTool(async ([backup]) => {
  if (backup === undefined) throw new OperatorFault('pnpm restore needs the FILE of a backup')
  const config = toolConfig()
  const file = databaseFile(config, 'restore', 'pg_restore')
  const time = new Date().toISOString().replace(/[:.]/g, '-')
  const kept = replaceDatabase(file, backup, `${file}.before-${time}`)
  const database = openSqlite(file, () => new Date())
  let again = 0
  try {
    again = await eraseAgain({ database }, config.dataFolder)
    await database.write(async ({ sessions }) => await sessions.endEvery())
  } finally {
    await database.close()
  }
  if (again > 0) scrubDatabase(file)
  say(`${file} is now ${backup}, and nobody is signed in`)
  if (again > 0) say(`erased again: ${again}`)
  if (kept)
    say(
      `what was there is kept in ${kept}; remove it when all is well, it holds people erased since`,
    )
})
