import { useSuspenseQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/texts.tsx'
import { useFactWords } from '../../postings/facts.ts'
import { offerFacts } from '../../postings/offer-facts.ts'
import { offerQuery } from '../../postings/posting-queries.ts'
import { PostingPage } from './posting-page.tsx'

export function OfferScreen({ id }: { id: string }) {
  const { text } = useTexts()
  const { data: offer } = useSuspenseQuery(offerQuery(id))
  const words = useFactWords()
  const { content, organisationName, placeName } = offer
  return (
    <PostingPage
      posting={offer}
      facts={offerFacts(content, words, offer.regionNames)}
      description={text('posting.description.offer', {
        kind: content.kind ? text(`kind.${content.kind}`) : text('postingType.offer'),
        organisation: organisationName,
        place: placeName,
      })}
    />
  )
}
