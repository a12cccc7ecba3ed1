import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { Match } from '../../../shared/matches.ts'
import { listOwnPostings } from '../../../shared/organisations.ts'
import { publicStates } from '../../../shared/postings.ts'
import { call } from '../../api/call.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { ProposeForm } from '../../postings/propose.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Stack } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { CardSkeletons } from '../../ui/waiting.tsx'

type Wanted =
  | { offerId: string; schoolIds: string[] }
  | { requestId: string; providerIds: string[] }

/** Asks for an offer with an own open request, or offers help on a request with an own published offer. */
export function ProposePanel(wanted: Wanted) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const asks = 'offerId' in wanted
  const ownIds = asks ? wanted.schoolIds : wanted.providerIds
  const [chosen, setChosen] = useState<string>()
  const [made, setMade] = useState<Match>()
  const own = useQueries({
    queries: ownIds.map((id) => ({
      queryKey: ['own-postings', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(listOwnPostings, { params: { id }, signal }),
    })),
  })
  if (ownIds.length === 0) return null

  const failure = own.find(({ error }) => error !== null)?.error
  const postings = own
    .flatMap(({ data }) => data?.postings ?? [])
    .filter(({ state }) => publicStates.includes(state))
  const ownId = postings.length === 1 ? postings[0]?.id : chosen

  return (
    <Stack>
      {made ? (
        <Notice
          kind="success"
          isNews
          title={text('suggestions.proposed')}
          actions={
            <LinkButton look="main" icon="arrow" to={pathTo('match', { id: made.id })}>
              {text('suggestions.toMatch')}
            </LinkButton>
          }
        />
      ) : failure ? (
        <Notice kind="error">
          <p>{refusalText(failure)}</p>
        </Notice>
      ) : own.some(({ isPending }) => isPending) ? (
        <CardSkeletons count={1} />
      ) : postings.length === 0 ? (
        <Notice
          title={text(asks ? 'propose.noRequest' : 'propose.noOffer')}
          actions={
            <LinkButton look="main" to={pathTo(asks ? 'newRequest' : 'newOffer')}>
              {text(asks ? 'propose.newRequest' : 'propose.newOffer')}
            </LinkButton>
          }
        >
          <p>{text(asks ? 'propose.noRequestText' : 'propose.noOfferText')}</p>
        </Notice>
      ) : (
        <>
          <SelectField
            label={text(asks ? 'propose.whichRequest' : 'propose.whichOffer')}
            {...(postings.length === 1 ? { emptyLabel: false as const } : {})}
            choices={postings.map(({ id, title, organisationName }) => ({
              value: id,
              label: ownIds.length > 1 ? `${title} (${organisationName})` : title,
            }))}
            value={ownId ?? ''}
            onChange={(event) => setChosen(event.target.value || undefined)}
          />
          <ProposeForm
            requestId={asks ? ownId : wanted.requestId}
            offerId={asks ? wanted.offerId : ownId}
            onDone={setMade}
          />
        </>
      )}
    </Stack>
  )
}
