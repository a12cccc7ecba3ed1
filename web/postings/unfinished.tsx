import { useQuery } from '@tanstack/react-query'
import { listOwnPostings } from '../../shared/organisations.ts'
import type { PostingType } from '../../shared/vocabulary.ts'
import { call } from '../api/call.ts'
import { pathTo } from '../app/paths.ts'
import { useTexts } from '../i18n/texts.tsx'
import { TextLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'

const mostShown = 3

/** What the organisation began earlier and never posted, for who comes back to a form that is empty again. */
export function Unfinished({
  type,
  organisationId,
  writtenId,
}: {
  type: PostingType
  organisationId: string
  /** The draft that this form has made itself. */
  writtenId: string | undefined
}) {
  const { text } = useTexts()
  const { data } = useQuery({
    queryKey: ['own-postings', organisationId],
    queryFn: ({ signal }) => call(listOwnPostings, { params: { id: organisationId }, signal }),
    staleTime: 0,
  })
  const drafts = (data?.postings ?? [])
    .filter((one) => one.type === type && one.state === 'draft' && one.id !== writtenId)
    .slice(0, mostShown)
  if (drafts.length === 0) return null
  return (
    <Notice title={text(`forms.unfinished.${type}`)}>
      <ul>
        {drafts.map(({ id, title }) => (
          <li key={id}>
            <TextLink to={pathTo(type === 'offer' ? 'editOffer' : 'editRequest', { id })}>
              {text('forms.goOn', { title: title || text('posting.untitled') })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
