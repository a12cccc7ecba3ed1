import { useState } from 'react'
import { returnReasons, type ReturnReason } from '../../../shared/postings.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-groups.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'

const longestNote = 500
/** The note is one line in the contract. */
const asLine = (note: string) => note.trim().replaceAll(/\s+/g, ' ')

/** Sends a posting back with a reason and, if wished, a sentence about what should change. */
export function ReturnDialog({
  onClose,
  onReturn,
}: {
  onClose: () => void
  onReturn: (why: { reason: ReturnReason; note?: string }) => void
}) {
  const { text } = useTexts()
  const [reason, setReason] = useState<ReturnReason>()
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)

  function send() {
    setIsTried(true)
    const words = asLine(note)
    if (!reason || words.length > longestNote) return
    onReturn({ reason, ...(words !== '' && { note: words }) })
  }

  return (
    <Dialog
      isOpen
      title={text('posting.returnTitle')}
      onClose={onClose}
      actions={
        <Button look="main" onClick={send}>
          {text('postingMove.return')}
        </Button>
      }
    >
      <RadioGroup
        label={text('posting.returnReason')}
        error={isTried && !reason ? text('posting.returnReasonMissing') : undefined}
        choices={returnReasons.map((value) => ({ value, label: text(`returnReason.${value}`) }))}
        chosen={reason}
        onChange={setReason}
      />
      <TextArea
        label={text('posting.returnNote')}
        hint={text('posting.returnNoteHint')}
        isOptional
        name="note"
        limit={longestNote}
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  )
}
