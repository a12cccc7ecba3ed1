import { useEffect, useRef, useState } from 'react'
import type { GivenReason } from '../../../shared/matches.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'

const longestNote = 500

/** Why not: a reason out of a list and, for who wants, a few words more. */
export function ReasonForm({
  title,
  send,
  choices,
  isBusy,
  onSend,
  onCancel,
}: {
  title: string
  send: string
  choices: readonly GivenReason[]
  isBusy: boolean
  onSend: (given: { reason: GivenReason; note?: string }) => void
  onCancel: () => void
}) {
  const { text } = useTexts()
  const [reason, setReason] = useState<GivenReason>()
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  // A note is one line for the server.
  const line = note.replaceAll(/\s+/g, ' ').trim()

  return (
    <form
      className="propose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (!reason) document.querySelector<HTMLElement>('#reason')?.focus()
        else if (line.length <= longestNote) onSend({ reason, ...(line && { note: line }) })
      }}
    >
      <h2 className="nl-heading nl-heading--level-3" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <SelectField
        id="reason"
        label={text('match.reason')}
        hint={text('match.reasonHint')}
        error={isTried && !reason ? text('match.reasonNeeded') : undefined}
        choices={choices.map((one) => ({ value: one, label: text(`matchReason.${one}`) }))}
        value={reason ?? ''}
        onChange={(event) => setReason(choices.find((one) => one === event.target.value))}
      />
      <TextArea
        id="reason-note"
        label={text('match.note')}
        isOptional
        rows={2}
        limit={longestNote}
        error={line.length > longestNote ? text('forms.tooLong') : undefined}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="action-row">
        <Button type="submit" look="main" isBusy={isBusy}>
          {send}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {text('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
