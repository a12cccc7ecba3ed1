import type { Match } from '../../../shared/matches.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { StatusBadge } from '../../ui/badge.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/waiting.tsx'
import { standingOf, tones } from './match-words.ts'

/** Matches as the server orders them: those that wait for the reader first. */
export function MatchList({ matches, level = 3 }: { matches: readonly Match[]; level?: 2 | 3 }) {
  const { text, formatDayOf, formatKm } = useTexts()
  if (matches.length === 0)
    return (
      <EmptyState title={text('matches.none')} level={level} icon="people">
        <p>{text('matches.noneText')}</p>
      </EmptyState>
    )
  return (
    <CardList label={text('matches.listLabel')}>
      {matches.map((match) => (
        <Card
          key={match.id}
          level={level}
          title={match.offer.title}
          to={pathTo('match', { id: match.id })}
          above={
            match.moves.includes('accept') ? (
              <StatusBadge tone="attention">{text('matches.waitsForYou')}</StatusBadge>
            ) : (
              <StatusBadge tone={tones[match.state]}>
                {text(`matchState.${match.state}`)}
              </StatusBadge>
            )
          }
          below={
            <>
              <span>{text('matches.since', { day: formatDayOf(match.createdAt) })}</span>
              <span>{formatKm(match.distanceKm)}</span>
            </>
          }
        >
          <p>
            {text('matches.with', {
              school: match.request.organisationName,
              provider: match.offer.organisationName,
            })}
          </p>
          <p>{standingOf(match, text)}</p>
        </Card>
      ))}
    </CardList>
  )
}
