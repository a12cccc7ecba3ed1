import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { scrubDatabase } from '../database/files.ts'
import { erasePerson } from '../features/operation/erase-commands.ts'
import { rememberErased } from './erased-list.ts'
import { mutter, runTool, say, toolConfig, ToolFault, withContext } from './tool.ts'

/** Mails that were kept as files for want of a mail host. */
function removeMails(folder: string, email: string) {
  if (!existsSync(folder)) return 0
  const about = readdirSync(folder).filter((file) =>
    readFileSync(join(folder, file), 'utf8').toLowerCase().includes(email),
  )
  for (const file of about) rmSync(join(folder, file))
  return about.length
}

/** `pnpm erase EMAIL`: a person and everything that names them, gone from the database and its file. */
await runTool(async ([given]) => {
  if (given === undefined) throw new ToolFault('pnpm erase needs the EMAIL of a person')
  const email = given.trim().toLowerCase()
  const { databaseFile, dataFolder } = toolConfig()
  const erased = await withContext((context) => erasePerson(context, { email }))
  if (!erased) throw new ToolFault(`nobody has the address ${email}`)
  rememberErased(dataFolder, erased.id)
  const mails = removeMails(join(dataFolder, 'mail'), email)
  const isEmptied = scrubDatabase(databaseFile)
  say(`${email} is erased${mails ? `, with ${mails} kept mails` : ''}`)
  for (const name of erased.ownerless) say(`${name} has no owner any more`)
  if (!isEmptied) mutter('a running server still holds its log; it is emptied when it stops')
  say('backups made before still hold this person; restoring one erases them again')
})
