import type { ReactNode } from 'react'
import type { FoundCard } from '../../../shared/search.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Card } from '../../ui/card.tsx'

/** A partner that does not quite fit; `where` says whose it is and how far. */
export function FoundPartner({
  card,
  where,
  children,
}: {
  card: FoundCard
  where?: string
  children?: ReactNode
}) {
  const { text, formatKm } = useTexts()
  const distance = card.distanceKm === null ? '' : ` (${formatKm(card.distanceKm)})`
  return (
    <Card
      title={card.title}
      to={pathTo(card.type, { id: card.id })}
      above={card.kinds.map((kind) => text(`kind.${kind}`)).join(', ')}
    >
      <p>{where ?? `${card.organisationName}, ${card.placeName}${distance}`}</p>
      {children}
    </Card>
  )
}
