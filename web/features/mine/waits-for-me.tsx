import { useQueries } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Session, SessionMembership } from '../../../shared/accounts.ts'
import type { Match } from '../../../shared/matches.ts'
import type { Organisation, OwnPosting } from '../../../shared/organisations.ts'
import type { RegionWork } from '../../../shared/regions.ts'
import { pathTo } from '../../app/paths.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useTexts } from '../../i18n/texts.tsx'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState, CardSkeletons } from '../../ui/waiting.tsx'
import { Section } from '../../ui/page.tsx'
import {
  matchesQuery,
  organisationQuery,
  ownPostingsQuery,
  regionWorkQuery,
} from './mine-queries.ts'
import { ConfirmOffer } from './posting-deeds.tsx'
import { nextAddress, needsWriter } from './posting-steps.ts'

/** Everything that stands still until this person does something, from all the places where they have a say. */
export function WaitsForMe({ memberships, regions }: Pick<Session, 'memberships' | 'regions'>) {
  const { text } = useTexts()
  const inside = memberships.filter(({ confirmed }) => confirmed)
  const matches = useQueries({ queries: inside.slice(0, 1).map(() => matchesQuery) })
  const postings = useQueries({
    queries: inside.map(({ organisationId }) => ownPostingsQuery(organisationId)),
  })
  const owned = useQueries({
    queries: inside.filter(isOwner).map(({ organisationId }) => organisationQuery(organisationId)),
  })
  const work = useQueries({ queries: regions.map(({ id }) => regionWorkQuery(id)) })
  const asked = [...matches, ...postings, ...owned, ...work]
  const failed = asked.find(({ error }) => error !== null)

  const cards: ReactElement[] = [
    ...matches
      .flatMap(({ data }) => data?.matches ?? [])
      .filter(waitsForAnswer)
      .map(matchCard),
    ...owned.flatMap(({ data }) => (data ? [data] : [])).flatMap(memberCards),
    ...postings
      .flatMap(({ data }) => data?.postings ?? [])
      .filter(needsWriter)
      .map(postingCard),
    ...work.flatMap(({ data }) => (data && waitingIn(data) > 0 ? [regionCard(data)] : [])),
  ]

  return (
    <Section title={text('mine.waits')}>
      {failed && (
        <RefusalNotice
          error={failed.error}
          actions={
            <Button onClick={() => asked.forEach((one) => one.error && void one.refetch())}>
              {text('failure.again')}
            </Button>
          }
        />
      )}
      {cards.length > 0 && <CardList columns={2}>{cards}</CardList>}
      {cards.length === 0 && asked.some(({ isPending }) => isPending && !failed) && (
        <CardSkeletons count={2} />
      )}
      {cards.length === 0 && !failed && asked.every(({ isSuccess }) => isSuccess) && (
        <EmptyState icon="check" level={3} title={text('mine.nothingWaits')}>
          <p>{text('mine.nothingWaitsText')}</p>
        </EmptyState>
      )}
    </Section>
  )
}

const isOwner = ({ role }: SessionMembership) => role === 'owner'
const waitsForAnswer = ({ moves }: Match) => moves.includes('accept')
const waitingIn = (work: RegionWork) =>
  work.waitingOrganisations.length + work.waitingPostings.length

const matchCard = (match: Match) => <MatchToAnswer key={match.id} match={match} />
const postingCard = (posting: OwnPosting) => <PostingToMend key={posting.id} posting={posting} />
const regionCard = (work: RegionWork) => <RegionToHelp key={work.id} work={work} />
const memberCards = (organisation: Organisation) =>
  (organisation.inside?.members ?? [])
    .filter(({ confirmed }) => !confirmed)
    .map(({ personId, name, email }) => (
      <MemberToLetIn
        key={`${organisation.id} ${personId}`}
        organisation={organisation}
        {...{ name, email }}
      />
    ))

function MatchToAnswer({ match }: { match: Match }) {
  const { text, formatKm, formatDayOf } = useTexts()
  const other = match.mySide === 'provider' ? match.request : match.offer
  return (
    <Card
      to={pathTo('match', { id: match.id })}
      title={match.offer.title}
      above={<StatusBadge tone="attention">{text('mine.answer')}</StatusBadge>}
      below={
        <>
          <span>{formatKm(match.distanceKm)}</span>
          <span>{text('mine.since', { day: formatDayOf(match.createdAt) })}</span>
        </>
      }
    >
      {text('mine.answerText', { name: other.organisationName, place: other.placeName })}
    </Card>
  )
}

function MemberToLetIn({
  organisation,
  name,
  email,
}: {
  organisation: Organisation
  name: string
  email: string
}) {
  const { text } = useTexts()
  return (
    <Card
      to={pathTo('organisation', { id: organisation.id })}
      title={text('mine.letIn', { name })}
      above={<StatusBadge tone="attention">{text('mine.newMember')}</StatusBadge>}
    >
      {text('mine.letInText', { email, organisation: organisation.name })}
    </Card>
  )
}

function PostingToMend({ posting }: { posting: OwnPosting }) {
  const { text, formatDay } = useTexts()
  const { state, lastDay } = posting
  return (
    <Card
      to={nextAddress(posting)}
      title={posting.title || text('mine.untitled')}
      above={<StatusBadge tone="attention">{text(`postingState.${state}`)}</StatusBadge>}
      actions={state === 'renewal_due' && <ConfirmOffer {...posting} />}
    >
      {text(`mine.next.${state}`)}
      {state === 'renewal_due' &&
        lastDay !== null &&
        ` ${text('posting.lastDay.renewal_due', { day: formatDay(lastDay) })}`}
    </Card>
  )
}

function RegionToHelp({ work }: { work: RegionWork }) {
  const { text } = useTexts()
  return (
    <Card
      to={pathTo('region', { id: work.id })}
      title={text('nav.region', { name: work.name })}
      above={<StatusBadge tone="attention">{text('mine.regionWaits')}</StatusBadge>}
    >
      {text('mine.regionOrganisations', { count: work.waitingOrganisations.length })},{' '}
      {text('mine.regionPostings', { count: work.waitingPostings.length })}
    </Card>
  )
}
