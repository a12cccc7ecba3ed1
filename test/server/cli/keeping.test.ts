import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, emailOf, organisationIds } from '../../../seeds/demo/cast.ts'
import { askSignIn, getSession, signInAsDemo } from '../../../shared/accounts.ts'
import { inviteMember } from '../../../shared/members.ts'
import { openShell, type Server } from '../../helpers/shell.ts'

const shell = openShell()
const backup = join(shell.folder, 'backup')
const { name } = cast.otherSchool
const email = emailOf(name)
let server: Server
beforeAll(async () => void (server = await shell.serve()))
afterAll(async () => {
  await server.stop()
  shell.close()
})

const ask = (file: string, sql: string) => {
  const client = new Sqlite(file, { readonly: true })
  const found = client.prepare(sql).pluck().all()
  client.close()
  return found
}

/** The files in the data folder that hold a word, in whatever form they are kept. */
const filesWith = (word: string) =>
  readdirSync(shell.folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => readFileSync(file, 'latin1').toLowerCase().includes(word.toLowerCase()))
    .map((file) => file.slice(shell.folder.length + 1))

test('a backup made while the desk is written to is whole and has everything acknowledged before it', async () => {
  const call = server.browser()
  const mailed: string[] = []
  const writeOne = async () => {
    const one = `writer-${mailed.length}@school.example`
    await call(askSignIn, { body: { email: one } })
    mailed.push(one)
  }
  await writeOne()
  await call(askSignIn, { body: { email } })
  await call(signInAsDemo, { body: { personId: cast.school.id } })

  const progress = { isDone: false }
  const before = mailed.length
  const running = shell.run('cli/backup', [backup]).finally(() => (progress.isDone = true))
  while (!progress.isDone) await writeOne()
  const { status, said, muttered } = await running
  expect([status, muttered]).toEqual([0, []])
  expect(said).toEqual([expect.stringMatching(/: \d+ bytes, checked$/)])
  expect(mailed.length).toBeGreaterThan(before + 1)

  expect(ask(backup, 'pragma integrity_check')).toEqual(['ok'])
  const kept = ask(backup, 'select email from sign_ins')
  for (const one of mailed.slice(0, before)) expect(kept).toContain(one)
  expect(readdirSync(shell.folder).filter((file) => file.startsWith('backup'))).toEqual(['backup'])
})

test('a backup never writes over a file', async () => {
  const { status, muttered } = await shell.run('cli/backup', [backup])
  expect([status, muttered]).toEqual([1, [`${backup} is there already; give another name`]])
})

test('a backup of which the copy is not whole is refused, and none is left', async () => {
  const other = openShell()
  await other.write(({ changes }) => changes.recordPosting('one'))
  const client = new Sqlite(other.databaseFile).unsafeMode()
  // An index that says something else of each row: opening does not notice, checking everything does.
  client.exec(`
    create index spoiled on changes (subject_id);
    pragma writable_schema = on;
    update sqlite_master set sql = 'create index spoiled on changes (subject)' where name = 'spoiled'`)
  client.close()
  const { status, said, muttered } = await other.run('cli/backup', [join(other.folder, 'backup')])
  expect([status, said]).toEqual([1, []])
  expect(muttered).toEqual([expect.stringMatching(/^the backup .* is damaged: row 1 missing/)])
  expect(readdirSync(other.folder).filter((file) => file.startsWith('backup'))).toEqual([])
  other.close()
})

test('under a running desk nothing is restored', async () => {
  const { status, said, muttered } = await shell.run('cli/restore', [backup])
  expect([status, said]).toEqual([1, []])
  expect(muttered).toEqual([`${shell.databaseFile} is open in a running server; stop it first`])
  expect((await server.browser()(getSession)).person).toBeNull()
})

const stranger = 'never.here@elsewhere.example'

test('of one who was only invited or mailed nothing is left on disk either', async () => {
  const call = server.browser()
  await call(signInAsDemo, { body: { personId: cast.provider.id } })
  await call(inviteMember, {
    params: { id: organisationIds.provider },
    body: { email: stranger, role: 'member' },
  })
  await call(askSignIn, { body: { email: stranger } })
  await expect.poll(() => filesWith(stranger).length, { timeout: 10_000 }).toBeGreaterThan(2)
  const { status, said } = await shell.run('cli/erase', [stranger])
  expect([status, said[0]]).toEqual([0, `${stranger} is erased, with 2 kept mails`])
  expect(filesWith(stranger).filter((file) => !file.startsWith('techloket.db-'))).toEqual([])
})

