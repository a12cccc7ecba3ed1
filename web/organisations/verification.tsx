import { useState } from 'react'
import { verifyOrganisation, type Organisation } from '../../shared/organisations.ts'
import { call } from '../api/call.ts'
import { RefusalNotice } from '../forms/refusal-notice.tsx'
import { useSending } from '../forms/use-sending.ts'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ActionRow, Paragraph } from '../ui/page.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useToast } from '../ui/toast.tsx'

/** Let a waiting organisation in, or refuse it with a note; both say first what they set going. */
export function Verification({
  id,
  name,
  onDone,
}: {
  id: string
  name: string
  onDone: (organisation: Organisation) => void
}) {
  const { text } = useTexts()
  const toast = useToast()
  const [decision, setDecision] = useState<'verify' | 'refuse'>()
  const [note, setNote] = useState('')
  const sending = useSending({
    send: (chosen: 'verify' | 'refuse') =>
      call(verifyOrganisation, {
        params: { id },
        body: {
          decision: chosen,
          ...(chosen === 'refuse' && note.trim() ? { note: oneLine(note) } : {}),
        },
      }),
    onDone: (organisation, chosen) => {
      setDecision(undefined)
      toast.show({ message: text(`verification.${chosen}Done`, { name }) })
      onDone(organisation)
    },
  })

  return (
    <>
      <ActionRow>
        <Button icon="check" onClick={() => setDecision('verify')}>
          {text('verification.verify')}
        </Button>
        <Button look="danger" onClick={() => setDecision('refuse')}>
          {text('verification.refuse')}
        </Button>
      </ActionRow>
      <Dialog
        title={decision ? text(`verification.${decision}Title`, { name }) : ''}
        isOpen={decision !== undefined}
        onClose={() => setDecision(undefined)}
        actions={
          decision && (
            <Button
              look={decision === 'verify' ? 'main' : 'danger'}
              isBusy={sending.isBusy}
              onClick={() => sending.submit(decision)}
            >
              {text(`verification.${decision}`)}
            </Button>
          )
        }
      >
        {decision && <Paragraph>{text(`verification.${decision}Text`)}</Paragraph>}
        {decision === 'refuse' && (
          <TextArea
            id={`refusal-${id}`}
            name="note"
            label={text('verification.note')}
            hint={text('verification.noteHint')}
            isOptional
            limit={500}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
        <RefusalNotice error={sending.refusal} />
      </Dialog>
    </>
  )
}

/** The note travels as one line. */
const oneLine = (typed: string) => typed.trim().replaceAll(/\s+/g, ' ')
