import type { MemberRole } from '../../../shared/vocabulary.ts'
import type { Context } from '../../context.ts'
import { writeOnce } from '../../database/write-once.ts'
import { queueMail, textIn } from '../../outside/mail-queue.ts'
import { aDayBefore, enoughForToday } from '../../daily-cap.ts'
import { Problem, required } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { type Actor, permit, personOf } from '../accounts/permission-rules.ts'
import { hashOf } from '../accounts/session-commands.ts'
import { asEmail } from '../accounts/sign-in-rules.ts'
import { findManaged } from './member-commands.ts'
import { mostInvitations, mostInvitationsADay } from './organisation-rules.ts'

const daysValid = 7

/**
 * Mails an invitation. Refuses who is a member or invited already, more invitations than a team needs, open or within a day,
 * and one more to somebody who got several from whomever.
 */
export async function inviteMember(
  context: Context,
  actor: Actor,
  { id, ...body }: { id: string; email: string; role: MemberRole },
  key: string | undefined,
) {
  const { config, database, clock, ids, secrets } = context
  await findManaged(database.read, actor, id)
  const personId = personOf(actor)
  const email = asEmail(body.email)
  const token = secrets()
  const retry = { personId, key, deed: 'manage-members' as const, body: { id, ...body } }
  await writeOnce(context, retry, async (stores) => {
    const organisation = await findManaged(stores, actor, id)
    const now = clock()
    const createdAt = now.toISOString()
    const members = await stores.memberships.ofOrganisation(id)
    if (members.some((one) => one.email === email && one.confirmedAt !== null))
      throw new Problem('taken')
    const open = await stores.invitations.openOf(id, createdAt)
    if (open.some((one) => one.email === email)) throw new Problem('taken')
    if (open.length >= mostInvitations(organisation.verifiedAt !== null)) throw enoughForToday()
    await refuseManyInvitations(stores, organisation, personId, now)

    const invitationId = ids()
    const expiresAt = new Date(now.getTime() + daysValid * 86_400_000).toISOString()
    await stores.invitations.add({
      id: invitationId,
      organisationId: id,
      email,
      role: body.role,
      tokenHash: hashOf(token),
      invitedBy: personId,
      createdAt,
      expiresAt,
    })
    const inviter = required(await stores.accounts.find(personId))
    const invited = await stores.accounts.findByEmail(email)
    const text = textIn(invited?.language ?? inviter.language)
    const isQueued = await queueMail(context, stores, {
      kind: 'invitation',
      to: email,
      subject: text('mail.invitation.subject', { organisation: organisation.name }),
      text: text('mail.invitation.text', {
        inviter: inviter.name,
        organisation: organisation.name,
        link: `${config.publicUrl}/uitnodiging#${token}`,
        days: daysValid,
        operator: config.operator.name,
      }),
      sendBefore: expiresAt,
    })
    if (!isQueued) throw enoughForToday()
    return invitationId
  })
}

/** Taking one back makes no room for another. */
async function refuseManyInvitations(
  { invitations }: Stores,
  organisation: { id: string; verifiedAt: string | null },
  personId: string,
  now: Date,
) {
  const aDayAgo = aDayBefore(now)
  const most = mostInvitationsADay(organisation.verifiedAt !== null)
  const byOrganisation = await invitations.countSince({ organisationId: organisation.id }, aDayAgo)
  const byPerson = await invitations.countSince({ invitedBy: personId }, aDayAgo)
  if (byOrganisation >= most || byPerson >= mostInvitationsADay(true)) throw enoughForToday()
}

/** Takes back an invitation that nobody accepted yet. */
export async function withdrawInvitation(
  { database, clock }: Context,
  actor: Actor,
  { id, invitationId }: { id: string; invitationId: string },
) {
  await database.write(async (stores) => {
    await findManaged(stores, actor, id)
    const now = clock().toISOString()
    if (!(await stores.invitations.withdraw(id, invitationId, now))) throw new Problem('not-found')
  })
}

/** Makes whoever holds the token a member, once; gives the organisation's id. */
export async function acceptInvitation({ database, clock }: Context, actor: Actor, token: string) {
  permit(actor, 'signed-in')
  const personId = personOf(actor)
  const now = clock().toISOString()
  return await database.write(async (stores) => {
    const invitation = await stores.invitations.findByHash(hashOf(token))
    if (!invitation || invitation.expiresAt <= now) throw new Problem('wrong-code')
    if (!(await stores.invitations.accept(invitation.id, now))) throw new Problem('wrong-code')
    const { organisationId, role } = invitation
    const known = await stores.memberships.find(organisationId, personId)
    if (!known)
      await stores.memberships.add({
        organisationId,
        personId,
        role,
        confirmedAt: now,
        createdAt: now,
      })
    else if (known.confirmedAt === null || role === 'owner')
      await stores.memberships.change(organisationId, personId, {
        role,
        confirmedAt: known.confirmedAt ?? now,
      })
    return organisationId
  })
}
