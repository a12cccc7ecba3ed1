import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ProviderOffer } from '../../../shared/offers.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { isCluster, type ClusterMark, type Mark, type PointMark } from '../../map/marks.ts'
import { serviceAreaWords } from '../../postings/offer-facts.ts'
import { postingPath } from '../../postings/posting-card.tsx'
import { requestQuery } from '../../postings/posting-queries.ts'
import { TypeMark } from '../../postings/type-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { TextLink } from '../../ui/link.tsx'
import { spotQuery, today } from './search-queries.ts'
import { filtersOf, type SearchQuery } from './search-query.ts'

/** Around one spot, in degrees, so that the box has a size. */
const margin = 0.0004

/** What was chosen on the map, in words, with the way to read it. */
export function MapPanel({
  mark,
  query,
  offer,
  onClose,
}: {
  mark: Mark
  query: SearchQuery
  offer: ProviderOffer | undefined
  onClose: () => void
}) {
  const { text } = useTexts()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    const element = panel.current
    element?.addEventListener('keydown', closeOnEscape)
    return () => element?.removeEventListener('keydown', closeOnEscape)
  }, [onClose])
  return (
    <section ref={panel} className="map-panel" aria-label={text('search.chosen')} tabIndex={-1}>
      {isCluster(mark) ? (
        <SpotList mark={mark} query={query} />
      ) : (
        <OnePosting mark={mark} offer={offer} />
      )}
      <Button look="quiet" icon="cross" onClick={onClose}>
        {text('ui.close')}
      </Button>
    </section>
  )
}

function OnePosting({ mark, offer }: { mark: PointMark; offer: ProviderOffer | undefined }) {
  const words = useTexts()
  const type = mark.shape === 'circle' ? 'offer' : 'request'
  const { data: request } = useQuery({ ...requestQuery(mark.id), enabled: type === 'request' })
  const posting = type === 'offer' ? offer : request
  const reach = offer && serviceAreaWords(offer.content, words, offer.regionNames)
  return (
    <div>
      <TypeMark type={type} />
      <p className="map-panel__title">
        <TextLink to={postingPath({ type, id: mark.id })}>
          {posting?.content.title ?? mark.name}
        </TextLink>
      </p>
      {posting && (
        <p>
          {posting.organisationName}, {posting.placeName}
        </p>
      )}
      {type === 'offer' && reach && (
        <p>
          {words.text('fact.serviceArea')}: {reach}
        </p>
      )}
    </div>
  )
}

function SpotList({ mark, query }: { mark: ClusterMark; query: SearchQuery }) {
  const { text } = useTexts()
  const [west, south, east, north] = mark.box
  const box = [west - margin, south - margin, east + margin, north + margin] as const
  const { data: cards } = useQuery(spotQuery(filtersOf(query, today()), box))
  return (
    <div>
      <p className="map-panel__title">{text('search.onSpot')}</p>
      <ul className="map-panel__list">
        {(cards ?? []).map((card) => (
          <li key={card.id}>
            <TypeMark type={card.type} /> <TextLink to={postingPath(card)}>{card.title}</TextLink>,{' '}
            {card.organisationName}
          </li>
        ))}
      </ul>
      {!cards && <p>{text('ui.loading')}</p>}
    </div>
  )
}
