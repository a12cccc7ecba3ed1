import { useSuspenseQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/texts.tsx'
import { requestQuery } from '../../postings/posting-queries.ts'
import { PostingPage, Typed } from './posting-page.tsx'
import { useRequestFacts } from './request-facts.ts'

export function RequestScreen({ id }: { id: string }) {
  const { text } = useTexts()
  const { data: request } = useSuspenseQuery(requestQuery(id))
  const facts = useRequestFacts(request)
  const { content, organisationName, placeName } = request
  return (
    <PostingPage
      posting={request}
      facts={facts}
      description={text('posting.description.request', {
        organisation: organisationName,
        place: placeName,
      })}
    >
      <Typed title={text('posting.what.request')}>{content.goal}</Typed>
      <Typed title={text('posting.prior')}>{content.priorKnowledge}</Typed>
    </PostingPage>
  )
}
