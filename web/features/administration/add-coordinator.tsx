import { useState } from 'react'
import { addCoordinator, type RegionWork } from '../../../shared/regions.ts'
import { call } from '../../api/call.ts'
import { looksLikeMail } from '../../forms/mail-address.ts'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { fieldIdOf, useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Stack } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'

const empty = { email: '', name: '' }

/** Makes somebody coordinator by mail address; they need no account yet. */
export function AddCoordinator({
  id,
  onAdded,
}: {
  id: string
  onAdded: (work: RegionWork) => void
}) {
  const { text } = useTexts()
  const toast = useToast()
  const [draft, setDraft] = useState(empty)
  const sending = useSending({
    send: ({ email, name }: typeof empty) =>
      call(addCoordinator, { params: { id }, body: { email, ...(name && { name }) } }),
    check: ({ email }): Record<string, string> =>
      looksLikeMail(email) ? {} : { email: text('signIn.mailFault') },
    onDone: (work, { email, name }) => {
      onAdded(work)
      setDraft(empty)
      toast.show({ message: text('coordinator.added', { name: name || email }) })
    },
  })
  const isThere = isRefusedAs(sending.refusal, 'taken')

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sending.submit({ email: draft.email.trim(), name: draft.name.trim() })
      }}
    >
      <Stack>
        <ErrorSummary errors={sending.summary} attempt={sending.attempt} />
        {!isThere && <RefusalNotice error={sending.refusal} />}
        <TextField
          id={fieldIdOf('email')}
          label={text('coordinator.mail')}
          error={isThere ? text('coordinator.taken') : sending.faults['email']}
          type="email"
          name="email"
          autoComplete="off"
          value={draft.email}
          onChange={(event) => setDraft({ ...draft, email: event.target.value })}
        />
        <TextField
          id={fieldIdOf('name')}
          label={text('coordinator.name')}
          hint={text('coordinator.nameHint')}
          error={sending.faults['name']}
          isOptional
          name="name"
          autoComplete="off"
          maxLength={100}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
        <Button type="submit" icon="plus" isBusy={sending.isBusy}>
          {text('coordinator.add')}
        </Button>
      </Stack>
    </form>
  )
}
