import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../../server/features/accounts/permission-rules.ts'
import { inviteMember } from '../../../server/features/organisations/invitation-commands.ts'
import { mailKinds, type MailKind, mostMails } from '../../../server/outside/mail-kinds.ts'
import { queueMail } from '../../../server/outside/mail-queue.ts'
import { startMailer } from '../../../server/outside/mailer.ts'
import { cast, organisationIds } from '../../../seeds/demo/cast.ts'
import { editMe } from '../../../shared/accounts.ts'
import { createRequest } from '../../../shared/requests.ts'
import { openMailHost } from '../../helpers/mail-host.ts'
import { addMinutes } from '../../helpers/mails.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
let host: Awaited<ReturnType<typeof openMailHost>>
beforeEach(async () => void (host = await openMailHost()))
beforeEach(async () => void (world = await openWorld({ SMTP_URL: host.url })))
afterEach(async () => {
  await world.close()
  await host.close()
})

const mailTo = async (to: string, kind: MailKind) =>
  await world.context.database.write((stores) =>
    queueMail(world.context, stores, {
      kind,
      to,
      subject: 'Iets',
      text: 'Iets',
      sendBefore: '2100-01-01T00:00:00.000Z',
    }),
  )
async function countMails(to: string, kind: MailKind, tries: number) {
  let queued = 0
  for (let tried = 0; tried < tries; tried++) if (await mailTo(to, kind)) queued += 1
  return queued
}

const capped = mailKinds.flatMap((kind) => {
  const most = mostMails[kind]
  return most ? [[kind, most] as const] : []
})

test('every kind of mail has its limits, but those to sign in, which have their own', () => {
  expect(capped.map(([kind]) => kind)).toEqual(mailKinds.filter((kind) => kind !== 'sign_in'))
})

test.each(capped)(
  'of %s mails an address gets so many within an hour and a day and no more, others theirs all the same',
  async (kind, most) => {
    const to = 'busy@school.example'
    expect(await countMails(to, kind, most.anHour + 2)).toBe(most.anHour)
    expect(await mailTo('other@school.example', kind)).toBe(true)
    expect(await mailTo(to, kind === 'watch' ? 'renewal' : 'watch')).toBe(true)
    for (let hour = 1; hour < 24; hour++) {
      addMinutes(world, 60)
      if (hour < 8) await countMails(to, kind, most.anHour + 1)
    }
    const { outbox } = world.context.database.read
    expect(await outbox.countTo(to, kind, '2000-01-01')).toBe(most.aDay)
    addMinutes(world, 60)
    expect(await mailTo(to, kind)).toBe(true)
  },
)

const planted = [
  'Anneke\r\nBcc: everybody@school.example',
  'Anneke\nBcc: everybody@school.example\n\n<b>Hallo</b>',
  'Anneke\u0085Bcc: everybody@school.example',
  'Anneke\u2028Bcc: everybody@school.example\u2029',
  'Anneke" <everybody@school.example>, "',
  '=?utf-8?q?Anneke=0ABcc:_everybody@school.example?=',
]

test.each(planted)(
  'whatever is in the name %j, a mail has the headers we give it',
  async (name) => {
    // Old rows can hold what is refused now.
    await world.context.database.write(async ({ accounts, organisations }) => {
      await accounts.change(cast.school.id, { name })
      const found = await organisations.find(organisationIds.school)
      await organisations.change(organisationIds.school, found?.version ?? 0, {
        name,
        updatedAt: '',
      })
    })
    const id = organisationIds.school
    const owner: Actor = {
      personId: cast.school.id,
      hasSecondFactor: false,
      isAdministrator: false,
      memberships: [{ organisationId: id, role: 'owner' }],
      regionIds: [],
    }
    await inviteMember(
      world.context,
      owner,
      { id, email: 'tom@school.example', role: 'member' },
      undefined,
    )
    const [queued] = await world.context.database.read.outbox.waiting(world.now.toISOString(), 1)
    expect(queued?.subject).toContain('Anneke')
    expect(queued?.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
    const mailer = startMailer(world.context)
    expect(await mailer.deliver()).toBe(1)
    await mailer.stop()

    const [mail] = host.received
    expect(mail).toMatchObject({ from: 'noreply@techloket.example', to: ['tom@school.example'] })
    expect(mail?.headers.map(([header]) => header).toSorted()).toEqual(
      [
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ].toSorted(),
    )
    const of = (wanted: string) => mail?.headers.find(([header]) => header === wanted)?.[1]
    expect(of('to')).toBe('tom@school.example')
    expect(of('content-type')).toBe('text/plain; charset=utf-8')
  },
)

test.each(planted.slice(0, 2))(
  'a name or title of more than one line, %j, is refused',
  async (line) => {
    const school = await world.as('school')
    const request = { organisationId: organisationIds.school, content: { title: line } }
    for (const asked of [
      school(editMe, { body: { name: line } }),
      school(createRequest, { body: request }),
    ])
      await expect(asked).rejects.toMatchObject({ problem: { code: 'invalid' } })
  },
)
