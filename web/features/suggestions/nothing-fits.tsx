import type { FoundCard } from '../../../shared/search.ts'
import type { Suggestions } from '../../../shared/suggestions.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import type { ReactNode } from 'react'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/waiting.tsx'

/** No partner fits: what almost does and what stands in the way, what is possible online, and what to change. */
export function NothingFits({
  type,
  id,
  found,
  mayEdit,
}: {
  type: PostingType
  id: string
  found: Suggestions
  mayEdit: boolean
}) {
  const { text, formatList } = useTexts()
  const isRequest = type === 'request'
  return (
    <>
      <EmptyState
        title={text(isRequest ? 'suggestions.noneOffers' : 'suggestions.noneRequests')}
        icon="search"
        actions={
          <>
            {mayEdit && (
              <LinkButton look="main" to={pathTo(isRequest ? 'editRequest' : 'editOffer', { id })}>
                {text(isRequest ? 'suggestions.changeRequest' : 'suggestions.changeOffer')}
              </LinkButton>
            )}
            <LinkButton to={pathTo('search')} search={{ type: isRequest ? 'offer' : 'request' }}>
              {text('suggestions.search')}
            </LinkButton>
          </>
        }
      >
        <p>{text(isRequest ? 'suggestions.noneOffersText' : 'suggestions.noneRequestsText')}</p>
      </EmptyState>
      {found.almost.length > 0 && (
        <Section title={text('suggestions.almost')}>
          <p className="nl-paragraph">{text('suggestions.almostText')}</p>
          <CardList label={text('suggestions.almost')}>
            {found.almost.map(({ card, broken }) => (
              <FoundPartner key={card.id} card={card}>
                <p>
                  {text('suggestions.blockedBy', {
                    conditions: formatList(broken.map((one) => text(`hardCondition.${one}`))),
                  })}
                </p>
              </FoundPartner>
            ))}
          </CardList>
        </Section>
      )}
      {found.online.length > 0 && (
        <Section title={text('suggestions.online')}>
          <CardList label={text('suggestions.online')}>
            {found.online.map((card) => (
              <FoundPartner key={card.id} card={card} />
            ))}
          </CardList>
        </Section>
      )}
    </>
  )
}

function FoundPartner({ card, children }: { card: FoundCard; children?: ReactNode }) {
  const { text, formatKm } = useTexts()
  return (
    <Card
      title={card.title}
      to={pathTo(card.type, { id: card.id })}
      above={card.kinds.map((kind) => text(`kind.${kind}`)).join(', ')}
    >
      <p>
        {card.organisationName}, {card.placeName}
        {card.distanceKm !== null && ` (${formatKm(card.distanceKm)})`}
      </p>
      {children}
    </Card>
  )
}
