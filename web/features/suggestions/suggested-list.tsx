import { useState } from 'react'
import type { Suggestion } from '../../../shared/suggestions.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { FitBar, Reasons } from '../../postings/fit.tsx'
import { ProposeForm } from '../../postings/propose.tsx'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link.tsx'

/** Ranked partners, each with its reasons and the one button to ask. */
export function SuggestedList({
  type,
  id,
  items,
  isOwn,
  mayPropose,
}: {
  type: PostingType
  id: string
  items: readonly Suggestion[]
  /** Not for a coordinator, who brings two others together. */
  isOwn: boolean
  mayPropose: boolean
}) {
  const { text } = useTexts()
  const label = text(type === 'request' ? 'suggestions.offersTitle' : 'suggestions.requestsTitle')
  return (
    <>
      <p>
        <strong>{text('suggestions.count', { count: items.length })}</strong>.{' '}
        {text(type === 'request' ? 'suggestions.offersBest' : 'suggestions.requestsBest')}{' '}
        {text('suggestions.distanceNote')}
      </p>
      <CardList label={label}>
        {items.map((item) => (
          <SuggestedCard key={item.card.id} {...{ type, id, item, isOwn, mayPropose }} />
        ))}
      </CardList>
    </>
  )
}

function SuggestedCard({
  type,
  id,
  item,
  isOwn,
  mayPropose,
}: {
  type: PostingType
  id: string
  item: Suggestion
  isOwn: boolean
  mayPropose: boolean
}) {
  const { text } = useTexts()
  const [isAsking, setIsAsking] = useState(false)
  const [madeId, setMadeId] = useState<string>()
  const { card } = item
  const isRequest = type === 'request'
  const matchId = item.matchId ?? madeId

  return (
    <Card
      title={card.title}
      level={2}
      to={pathTo(card.type, { id: card.id })}
      above={
        <>
          {card.kinds.map((kind) => text(`kind.${kind}`)).join(', ')}
          {matchId && <StatusBadge tone="waiting">{text('suggestions.proposed')}</StatusBadge>}
        </>
      }
      actions={
        matchId ? (
          <LinkButton to={pathTo('match', { id: matchId })} icon="arrow">
            {text('suggestions.toMatch')}
          </LinkButton>
        ) : (
          mayPropose &&
          !isAsking && (
            <Button look="main" onClick={() => setIsAsking(true)}>
              {text(isOwn ? `suggestions.propose.${type}` : 'suggestions.propose')}
              <span className="only-heard">: {card.organisationName}</span>
            </Button>
          )
        )
      }
    >
      <p>
        {card.organisationName}, {card.placeName}
      </p>
      {card.summary && <p>{card.summary}</p>}
      <FitBar score={item.score} />
      <Reasons suggestion={item} from={isOwn ? type : undefined} />
      {isAsking && !matchId && (
        <ProposeForm
          requestId={isRequest ? id : card.id}
          offerId={isRequest ? card.id : id}
          onDone={(match) => setMadeId(match.id)}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </Card>
  )
}
