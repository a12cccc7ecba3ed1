import type { PostingInside, PostingState } from '../../shared/postings.ts'
import type { PostingType } from '../../shared/vocabulary.ts'
import { useRefusalText } from '../api/refusal-text.ts'
import { pathTo } from '../app/paths.ts'
import { useTexts } from '../i18n/texts.tsx'
import { TextLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'

/** What somebody should know while writing: it is public, it came back, it waits, it looks like another. */
export function DraftNotices({
  type,
  posting,
  refusal,
}: {
  type: PostingType
  posting: { state: PostingState; inside: PostingInside | null } | undefined
  refusal: unknown
}) {
  const { text } = useTexts()
  const { refusalText, fieldRefusals } = useRefusalText()
  const fields = fieldRefusals(refusal)
  const { state, inside } = posting ?? {}
  return (
    <>
      {state !== undefined && isShown(state) && (
        <Notice title={text('forms.isPublic')}>
          <p>{text('forms.isPublicText')}</p>
        </Notice>
      )}
      {state === 'returned' && (
        <Notice kind="warning" title={text('forms.isReturned')}>
          {inside?.returnReason && <p>{text(`returnReason.${inside.returnReason}`)}.</p>}
          {inside?.returnNote && <p>“{inside.returnNote}”</p>}
        </Notice>
      )}
      {state === 'submitted' && (
        <Notice title={text('forms.isSubmitted')}>
          <p>{text('forms.isSubmittedText')}</p>
        </Notice>
      )}
      {refusal !== undefined && (
        <Notice kind="error" isNews title={text('forms.notKept')}>
          <p>{refusalText(refusal)}</p>
          {fields.length > 0 && (
            <ul>
              {fields.map(({ field, message }) => (
                <li key={field}>
                  {field}: {message}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {inside && inside.duplicates.length > 0 && (
        <Notice title={text('forms.duplicates')}>
          <ul>
            {inside.duplicates.map(({ id, title }) => (
              <li key={id}>
                <TextLink to={pathTo(type, { id })}>{title}</TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

/** Others can see it, so an edit goes out only when it is sent on purpose. */
export const isShown = (state: PostingState) =>
  ['open', 'published', 'renewal_due', 'paused'].includes(state)
