import { openSqlite } from '../database/sqlite.ts'
import { runTool, say, toolConfig } from './tool.ts'

/** `pnpm migrate`: brings the tables up to date; starting the server does the same. */
await runTool(async () => {
  const { databaseFile } = toolConfig()
  openSqlite(databaseFile, () => new Date()).close()
  say(`${databaseFile} is up to date`)
})
