import type { ReactNode } from 'react'
import type { Suggestions } from '../../../shared/suggestions.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { CardList } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/waiting.tsx'
import { BeyondReach } from './beyond-reach.tsx'
import { FoundPartner } from './found-partner.tsx'

/** No partner fits: being told when one does, what there is around, what almost fits and what stands in the way, and what is possible online. */
export function NothingFits({
  type,
  id,
  found,
  mayEdit,
  watch,
}: {
  type: PostingType
  id: string
  found: Suggestions
  mayEdit: boolean
  /** For who can be told when something fits. */
  watch: ReactNode
}) {
  const { text, formatList } = useTexts()
  const isRequest = type === 'request'
  const isNear = found.beyond.length > 0 || found.almost.length > 0
  return (
    <>
      <EmptyState
        title={text(isRequest ? 'suggestions.noneOffers' : 'suggestions.noneRequests')}
        icon="search"
        actions={
          <>
            {mayEdit && (
              <LinkButton
                look={watch ? 'second' : 'main'}
                to={pathTo(isRequest ? 'editRequest' : 'editOffer', { id })}
              >
                {text(isRequest ? 'suggestions.changeRequest' : 'suggestions.changeOffer')}
              </LinkButton>
            )}
            <LinkButton to={pathTo('search')} search={{ type: isRequest ? 'offer' : 'request' }}>
              {text('suggestions.search')}
            </LinkButton>
          </>
        }
      >
        <p>
          {text(isRequest ? 'suggestions.noneOffersText' : 'suggestions.noneRequestsText')}
          {isNear && ` ${text('suggestions.seeBelow')}`}
        </p>
        {watch}
      </EmptyState>
      {found.beyond.length > 0 && <BeyondReach type={type} beyond={found.beyond} />}
      {found.almost.length > 0 && (
        <Section title={text('suggestions.almost')}>
          <Paragraph>{text('suggestions.almostText')}</Paragraph>
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
