import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { scrubDatabase } from '../database/files.ts'
import { erasePerson } from '../features/operation/erase-commands.ts'
import { OperatorFault } from '../problem.ts'
import { rememberErased } from './erased-list.ts'
import { mutter, runTool, say, toolConfig, withContext } from './tool.ts'

/** What `look` finds; undefined where a running server has just renamed or removed it. */
function ifThere<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Removes the mails that were kept as files for want of a mail host, and gives how many. */
function removeMails(folder: string, email: string) {
  const files = (ifThere(() => readdirSync(folder)) ?? []).map((name) => join(folder, name))
  const about = files.filter((file) =>
    ifThere(() => readFileSync(file, 'utf8'))
      ?.toLowerCase()
      .includes(email),
  )
  for (const file of about) rmSync(file, { force: true })
  return about.length
}

/** `pnpm erase EMAIL`: a person and everything that names them, gone from the database and its file. */
await runTool(async ([given]) => {
  if (given === undefined) throw new OperatorFault('pnpm erase needs the EMAIL of a person')
  const email = given.trim().toLowerCase()
  const { database, dataFolder } = toolConfig()
  const mailFolder = join(dataFolder, 'mail')
  const erased = await withContext((context) => erasePerson(context, { email }))
  if (erased) rememberErased(dataFolder, erased.id)
  let mails = removeMails(mailFolder, email)
  if (!erased && mails === 0) throw new OperatorFault(`nobody has the address ${email}`)
  // On PostgreSQL the server's own vacuum takes what was removed off its disk.
  const isEmptied = database.engine === 'postgres' || scrubDatabase(database.file)
  // Once more, for a server that had one in hand.
  mails += removeMails(mailFolder, email)
  say(`${email} is erased${mails ? `, with ${mails} kept mails` : ''}`)
  for (const name of erased?.ownerless ?? []) say(`${name} has no owner any more`)
  if (!isEmptied) mutter('a running server still holds its log; it is emptied when it stops')
  say('backups made before still hold this person; restoring one erases them again')
})
