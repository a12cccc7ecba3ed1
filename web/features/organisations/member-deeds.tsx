import { useState } from 'react'
import { changeMember, removeMember } from '../../../shared/members.ts'
import { getOrganisation, type Organisation } from '../../../shared/organisations.ts'
import type { MemberRole } from '../../../shared/vocabulary.ts'
import { call } from '../../api/call.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Paragraph } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Member } from './members.tsx'
import { useOrganisationChange } from './use-organisation-change.ts'

/** What an owner can do about another member: let in, change the role, take out. */
export function MemberDeeds({
  organisation: { id, name: organisationName },
  member: { personId, name, role, confirmed },
  isOnlyOwner,
}: {
  organisation: Organisation
  member: Member
  /** There is one owner now. */
  isOnlyOwner: boolean
}) {
  const { text } = useTexts()
  const toast = useToast()
  const change = useOrganisationChange()
  const [isLeaving, setIsLeaving] = useState(false)
  const params = { id, personId }
  const put = (next: MemberRole) => call(changeMember, { params, body: { role: next } })
  const other = role === 'owner' ? 'member' : 'owner'

  const changing = useSending({
    send: put,
    onDone: (organisation, next) => {
      change(organisation)
      toast.show(
        confirmed
          ? {
              message: text(`members.${next}Done`, { name }),
              onUndo: () => changing.submit(role),
            }
          : { message: text('members.letInDone', { name }) },
      )
    },
  })
  const removing = useSending({
    send: async () => {
      await call(removeMember, { params })
      return await call(getOrganisation, { params: { id } })
    },
    onDone: (organisation) => {
      setIsLeaving(false)
      change(organisation)
      toast.show({ message: text('members.removed', { name }) })
    },
  })

  return (
    <>
      {confirmed ? (
        <Button isBusy={changing.isBusy} onClick={() => changing.submit(other)}>
          {text(other === 'owner' ? 'members.makeOwner' : 'members.makeMember')}
        </Button>
      ) : (
        <Button
          look="main"
          icon="check"
          isBusy={changing.isBusy}
          onClick={() => changing.submit(role)}
        >
          {text('members.letIn')}
        </Button>
      )}
      <Button look="danger" onClick={() => setIsLeaving(true)}>
        {text(confirmed ? 'members.remove' : 'members.refuse')}
      </Button>
      {confirmed && isOnlyOwner && role === 'member' && <span>{text('members.handOver')}</span>}
      <RefusalNotice error={changing.refusal} />
      <Dialog
        title={text(confirmed ? 'members.removeTitle' : 'members.refuseTitle', { name })}
        isOpen={isLeaving}
        onClose={() => setIsLeaving(false)}
        actions={
          <Button look="danger" isBusy={removing.isBusy} onClick={() => removing.submit(undefined)}>
            {text(confirmed ? 'members.remove' : 'members.refuse')}
          </Button>
        }
      >
        <Paragraph>
          {text(confirmed ? 'members.removeText' : 'members.refuseText', {
            name,
            organisation: organisationName,
          })}
        </Paragraph>
        <RefusalNotice error={removing.refusal} />
      </Dialog>
    </>
  )
}
