import type { BeyondReach as Beyond } from '../../../shared/suggestions.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { CardList } from '../../ui/card.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'
import { FoundPartner } from './found-partner.tsx'

/** What there is in the regions around: it fits, and only the way there stands between. */
export function BeyondReach({ type, beyond }: { type: PostingType; beyond: readonly Beyond[] }) {
  const { text, formatKm } = useTexts()
  const isRequest = type === 'request'
  const title = text('suggestions.beyond')

  function whereIs({ card, regionName }: Beyond) {
    const values = {
      organisation: card.organisationName,
      place: card.placeName,
      distance: formatKm(card.distanceKm ?? 0),
    }
    return regionName === null
      ? text('suggestions.outOfReach', values)
      : text('suggestions.otherRegion', { ...values, region: regionName })
  }

  return (
    <Section title={title}>
      <Paragraph>
        {text(isRequest ? 'suggestions.beyondOffers' : 'suggestions.beyondRequests')}
      </Paragraph>
      <CardList label={title}>
        {beyond.map((one) => (
          <FoundPartner key={one.card.id} card={one.card} where={whereIs(one)} />
        ))}
      </CardList>
    </Section>
  )
}