test('erasing ends a person’s session at once, and once the desk stops nothing on disk names them', async () => {
  const call = server.browser()
  await call(signInAsDemo, { body: { personId: cast.otherSchool.id } })
  const { status, said, muttered } = await shell.run('cli/erase', [` ${email.toUpperCase()} `])
  expect([status, muttered.filter((line) => !line.includes('still holds its log'))]).toEqual([
    0,
    [],
  ])
  expect(said).toEqual([
    expect.stringMatching(new RegExp(`^${email} is erased, with \\d+ kept mails$`)),
    'Openbare basisschool De Wetering has no owner any more',
    'backups made before still hold this person; restoring one erases them again',
  ])
  await expect(call(getSession)).rejects.toMatchObject({ problem: { code: 'sign-in-needed' } })

  await server.stop()
  expect(filesWith(stranger)).toEqual([])
  expect(filesWith(email)).toEqual(['backup'])
  expect(filesWith(name)).toEqual(['backup'])
})

test('whom nobody knows cannot be erased', async () => {
  const { status, muttered } = await shell.run('cli/erase', [email])
  expect([status, muttered]).toEqual([1, [`nobody has the address ${email}`]])
})

test.each([
  [[], 'pnpm erase needs the EMAIL of a person, or --again after a restore'],
  [['anneke'], '"anneke" is not an e-mail address'],
  [['--agian'], 'pnpm erase knows no --agian'],
])('erase %j is told what is wrong, and changes nothing', async (words, line) => {
  const { status, said, muttered } = await shell.run('cli/erase', words)
  expect([status, said, muttered]).toEqual([1, [], [line]])
})

test('erasing again erases whom a backup brought back by another way, once', async () => {
  const createdAt = '2026-01-01T00:00:00.000Z'
  const row = { id: cast.otherSchool.id, email, name, language: 'nl' as const, createdAt }
  await shell.write(({ accounts }) =>
    accounts.add({ ...row, isAdministrator: false, tokenVersion: 1 }),
  )
  expect(filesWith(name)).not.toEqual(['backup'])
  expect((await shell.run('cli/erase', ['--again'])).said).toEqual(['erased again: 1'])
  expect(filesWith(email)).toEqual(['backup'])
  expect(filesWith(name)).toEqual(['backup'])
  expect((await shell.run('cli/erase', ['--again'])).said).toEqual(['erased again: 0'])
})

test('a damaged backup, or no backup at all, is refused and the desk stays as it is', async () => {
  const whole = readFileSync(backup)
  const damaged = join(shell.folder, 'damaged')
  writeFileSync(damaged, whole.subarray(0, whole.length - 20_000))
  const other = join(shell.folder, 'other')
  new Sqlite(other).exec('create table people (id text)').close()
  const before = readFileSync(shell.databaseFile)
  const ran = await Promise.all(
    [damaged, other, join(shell.folder, 'nowhere')].map((file) => shell.run('cli/restore', [file])),
  )
  for (const { status, said } of ran) expect([status, said]).toEqual([1, []])
  expect(ran.map(({ muttered }) => muttered)).toEqual([
    [expect.stringContaining(`${damaged} is damaged`)],
    [`${other} is no database of Techloket: it has no table organisations`],
    [`there is no file ${join(shell.folder, 'nowhere')}`],
  ])
  expect(readFileSync(shell.databaseFile).equals(before)).toBe(true)
  for (const file of [damaged, other]) rmSync(file)
})

test('a restored backup is what it was, but for who was erased since and all sessions; what was there is kept', async () => {
  await shell.write(({ changes }) => changes.recordPosting('after the backup'))
  const { status, said, muttered } = await shell.run('cli/restore', [backup])
  expect([status, muttered]).toEqual([0, []])
  expect(said.slice(0, 2)).toEqual([
    `${shell.databaseFile} is now ${backup}, and nobody is signed in`,
    'erased again: 1',
  ])
  expect(said[2]).toMatch(/^what was there is kept in .*\.before-\S+; remove it/)
  const kept = /kept in (\S+);/.exec(said[2] ?? '')?.[1] ?? ''
  expect(ask(kept, "select count(*) from changes where subject_id = 'after the backup'")).toEqual([
    1,
  ])

  expect(shell.ask("select count(*) from changes where subject_id = 'after the backup'")).toEqual([
    0,
  ])
  expect(ask(backup, 'select count(*) from refresh_tokens')).toEqual([1])
  expect(shell.ask('select count(*) from refresh_tokens')).toEqual([0])
  expect(shell.ask('select email from sign_ins')).toContain('writer-0@school.example')
  expect(shell.ask(`select id from people where id = '${cast.otherSchool.id}'`)).toEqual([])
  expect(filesWith(email)).toEqual(['backup'])
  expect(filesWith(name)).toEqual(['backup'])

  server = await shell.serve()
  const call = server.browser()
  await call(signInAsDemo, { body: { personId: cast.school.id } })
  expect((await call(getSession)).person).toMatchObject({ name: cast.school.name })
})
