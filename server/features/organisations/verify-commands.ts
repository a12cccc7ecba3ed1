import type { Context } from '../../context.ts'
import { queueMail, textIn } from '../../outside/mail-queue.ts'
import { Problem } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { type Actor, permit } from '../accounts/permission-rules.ts'
import { publishWaiting } from '../postings/posting-commands.ts'
import {
  findOrganisation,
  pageOf,
  recordPostingsOf,
  someDaysFrom,
} from './organisation-commands.ts'
import { assertSeen } from './organisation-rules.ts'

type Members = Awaited<ReturnType<Stores['memberships']['ofOrganisation']>>

/**
 * Lets a waiting organisation in or refuses it, and mails its people. A refused provider can mend its details and
 * waits again then; a refused school is free again for its own people.
 */
export async function verifyOrganisation(
  context: Context,
  actor: Actor,
  { id, decision, note }: { id: string; decision: 'verify' | 'refuse'; note?: string | undefined },
) {
  await context.database.write(async (stores) => {
    const { organisation, thing } = await findOrganisation(stores, id)
    assertSeen(actor, thing)
    permit(actor, 'verify-organisation', thing)
    const { verifiedAt, goneAt, kind, version, name } = organisation
    const members = await stores.memberships.ofOrganisation(id)
    const isWaiting =
      verifiedAt === null && goneAt === null && members.some((one) => one.confirmedAt !== null)
    if (!isWaiting) throw new Problem('wrong-state', { verified: verifiedAt !== null })

    const now = context.clock()
    const time = now.toISOString()
    const isRefused = decision === 'refuse'
    const isFreed = isRefused && kind === 'school'
    await stores.organisations.change(id, version, {
      verifiedAt: isRefused ? null : time,
      refusedAt: isRefused && !isFreed ? time : null,
      updatedAt: time,
    })
    if (isFreed) {
      await stores.memberships.removeAllOf(id)
      await stores.invitations.withdrawAllOf(id)
    }
    if (!isRefused) await publishWaiting(stores, id, now)
    await recordPostingsOf(stores, id)
    await tellMembers(context, stores, { id, name, members, isRefused, note })
  })
}

async function tellMembers(
  context: Context,
  stores: Stores,
  about: {
    id: string
    name: string
    members: Members
    isRefused: boolean
    note: string | undefined
  },
) {
  const { operator } = context.config
  for (const member of about.members) {
    if (member.confirmedAt === null) continue
    const text = textIn(member.language)
    const values = {
      name: member.name,
      organisation: about.name,
      link: pageOf(context, about.id),
      operator: operator.name,
    }
    await queueMail(context, stores, {
      kind: 'decision',
      to: member.email,
      subject: text(about.isRefused ? 'mail.refused.subject' : 'mail.verified.subject', {
        organisation: about.name,
      }),
      text: about.isRefused
        ? text('mail.refused.text', {
            ...values,
            note: about.note?.trim() || text('mail.refused.noNote'),
            email: operator.email,
          })
        : text('mail.verified.text', values),
      sendBefore: someDaysFrom(context),
    })
  }
}
