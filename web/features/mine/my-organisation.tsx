import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionMembership } from '../../../shared/accounts.ts'
import type { OwnPosting } from '../../../shared/organisations.ts'
import { pathTo } from '../../app/paths.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useTexts } from '../../i18n/texts.tsx'
import { Badges, StatusBadge, Tag } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'
import { CardSkeletons } from '../../ui/waiting.tsx'
import { ownPostingsQuery } from './mine-queries.ts'
import { DiscardDraft, ReopenRequest } from './posting-deeds.tsx'
import { inOrder, isOver, nextAddress, stateTone, suggestionsAddress } from './posting-steps.ts'

/** One organisation somebody belongs to: how it stands, what it has posted and the next thing to post. */
export function MyOrganisation({ membership }: { membership: SessionMembership }) {
  const { text } = useTexts()
  const { organisationId, organisationName, organisationKind, role } = membership
  const { confirmed, verified, refused } = membership
  const standing = refused ? 'mine.refused' : 'mine.unverified'
  const isSchool = organisationKind === 'school'
  return (
    <Section
      title={organisationName}
      actions={
        <>
          {confirmed && (
            <LinkButton
              look="main"
              icon="plus"
              to={pathTo(isSchool ? 'newRequest' : 'newOffer')}
              search={{ organisationId }}
            >
              {text(isSchool ? 'mine.newRequest' : 'mine.newOffer')}
            </LinkButton>
          )}
          <LinkButton to={pathTo('organisation', { id: organisationId })}>
            {text(confirmed ? 'mine.manage' : 'mine.seeOrganisation')}
          </LinkButton>
        </>
      }
    >
      <Badges>
        <Tag>{text(`organisationKind.${organisationKind}`)}</Tag>
        <Tag>{text(`memberRole.${role}`)}</Tag>
        {!confirmed && <StatusBadge tone="waiting">{text('mine.unconfirmed')}</StatusBadge>}
        {!verified && (
          <StatusBadge tone={refused ? 'bad' : 'waiting'}>{text(standing)}</StatusBadge>
        )}
      </Badges>
      {!confirmed && (
        <Notice title={text('mine.unconfirmed')}>
          <Paragraph>{text('mine.unconfirmedText', { organisation: organisationName })}</Paragraph>
        </Notice>
      )}
      {confirmed && !verified && (
        <Notice kind={refused ? 'warning' : 'info'} title={text(standing)}>
          <Paragraph>{text(`${standing}Text`)}</Paragraph>
        </Notice>
      )}
      {confirmed && <OwnPostings id={organisationId} isSchool={isSchool} />}
    </Section>
  )
}

/** More than this and the next organisation is out of sight. */
const shownAtFirst = 6

function OwnPostings({ id, isSchool }: { id: string; isSchool: boolean }) {
  const { text } = useTexts()
  const [now] = useState(() => Date.now())
  const { data, error, refetch } = useQuery(ownPostingsQuery(id))
  if (error && !data)
    return (
      <RefusalNotice
        error={error}
        actions={<Button onClick={() => void refetch()}>{text('failure.again')}</Button>}
      />
    )
  if (!data) return <CardSkeletons count={2} />
  if (data.postings.length === 0)
    return <Paragraph>{text(isSchool ? 'mine.noRequests' : 'mine.noOffers')}</Paragraph>
  const postings = inOrder(data.postings)
  const over = postings.filter((posting) => isOver(posting, now))
  const current = postings.filter((posting) => !isOver(posting, now))
  const first = current.slice(0, shownAtFirst)
  const others = current.slice(shownAtFirst)
  return (
    <>
      {first.length > 0 && <CardList columns={2}>{first.map(postingCard)}</CardList>}
      {others.length > 0 && (
        <details className="fold fold--link">
          <summary>{text('mine.others', { count: others.length })}</summary>
          <CardList columns={2}>{others.map(postingCard)}</CardList>
        </details>
      )}
      {over.length > 0 && (
        <details className="past-postings">
          <summary>{text('mine.over', { count: over.length })}</summary>
          <CardList columns={2}>{over.map(postingCard)}</CardList>
        </details>
      )}
    </>
  )
}

const postingCard = (posting: OwnPosting) => <PostingLine key={posting.id} posting={posting} />

function PostingLine({ posting }: { posting: OwnPosting }) {
  const { text, formatDayOf } = useTexts()
  const { state, editWaits, title, updatedAt } = posting
  const suggestions = suggestionsAddress(posting)
  return (
    <Card
      to={nextAddress(posting)}
      title={title || text('mine.untitled')}
      above={
        <Badges>
          <StatusBadge tone={stateTone[state]}>{text(`postingState.${state}`)}</StatusBadge>
          {editWaits && <StatusBadge tone="waiting">{text('mine.editWaits')}</StatusBadge>}
        </Badges>
      }
      below={<span>{text('mine.changed', { day: formatDayOf(updatedAt) })}</span>}
      actions={
        state === 'expired' ? (
          <ReopenRequest {...posting} />
        ) : state === 'draft' ? (
          <DiscardDraft {...posting} title={title || text('mine.untitled')} />
        ) : (
          suggestions && <TextLink to={suggestions}>{text('mine.suggestions')}</TextLink>
        )
      }
    >
      {text(`mine.next.${state}`)}
    </Card>
  )
}
