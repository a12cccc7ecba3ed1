import { useSuspenseQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/texts.tsx'
import { useFactWords } from '../../postings/facts.ts'
import { requestQuery } from '../../postings/posting-queries.ts'
import { requestFacts } from '../../postings/request-facts.ts'
import { PostingPage } from './posting-page.tsx'

export function RequestScreen({ id }: { id: string }) {
  const { text } = useTexts()
  const { data: request } = useSuspenseQuery(requestQuery(id))
  const words = useFactWords(request.holidayRegion)
  const { content, organisationName, placeName } = request
  return (
    <PostingPage
      posting={request}
      facts={requestFacts(content, words)}
      description={text('posting.description.request', {
        organisation: organisationName,
        place: placeName,
      })}
    />
  )
}
