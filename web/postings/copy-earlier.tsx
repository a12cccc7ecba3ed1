import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { listOwnPostings } from '../../shared/organisations.ts'
import { call } from '../api/call.ts'
import { RefusalNotice } from '../forms/refusal-notice.tsx'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useToast } from '../ui/toast.tsx'
import type { PostingKind, WrittenPosting } from './posting-kind.ts'

/** Begins with the text of an earlier posting of the same organisation; what belongs to its time is chosen anew. */
export function CopyEarlier<Content extends object, Posting extends WrittenPosting<Content>>({
  kind,
  organisationId,
  copyOf,
  onCopy,
}: {
  kind: PostingKind<Content, Posting>
  organisationId: string
  copyOf: string | undefined
  onCopy: (content: Content) => void
}) {
  const { text, formatDayOf } = useTexts()
  const toast = useToast()
  const [chosen, setChosen] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const { data } = useQuery({
    queryKey: ['own-postings', organisationId],
    queryFn: ({ signal }) => call(listOwnPostings, { params: { id: organisationId }, signal }),
  })
  const earlier = (data?.postings ?? []).filter(({ type, title }) => type === kind.type && title)

  const copy = useCallback(
    async (id: string) => {
      setIsBusy(true)
      try {
        onCopy(kind.afresh((await kind.read(id)).content))
        toast.show({ message: text('forms.copied') })
      } catch (problem) {
        setError(problem)
      } finally {
        setIsBusy(false)
      }
    },
    [kind, onCopy, text, toast],
  )

  const asked = useRef(copyOf)
  useEffect(() => {
    if (asked.current === undefined) return
    const id = asked.current
    asked.current = undefined
    void copy(id)
  }, [copy])

  if (earlier.length === 0 && error === undefined) return null
  return (
    <details className="fold fold--link">
      <summary>{text(`forms.copy.${kind.type}`)}</summary>
      <div className="copy-earlier">
        <SelectField
          label={text('forms.copyOf')}
          hint={text('forms.copyHint')}
          choices={earlier.map(({ id, title, updatedAt }) => ({
            value: id,
            label: `${title} (${formatDayOf(updatedAt)})`,
          }))}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        />
        <Button isBusy={isBusy} disabled={chosen === ''} onClick={() => void copy(chosen)}>
          {text('forms.copyDo')}
        </Button>
      </div>
      <RefusalNotice error={error} />
    </details>
  )
}
