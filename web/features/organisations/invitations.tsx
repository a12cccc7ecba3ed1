import { useState } from 'react'
import { inviteMember, withdrawInvitation } from '../../../shared/members.ts'
import { memberRoles, type MemberRole } from '../../../shared/vocabulary.ts'
import { call } from '../../api/call.ts'
import { looksLikeMail } from '../../forms/mail-address.ts'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { fieldIdOf, useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { RadioGroup } from '../../ui/choice-groups.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Heading, Section, Stack } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Inside } from './organisation-edits.ts'
import { useOrganisationChange } from './use-organisation-change.ts'

interface Invited {
  email: string
  role: MemberRole
  key: string
}
const fresh = (): Invited => ({ email: '', role: 'member', key: crypto.randomUUID() })
type Invitation = Inside['invitations'][number]

const invite = (id: string, { email, role, key }: Invited) =>
  call(inviteMember, {
    params: { id },
    body: { email, role },
    headers: { 'idempotency-key': key },
  })

/** Ask colleagues in by mail; an invitation that is open can be taken back. */
export function Invitations({ id, invitations }: { id: string; invitations: Invitation[] }) {
  const { text } = useTexts()
  const toast = useToast()
  const change = useOrganisationChange()
  const [draft, setDraft] = useState(fresh)
  const sending = useSending({
    send: (given: Invited) => invite(id, given),
    check: ({ email }): Record<string, string> =>
      looksLikeMail(email) ? {} : { email: text('signIn.mailFault') },
    onDone: (organisation, { email }) => {
      change(organisation)
      setDraft(fresh())
      toast.show({ message: text('invite.done', { email }) })
    },
  })
  const isThere = isRefusedAs(sending.refusal, 'taken')
  // Another address or role is another invitation, so it gets another key.
  const typed = (part: Partial<Invited>) =>
    setDraft({ ...draft, ...part, key: crypto.randomUUID() })

  return (
    <Section title={text('invite.title')}>
      {invitations.length > 0 && (
        <>
          <Heading level={3}>{text('invite.open')}</Heading>
          <CardList label={text('invite.open')} columns={2}>
            {invitations.map((invitation) => (
              <OpenInvitation key={invitation.id} {...{ id, invitation }} />
            ))}
          </CardList>
        </>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          sending.submit({ ...draft, email: draft.email.trim() })
        }}
      >
        <Stack>
          <ErrorSummary errors={sending.summary} attempt={sending.attempt} />
          {!isThere && <RefusalNotice error={sending.refusal} />}
          <TextField
            id={fieldIdOf('email')}
            label={text('invite.mail')}
            hint={text('invite.mailHint')}
            error={isThere ? text('invite.taken') : sending.faults['email']}
            type="email"
            name="email"
            autoComplete="off"
            value={draft.email}
            onChange={(event) => typed({ email: event.target.value })}
          />
          <RadioGroup<MemberRole>
            label={text('invite.role')}
            choices={memberRoles.map((value) => ({
              value,
              label: text(`memberRole.${value}`),
              hint: text(`invite.role.${value}`),
            }))}
            chosen={draft.role}
            onChange={(role) => typed({ role })}
          />
          <Button type="submit" icon="message" isBusy={sending.isBusy}>
            {text('invite.send')}
          </Button>
        </Stack>
      </form>
    </Section>
  )
}

function OpenInvitation({ id, invitation }: { id: string; invitation: Invitation }) {
  const { text, formatDayOf } = useTexts()
  const toast = useToast()
  const change = useOrganisationChange()
  const { email, role } = invitation
  const again = useSending({
    send: () => invite(id, { email, role, key: crypto.randomUUID() }),
    onDone: (organisation) => {
      change(organisation)
      toast.show({ message: text('invite.done', { email }) })
    },
  })
  const withdrawing = useSending({
    send: () => call(withdrawInvitation, { params: { id, invitationId: invitation.id } }),
    onDone: (organisation) => {
      change(organisation)
      toast.show({
        message: text('invite.withdrawn', { email }),
        onUndo: () => again.submit(undefined),
      })
    },
  })
  return (
    <Card
      level={4}
      title={<span className="member-mail">{email}</span>}
      actions={
        <Button isBusy={withdrawing.isBusy} onClick={() => withdrawing.submit(undefined)}>
          {text('invite.withdraw')}
        </Button>
      }
    >
      {text('invite.until', {
        role: text(`memberRole.${role}`),
        day: formatDayOf(invitation.expiresAt),
      })}
      <RefusalNotice error={withdrawing.refusal ?? again.refusal} />
    </Card>
  )
}
