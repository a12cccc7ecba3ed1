import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { settleCopy } from '../database/files.ts'
import { openSqlite } from '../database/sqlite.ts'
import { OperatorFault } from '../problem.ts'
import { runTool, say, toolConfig } from './tool.ts'

/** `pnpm backup FILE`: a checked copy of the database, also while the server runs. */
await runTool(async ([file]) => {
  if (file === undefined) throw new OperatorFault('pnpm backup needs the FILE to write')
  if (existsSync(file)) throw new OperatorFault(`${file} is there already; give another name`)
  const { databaseFile } = toolConfig()
  if (!existsSync(databaseFile)) throw new OperatorFault(`there is no database ${databaseFile}`)
  const database = openSqlite(databaseFile, () => new Date())
  const unfinished = `${file}.unfinished`
  try {
    rmSync(unfinished, { force: true })
    await database.backup(unfinished)
    settleCopy(unfinished)
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
    database.close()
  }
  say(`${file}: ${statSync(file).size} bytes, checked`)
})
