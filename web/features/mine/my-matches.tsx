import { useQuery } from '@tanstack/react-query'
import type { Match, MatchState } from '../../../shared/matches.ts'
import { pathTo } from '../../app/paths.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useTexts } from '../../i18n/texts.tsx'
import { StatusBadge, type Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'
import { CardSkeletons } from '../../ui/waiting.tsx'
import { matchesQuery } from './mine-queries.ts'

const tones: Record<MatchState, Tone> = {
  proposed: 'waiting',
  accepted: 'good',
  scheduled: 'good',
  delivered: 'good',
  not_delivered: 'bad',
  evaluated: 'neutral',
  declined: 'neutral',
  cancelled: 'neutral',
  lapsed: 'neutral',
}

/** The matches somebody has a part in, apart from those that wait for their answer. */
export function MyMatches() {
  const { text } = useTexts()
  const { data, error, refetch } = useQuery(matchesQuery)
  const others = data?.matches.filter(({ moves }) => !moves.includes('accept')) ?? []
  return (
    <Section title={text('mine.matches')}>
      {error && !data && (
        <RefusalNotice
          error={error}
          actions={<Button onClick={() => void refetch()}>{text('failure.again')}</Button>}
        />
      )}
      {!data && !error && <CardSkeletons count={2} />}
      {data && others.length === 0 && <Paragraph>{text('mine.noMatches')}</Paragraph>}
      {others.length > 0 && (
        <CardList columns={2}>
          {others.map((match) => (
            <MatchLine key={match.id} match={match} />
          ))}
        </CardList>
      )}
      {data && data.total > data.matches.length && (
        <Paragraph>
          {text('mine.moreMatches', { shown: data.matches.length, total: data.total })}
        </Paragraph>
      )}
    </Section>
  )
}

function MatchLine({ match }: { match: Match }) {
  const { text, formatDayOf, formatKm } = useTexts()
  return (
    <Card
      to={pathTo('match', { id: match.id })}
      title={match.offer.title}
      above={
        <StatusBadge tone={tones[match.state]}>{text(`matchState.${match.state}`)}</StatusBadge>
      }
      below={
        <>
          <span>{formatKm(match.distanceKm)}</span>
          <span>{text('mine.changed', { day: formatDayOf(match.changedAt) })}</span>
        </>
      }
    >
      {text('mine.between', {
        school: match.request.organisationName,
        provider: match.offer.organisationName,
      })}
      {match.state === 'lapsed' && match.reason && `. ${text(`matchReason.${match.reason}`)}.`}
    </Card>
  )
}
