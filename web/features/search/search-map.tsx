import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Cluster, FoundCard } from '../../../shared/search.ts'
import { useTexts } from '../../i18n/texts.tsx'
import type { Box } from '../../map/base-map.ts'
import type { View } from '../../map/map-view.tsx'
import { isCluster, type Mark } from '../../map/marks.ts'
import { MapWhenSeen } from '../../map/when-seen.tsx'
import { boxAround } from '../../postings/distance.ts'
import { offerQuery } from '../../postings/posting-queries.ts'
import { useServiceArea } from '../../postings/service-area.ts'
import { Button } from '../../ui/button.tsx'
import type { FilterProps } from './filters.tsx'
import { MapPanel } from './map-panel.tsx'
import { clusterQuery, commonBox } from './search-queries.ts'
import { areaOf } from './search-query.ts'
import { useDelayed } from './use-delayed.ts'
import { useLast } from './use-last.ts'

const usualKm = 15
const delayMs = 200
const noClusters: Cluster[] = []

interface SearchMapProps extends FilterProps {
  items: readonly FoundCard[]
  highlightedId: string | undefined
  onHighlight: (id: string | undefined) => void
}

/** The same search on the map: bunches and single postings of what is in view. */
export function SearchMap({ query, items, highlightedId, onHighlight, onChange }: SearchMapProps) {
  const { text } = useTexts()
  const [view, setView] = useState<View>()
  const [selectedId, setSelectedId] = useState<string>()
  const [hasMoved, setHasMoved] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const touchedRef = useTouch(place)
  const shownView = useDelayed(view, delayMs)
  const { data } = useQuery(clusterQuery(query, shownView))
  const clusters = useLast(data) ?? noClusters
  const marks = useMarks(clusters)

  const area = areaOf(query)
  const { latitude, longitude, withinKm } = query
  const center =
    latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined
  const around = area ?? (center && boxAround(center, withinKm ?? usualKm))

  const selected = marks.find(({ id }) => id === selectedId)
  const single = selected && !isCluster(selected) ? selected : undefined
  const isOffer = single?.shape === 'circle'
  const { data: offer } = useQuery({ ...offerQuery(single?.id ?? ''), enabled: isOffer })
  const served = useServiceArea(offer)
  const within = center && withinKm ? { ...center, radiusKm: withinKm } : undefined
  const drawn = served.circle || served.shape ? served : { circle: within }

  function searchHere() {
    const box = view && commonBox(view.box)
    if (!box) return
    const [west, south, east, north] = box.map((degrees) => Math.round(degrees * 1e4) / 1e4)
    touchedRef.current = false
    setHasMoved(false)
    onChange({ west, south, east, north, withinKm: undefined })
  }

  return (
    <div className="search-map" ref={place}>
      <MapWhenSeen
        label={text('search.map')}
        marks={marks}
        legend={{ circle: text('postingType.offer'), diamond: text('postingType.request') }}
        around={around}
        highlightedId={markOf(highlightedId, marks, items)}
        onHighlight={onHighlight}
        selectedId={selectedId}
        onSelect={setSelectedId}
        onOpenSpot={(mark) => setSelectedId(mark.id)}
        {...drawn}
        onMove={(next) => {
          setView(next)
          setHasMoved(touchedRef.current)
        }}
      />
      {hasMoved && (
        <div className="search-map__here">
          <Button look="main" onClick={searchHere}>
            {text('search.here')}
          </Button>
        </div>
      )}
      {selected && (
        <MapPanel
          key={selected.id}
          mark={selected}
          query={query}
          offer={offer}
          onClose={() => {
            setSelectedId(undefined)
            place.current?.querySelector<HTMLElement>('.mark.is-selected')?.focus()
          }}
        />
      )}
    </div>
  )
}

/** Whether a person has done something to the map, as opposed to a search that moved it. */
function useTouch(place: React.RefObject<HTMLElement | null>) {
  const touched = useRef(false)
  useEffect(() => {
    const element = place.current
    const names = ['pointerdown', 'keydown', 'wheel'] as const
    const onTouch = () => {
      touched.current = true
    }
    for (const name of names) element?.addEventListener(name, onTouch, { passive: true })
    return () => {
      for (const name of names) element?.removeEventListener(name, onTouch)
    }
  }, [place])
  return touched
}

function useMarks(clusters: readonly Cluster[]): Mark[] {
  const { text, formatList } = useTexts()
  return useMemo(
    () =>
      clusters.map((cluster): Mark => {
        const { latitude, longitude, offers, requests, box, card } = cluster
        if (card)
          return {
            id: card.id,
            latitude,
            longitude,
            shape: card.type === 'offer' ? 'circle' : 'diamond',
            name: text(`search.mark.${card.type}`, {
              title: card.title,
              organisation: card.organisationName,
            }),
          }
        const parts = [
          ...(offers > 0 ? [text('search.offers', { count: offers })] : []),
          ...(requests > 0 ? [text('search.requests', { count: requests })] : []),
        ]
        return {
          id: `bunch ${box.join(' ')} ${offers} ${requests}`,
          latitude,
          longitude,
          circles: offers,
          diamonds: requests,
          name: text('search.mark.bunch', { what: formatList(parts) }),
          box: box as unknown as Box,
        }
      }),
    [clusters, text, formatList],
  )
}

/** The mark that stands for a posting of the list: its own, or the bunch it lies in. */
function markOf(id: string | undefined, marks: readonly Mark[], items: readonly FoundCard[]) {
  if (id === undefined || marks.some((mark) => mark.id === id)) return id
  const card = items.find((item) => item.id === id)
  return (
    card &&
    marks.find(
      (mark) =>
        isCluster(mark) &&
        card.longitude >= mark.box[0] &&
        card.latitude >= mark.box[1] &&
        card.longitude <= mark.box[2] &&
        card.latitude <= mark.box[3],
    )?.id
  )
}
