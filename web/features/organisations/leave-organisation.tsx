import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { removeMember } from '../../../shared/members.ts'
import { type Organisation } from '../../../shared/organisations.ts'
import { call } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Paragraph } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Member } from './members.tsx'

/** The way out for oneself; the last owner hears first how to hand over. */
export function LeaveOrganisation({
  organisation: { id, name },
  me,
  isLastOwner,
}: {
  organisation: Organisation
  me: Member
  isLastOwner: boolean
}) {
  const { text } = useTexts()
  const toast = useToast()
  const router = useRouter()
  const queries = useQueryClient()
  const [isAsked, setIsAsked] = useState(false)
  const leaving = useSending({
    send: () => call(removeMember, { params: { id, personId: me.personId } }),
    onDone: async () => {
      await router.navigate({ to: pathTo('mine') })
      await queries.invalidateQueries()
      toast.show({ message: text('leave.done', { organisation: name }) })
    },
  })
  if (isLastOwner)
    return (
      <Notice title={text('leave.lastOwner')}>
        <Paragraph>{text('leave.lastOwnerText')}</Paragraph>
      </Notice>
    )
  return (
    <>
      <Button look="danger" onClick={() => setIsAsked(true)}>
        {text('leave.leave')}
      </Button>
      <Dialog
        title={text('leave.title', { organisation: name })}
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        actions={
          <Button look="danger" isBusy={leaving.isBusy} onClick={() => leaving.submit(undefined)}>
            {text('leave.leave')}
          </Button>
        }
      >
        <Paragraph>{text('leave.text')}</Paragraph>
        <RefusalNotice error={leaving.refusal} />
      </Dialog>
    </>
  )
}
