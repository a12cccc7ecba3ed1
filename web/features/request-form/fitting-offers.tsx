import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { suggestOffers } from '../../../shared/suggestions.ts'
import { call } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { FitBar, Reasons } from '../../postings/fit.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { TextLink } from '../../ui/link.tsx'
import { CardSkeletons } from '../../ui/waiting.tsx'

const mostShown = 3

/** The offers that fit the request as it is saved now, asked anew after each save. */
export function FittingOffers({
  id,
  version,
}: {
  id: string | undefined
  version: number | undefined
}) {
  const { text } = useTexts()
  const found = useQuery({
    queryKey: ['suggestions', 'request', id, version],
    queryFn: ({ signal }) => call(suggestOffers, { params: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  })
  const items = found.data?.items.slice(0, mostShown) ?? []
  return (
    <section className="fitting" aria-busy={found.isFetching}>
      <h2 className="nl-heading nl-heading--level-3">{text('forms.fits')}</h2>
      {id === undefined && <p>{text('forms.fitsWait')}</p>}
      {found.isLoading && <CardSkeletons count={2} />}
      {found.data && items.length === 0 && <p>{text('forms.fitsNone')}</p>}
      {items.length > 0 && (
        <CardList label={text('forms.fits')}>
          {items.map((item) => (
            <Card
              key={item.card.id}
              title={item.card.title}
              to={pathTo('offer', { id: item.card.id })}
            >
              <p>{item.card.organisationName}</p>
              <FitBar score={item.score} />
              <Reasons suggestion={item} from="request" most={3} />
            </Card>
          ))}
        </CardList>
      )}
      {id !== undefined && items.length > 0 && (
        <p>
          <TextLink to={pathTo('requestSuggestions', { id })}>{text('forms.fitsAll')}</TextLink>
        </p>
      )}
    </section>
  )
}
