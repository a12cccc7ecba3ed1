import { nameOf } from '../config.ts'
import { openDatabase } from '../database/open.ts'
import { runTool, say, toolConfig } from './tool.ts'

/** `pnpm migrate`: brings the tables up to date; starting the server does the same. */
await runTool(async () => {
  const config = toolConfig()
  const database = await openDatabase(config, () => new Date())
  await database.close()
  say(`${nameOf(config.database)} is up to date`)
})
