import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import type { MapViewProps } from './map-view.tsx'
import type { PinMapProps } from './pin-map.tsx'

const MapView = lazy(async () => ({ default: (await import('./map-view.tsx')).MapView }))
const PinMap = lazy(async () => ({ default: (await import('./pin-map.tsx')).PinMap }))

/** The map, fetched when its place comes into view. The place has its size from the start, so nothing jumps. */
export function MapWhenSeen(props: MapViewProps) {
  return (
    <WhenSeen>
      <MapView {...props} />
    </WhenSeen>
  )
}

export function PinMapWhenSeen(props: PinMapProps) {
  return (
    <WhenSeen>
      <PinMap {...props} />
    </WhenSeen>
  )
}

function WhenSeen({ children }: { children: ReactNode }) {
  const { text } = useTexts()
  const place = useRef<HTMLDivElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  useEffect(() => {
    if (isSeen || !place.current) return undefined
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setIsSeen(true)
      },
      { rootMargin: '200px' },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [isSeen])

  const waiting = (
    <div className="map map--waiting" ref={place}>
      <p>{text('map.loading')}</p>
    </div>
  )
  if (!isSeen) return waiting
  return (
    <ErrorBoundary
      renderFailure={() => (
        <div className="map map--waiting">
          <p>{text('map.failed')}</p>
        </div>
      )}
    >
      <Suspense fallback={waiting}>{children}</Suspense>
    </ErrorBoundary>
  )
}
