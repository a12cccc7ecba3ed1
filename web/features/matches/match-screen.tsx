import { useSuspenseQuery } from '@tanstack/react-query'
import { getMatch, type Match } from '../../../shared/matches.ts'
import { call } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { StatusBadge, type Tone } from '../../ui/badge.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { AfterTheEnd } from './after-the-end.tsx'
import { MatchMoves } from './match-moves.tsx'
import { MatchSteps } from './match-steps.tsx'
import { badgeOf, isEnded, standingOf } from './match-words.ts'

export const matchKey = (id: string) => ['matches', 'one', id]

/** One match for both its sides and their coordinators: where it stands, what it is about, what can be done. */
export function MatchScreen({ id }: { id: string }) {
  const { text, formatDayOf } = useTexts()
  const { data: match } = useSuspenseQuery({
    queryKey: matchKey(id),
    queryFn: ({ signal }) => call(getMatch, { params: { id }, signal }),
  })
  const isOver = isEnded(match)
  const [tone, state] = badgeOf(match, text)
  return (
    <Page
      title={text('match.title', {
        offer: match.offer.title,
        school: match.request.organisationName,
      })}
      description={text('match.description')}
      crumbs={[{ label: text('nav.mine'), to: pathTo('mine') }]}
      above={<StatusBadge tone={tone}>{state}</StatusBadge>}
    >
      {!isOver && <MatchSteps state={match.state} />}
      <Notice
        kind={isOver ? 'info' : match.state === 'proposed' ? 'info' : 'success'}
        title={standingOf(match, text)}
      >
        <Ending match={match} />
        {match.answerBefore && (
          <p>{text('match.answerBefore', { day: formatDayOf(match.answerBefore) })}</p>
        )}
      </Notice>
      <MatchMoves match={match} />
      <Next match={match} />
      <Proposal match={match} />
      <Answers match={match} />
    </Page>
  )
}

function Ending({ match: { reason, reasonNote, endedBy } }: { match: Match }) {
  const { text } = useTexts()
  return (
    <>
      {reason && <p>{text('match.why', { reason: text(`matchReason.${reason}`) })}</p>}
      {reasonNote && <p>“{reasonNote}”</p>}
      {endedBy && endedBy !== 'clock' && (
        <p>{text('match.endedBy', { side: text(`matchSide.${endedBy}`) })}</p>
      )}
    </>
  )
}

/** What comes after this, for the side that reads it. */
function Next({ match }: { match: Match }) {
  const { text } = useTexts()
  const { moves, state, mySide } = match
  if (isEnded(match)) return <AfterTheEnd match={match} />
  if (moves.includes('accept'))
    return (
      <Section title={text('match.next')}>
        <p className="nl-paragraph">{text('match.next.answerYes')}</p>
        <p className="nl-paragraph">{text('match.next.answerNo')}</p>
      </Section>
    )
  const words =
    state === 'proposed' && moves.includes('withdraw')
      ? text('match.next.wait')
      : state === 'accepted' && mySide
        ? text('match.next.accepted')
        : undefined
  return words ? (
    <Section title={text('match.next')}>
      <p className="nl-paragraph">{words}</p>
    </Section>
  ) : null
}

function Proposal({ match }: { match: Match }) {
  const { text, formatKm, formatMoment } = useTexts()
  const { request, offer } = match
  return (
    <Section title={text('match.what')}>
      <DataList
        items={[
          {
            label: text('match.request'),
            value: <TextLink to={pathTo('request', { id: request.id })}>{request.title}</TextLink>,
          },
          {
            label: text('match.school'),
            value: <Side of={request} />,
          },
          {
            label: text('match.offer'),
            value: <TextLink to={pathTo('offer', { id: offer.id })}>{offer.title}</TextLink>,
          },
          { label: text('match.kind'), value: text(`kind.${offer.kind}`) },
          {
            label: text('match.provider'),
            value: <Side of={offer} />,
          },
          {
            label: text('match.distance'),
            value: text('match.distanceValue', { distance: formatKm(match.distanceKm) }),
          },
          {
            label: text('match.proposedBy'),
            value: text(`matchSide.${match.proposedBy}`),
          },
          { label: text('match.when'), value: formatMoment(match.createdAt) },
          {
            label: text('match.message'),
            value: match.message && <span className="message">{match.message}</span>,
          },
        ]}
      />
    </Section>
  )
}

/** One of the two organisations; its page says where it is and where its website is. */
function Side({ of: { organisationId, organisationName, placeName } }: { of: Party }) {
  return (
    <>
      <TextLink to={pathTo('organisation', { id: organisationId })}>{organisationName}</TextLink>,{' '}
      {placeName}
    </>
  )
}
type Party = Pick<Match['offer'], 'organisationId' | 'organisationName' | 'placeName'>

function Answers({ match }: { match: Match }) {
  const { text } = useTexts()
  const sides = [
    { side: 'school', name: match.request.organisationName, said: match.schoolAccepted },
    { side: 'provider', name: match.offer.organisationName, said: match.providerAccepted },
  ] as const
  const badge = (side: 'school' | 'provider', said: boolean): [Tone, string] => {
    if (said) return ['good', text('match.saidYes')]
    if (match.state === 'declined' && match.endedBy === side) return ['bad', text('match.saidNo')]
    return isEnded(match)
      ? ['neutral', text('match.neverSaid')]
      : ['waiting', text('match.saidNothing')]
  }
  return (
    <Section title={text('match.answers')}>
      <DataList
        items={sides.map(({ side, name, said }) => {
          const [tone, words] = badge(side, said)
          return {
            label: side === match.mySide ? `${name} ${text('match.you')}` : name,
            value: <StatusBadge tone={tone}>{words}</StatusBadge>,
          }
        })}
      />
    </Section>
  )
}
