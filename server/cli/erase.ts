import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { emailPattern } from '../../shared/common.ts'
import type { DatabaseAddress } from '../config.ts'
import { scrubDatabase } from '../database/files.ts'
import { asEmail } from '../features/accounts/sign-in-rules.ts'
import { erasePerson } from '../features/operation/erase-commands.ts'
import { withoutPerson } from '../features/operation/operation-rules.ts'
import { OperatorFault } from '../problem.ts'
import { eraseAgain, rememberErased } from './erased-list.ts'
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

/** Removes the mails kept as files for want of a mail host that name somebody, and gives how many. */
function removeMails(folder: string, person: { email: string; name: string }) {
  const files = (ifThere(() => readdirSync(folder)) ?? []).map((file) => join(folder, file))
  const about = files.filter((file) => {
    const text = ifThere(() => readFileSync(file, 'utf8')) ?? ''
    // One that is just being written is no JSON yet.
    const kept: unknown = text && file.endsWith('.json') ? JSON.parse(text) : text
    return JSON.stringify(withoutPerson(kept, person)) !== JSON.stringify(kept)
  })
  for (const file of about) rmSync(file, { force: true })
  return about.length
}

/** False when a running server still holds what was removed in its log. On PostgreSQL the server's own vacuum takes it off its disk. */
const scrub = (database: DatabaseAddress) =>
  database.engine === 'postgres' || scrubDatabase(database.file)

async function eraseOne(given: string) {
  const email = asEmail(given)
  if (!new RegExp(emailPattern).test(email))
    throw new OperatorFault(`"${given}" is not an e-mail address`)
  const { database, dataFolder } = toolConfig()
  const mailFolder = join(dataFolder, 'mail')
  const erased = await withContext((context) => erasePerson(context, { email }))
  const person = { email, name: erased?.name ?? '' }
  let mails = removeMails(mailFolder, person)
  if (!erased && mails === 0) throw new OperatorFault(`nobody has the address ${email}`)
  rememberErased(dataFolder, email, new Date())
  const isEmptied = scrub(database)
  // Once more, for a server that had one in hand.
  mails += removeMails(mailFolder, person)
  say(`${email} is erased${mails ? `, with ${mails} kept mails` : ''}`)
  for (const name of erased?.ownerless ?? []) say(`${name} has no owner any more`)
  return isEmptied
}

async function eraseAllAgain() {
  const { database, dataFolder } = toolConfig()
  const again = await withContext((context) => eraseAgain(context, dataFolder))
  say(`erased again: ${again}`)
  return again === 0 || scrub(database)
}

/**
 * `pnpm erase EMAIL`: a person and everything that names them, gone from the database and its file.
 * `pnpm erase --again`: whoever was erased before, after an older backup came back.
 */
await runTool(async ([given]) => {
  if (given === undefined)
    throw new OperatorFault('pnpm erase needs the EMAIL of a person, or --again after a restore')
  const isAgain = given === '--again'
  if (!isAgain && given.startsWith('-')) throw new OperatorFault(`pnpm erase knows no ${given}`)
  const isEmptied = isAgain ? await eraseAllAgain() : await eraseOne(given)
  if (!isEmptied) mutter('a running server still holds its log; it is emptied when it stops')
  if (!isAgain) say('backups made before still hold this person; restoring one erases them again')
})
