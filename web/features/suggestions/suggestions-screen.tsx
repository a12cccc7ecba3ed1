import { useQuery } from '@tanstack/react-query'
import { publicStates, type PostingState } from '../../../shared/postings.ts'
import { getOffer, type ProviderOffer } from '../../../shared/offers.ts'
import { getRequest, type SchoolRequest } from '../../../shared/requests.ts'
import { suggestOffers, suggestRequests, type Suggestions } from '../../../shared/suggestions.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import { call } from '../../api/call.ts'
import { useSession } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { CardSkeletons, PageSkeleton } from '../../ui/waiting.tsx'
import { NothingFits } from './nothing-fits.tsx'
import { SuggestedList } from './suggested-list.tsx'
import { AskToBeTold, WatchSwitch } from './watch.tsx'

export function RequestSuggestionsScreen({ id }: { id: string }) {
  return <SuggestionsScreen type="request" id={id} />
}

export function OfferSuggestionsScreen({ id }: { id: string }) {
  return <SuggestionsScreen type="offer" id={id} />
}

/** The partners of one posting, best first; when there are none, what comes near. */
function SuggestionsScreen({ type, id }: { type: PostingType; id: string }) {
  const { text } = useTexts()
  const isRequest = type === 'request'
  const memberships = useSession()?.memberships
  const posting = useQuery({
    queryKey: [type, id],
    queryFn: async ({ signal }): Promise<SchoolRequest | ProviderOffer> =>
      isRequest
        ? await call(getRequest, { params: { id }, signal })
        : await call(getOffer, { params: { id }, signal }),
  })
  const found = useQuery({
    queryKey: ['suggestions', type, id],
    queryFn: async ({ signal }): Promise<Suggestions> =>
      isRequest
        ? await call(suggestOffers, { params: { id }, signal })
        : await call(suggestRequests, { params: { id }, signal }),
  })
  if (posting.isPending) return <PageSkeleton />
  if (posting.isError) throw posting.error
  if (found.isError) throw found.error
  const { state, mayEdit, content, organisationId, organisationName } = posting.data
  const isOwn = (memberships ?? []).some((one) => one.organisationId === organisationId)
  const watcher = watchedBy(posting.data)
  const mayPropose = publicStates.includes(state)

  return (
    <Page
      title={text(isRequest ? 'suggestions.offersTitle' : 'suggestions.requestsTitle')}
      description={text('suggestions.description')}
      lead={
        isOwn
          ? text(`suggestions.lead.${type}`, { title: content.title ?? '' })
          : text(`suggestions.leadOf.${type}`, {
              title: content.title ?? '',
              organisation: organisationName,
            })
      }
      crumbs={[
        { label: text('nav.mine'), to: pathTo('mine') },
        { label: content.title ?? text(`postingType.${type}`), to: pathTo(type, { id }) },
      ]}
    >
      {!mayPropose && <NotYet type={type} id={id} state={state} mayEdit={mayEdit} />}
      {found.isPending ? (
        <CardSkeletons />
      ) : found.data.items.length > 0 ? (
        <>
          <SuggestedList items={found.data.items} {...{ type, id, isOwn, mayPropose }} />
          {watcher && <WatchSwitch request={watcher} />}
        </>
      ) : (
        <NothingFits
          type={type}
          id={id}
          found={found.data}
          mayEdit={mayEdit}
          watch={watcher && <AskToBeTold request={watcher} />}
        />
      )}
    </Page>
  )
}

/** An open request of which the reader can be told what comes to fit. */
const watchedBy = (posting: SchoolRequest | ProviderOffer) =>
  posting.type === 'request' && posting.state === 'open' && posting.watching !== null
    ? posting
    : undefined

function NotYet({
  type,
  id,
  state,
  mayEdit,
}: {
  type: PostingType
  id: string
  state: PostingState
  mayEdit: boolean
}) {
  const { text } = useTexts()
  if (state === 'agreed' || state === 'fulfilled')
    return (
      <Notice kind="success">
        <p>{text('suggestions.isAgreed')}</p>
      </Notice>
    )
  return (
    <Notice
      actions={
        mayEdit && (
          <LinkButton to={pathTo(type === 'request' ? 'editRequest' : 'editOffer', { id })}>
            {text('suggestions.finish')}
          </LinkButton>
        )
      }
    >
      <p>{text(type === 'request' ? 'suggestions.notOpenRequest' : 'suggestions.notOpenOffer')}</p>
    </Notice>
  )
}
