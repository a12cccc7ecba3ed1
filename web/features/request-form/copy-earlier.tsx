import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { listOwnPostings } from '../../../shared/organisations.ts'
import { getRequest, type RequestContent } from '../../../shared/requests.ts'
import { call } from '../../api/call.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useToast } from '../../ui/toast.tsx'

/** Begins with the text of an earlier request of the same school; weeks and days are chosen anew. */
export function CopyEarlier({
  organisationId,
  copyOf,
  onCopy,
}: {
  organisationId: string
  copyOf: string | undefined
  onCopy: (content: RequestContent) => void
}) {
  const { text, formatDayOf } = useTexts()
  const { refusalText } = useRefusalText()
  const toast = useToast()
  const [chosen, setChosen] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const { data } = useQuery({
    queryKey: ['own-postings', organisationId],
    queryFn: ({ signal }) => call(listOwnPostings, { params: { id: organisationId }, signal }),
  })
  const earlier = (data?.postings ?? []).filter(({ type, title }) => type === 'request' && title)

  const copy = useCallback(
    async (id: string) => {
      setIsBusy(true)
      try {
        const { content } = await call(getRequest, { params: { id } })
        const { weeks: _weeks, days: _days, ...rest } = content
        onCopy(rest)
        toast.show({ message: text('forms.copied') })
      } catch (problem) {
        setError(problem)
      } finally {
        setIsBusy(false)
      }
    },
    [onCopy, text, toast],
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
    <details className="goals">
      <summary>{text('forms.copy')}</summary>
      <div className="copy-earlier">
        <SelectField
          label={text('forms.copy')}
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
      {error !== undefined && (
        <Notice kind="error" isNews>
          <p>{refusalText(error)}</p>
        </Notice>
      )}
    </details>
  )
}
