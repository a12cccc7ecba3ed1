import type { ReactNode } from 'react'
import type { PostingCard as CardOfPosting } from '../../shared/postings.ts'
import { pathTo } from '../app/paths.ts'
import { useTexts } from '../i18n/texts.tsx'
import { Card } from '../ui/card.tsx'
import { TypeMark } from './type-mark.tsx'

export const postingPath = ({ type, id }: Pick<CardOfPosting, 'type' | 'id'>) =>
  pathTo(type, { id })

/** An offer or request in a list. The distance is there when somebody asked from a place. */
export function PostingCard({
  card,
  level = 3,
  isMarked = false,
  onMark,
  actions,
  children,
}: {
  card: CardOfPosting & { distanceKm?: number | null }
  level?: 2 | 3 | 4
  isMarked?: boolean
  onMark?: (isMarked: boolean) => void
  actions?: ReactNode
  /** Under the facts. */
  children?: ReactNode
}) {
  const { text, formatKm, formatNames } = useTexts()
  const distance = typeof card.distanceKm === 'number' ? formatKm(card.distanceKm) : undefined
  return (
    <Card
      level={level}
      title={card.title}
      to={postingPath(card)}
      isMarked={isMarked}
      {...(onMark ? { onMark } : {})}
      above={
        <>
          <TypeMark type={card.type} />
          <span>{formatNames(card.kinds.map((kind) => text(`kind.${kind}`)))}</span>
        </>
      }
      below={<CardFacts card={card} />}
      actions={actions}
    >
      <p>
        {card.organisationName}, {card.placeName}
        {distance !== undefined && (
          <>
            {' · '}
            <strong>{distance}</strong>
          </>
        )}
      </p>
      {card.summary !== '' && <p className="posting-card__summary">{card.summary}</p>}
      {children}
    </Card>
  )
}

/** The facts people choose by, in one line. */
function CardFacts({ card }: { card: CardOfPosting }) {
  const { text, formatGrades, formatNames, formatEuros } = useTexts()
  const facts = [
    card.audience === 'teachers' ? text('audience.teachers') : formatGrades(card.grades),
    formatNames(card.modes.map((mode) => text(`mode.${mode}`))),
    card.minutes !== null && text('posting.minutes', { count: card.minutes }),
    card.type === 'offer' && card.costsEuro === 0 && text('posting.free'),
    card.type === 'offer' && card.costsEuro ? formatEuros(card.costsEuro) : false,
  ]
  return <p>{facts.filter(Boolean).join(' · ')}</p>
}
