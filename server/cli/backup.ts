import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { settleCopy } from '../database/files.ts'
import { openSqlite } from '../database/sqlite.ts'
import { OperatorFault } from '../problem.ts'
import { databaseFile, runTool, say, toolConfig } from './tool.ts'

/** `pnpm backup FILE`: a checked copy of the database, also while the server runs. */
await runTool(async ([file]) => {
  if (file === undefined) throw new OperatorFault('pnpm backup needs the FILE to write')
  if (existsSync(file)) throw new OperatorFault(`${file} is there already; give another name`)
  const from = databaseFile(toolConfig(), 'backup', 'pg_dump')
  if (!existsSync(from)) throw new OperatorFault(`there is no database ${from}`)
  const database = openSqlite(from, () => new Date())
  const unfinished = `${file}.unfinished`
  const removeUnfinished = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true })
  }
  try {
    removeUnfinished()
    await database.backup(unfinished)
    settleCopy(unfinished)
    renameSync(unfinished, file)
  } finally {
    removeUnfinished()
    await database.close()
  }
  say(`${file}: ${statSync(file).size} bytes, checked`)
})
