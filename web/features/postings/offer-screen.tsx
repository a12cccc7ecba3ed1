import { useSuspenseQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/texts.tsx'
import { offerQuery } from '../../postings/posting-queries.ts'
import { useOfferFacts } from './offer-facts.ts'
import { PostingPage, Typed } from './posting-page.tsx'

export function OfferScreen({ id }: { id: string }) {
  const { text } = useTexts()
  const { data: offer } = useSuspenseQuery(offerQuery(id))
  const facts = useOfferFacts(offer)
  const { content, organisationName, placeName } = offer
  return (
    <PostingPage
      posting={offer}
      facts={facts}
      description={text('posting.description.offer', {
        kind: content.kind ? text(`kind.${content.kind}`) : text('postingType.offer'),
        organisation: organisationName,
        place: placeName,
      })}
    >
      <Typed title={text('posting.what.offer')}>{content.description}</Typed>
      <Typed title={text('posting.arranges')}>{content.schoolArranges}</Typed>
    </PostingPage>
  )
}
