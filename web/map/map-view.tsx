import { L } from './leaflet.ts'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTexts } from '../i18n/texts.tsx'
import { boundsOf, country, makeBaseMap, wantsLessMotion, type Box, type Spot } from './base-map.ts'
import { MapControls } from './controls.tsx'
import { Legend, MapSource } from './map-words.tsx'
import { makeMarkLayer } from './mark-layer.ts'
import { isCluster, type ClusterMark, type Mark, type MarkShape, type PointMark } from './marks.ts'
import { makeShape, type Shape } from './shapes.ts'

export interface View {
  box: Box
  zoom: number
}

export interface Circle extends Spot {
  radiusKm: number
}

export interface MapViewProps {
  /** What the map is of. */
  label: string
  marks: readonly Mark[]
  /** The words for the shapes. */
  legend: Readonly<Record<MarkShape, string>>
  /** What to show at first, and again whenever this changes. The whole country when left out. */
  around?: Box | undefined
  /** Marked from outside, by a list beside the map. */
  highlightedId?: string | undefined
  onHighlight?: ((id: string | undefined) => void) | undefined
  selectedId?: string | undefined
  onSelect?: ((id: string | undefined) => void) | undefined
  /** A cluster was pressed of which everything stands on one spot, so that zooming in would not part it. */
  onOpenSpot?: ((mark: ClusterMark) => void) | undefined
  /** What stands in the popup of the selected point. */
  popup?: ((mark: PointMark) => ReactNode) | undefined
  /** An area drawn under the marks. */
  circle?: Circle | undefined
  /** The same of another form. */
  shape?: Shape | undefined
  /** After the reader, or `around`, moved the map. */
  onMove?: ((view: View) => void) | undefined
}

/** Points and clusters on a map, with an outline when there is no connection. An equal list belongs beside it. */
export function MapView(props: MapViewProps) {
  const { language } = useTexts()
  return <DrawnMap key={language} {...props} />
}

/** Lives as long as its language: the names on it are drawn once. */
function DrawnMap(props: MapViewProps) {
  const { label, marks, legend, around, highlightedId, selectedId, popup, circle, shape } = props
  const { text, language } = useTexts()
  const howToId = useId()
  const place = useRef<HTMLDivElement>(null)
  const map = useRef<L.Map>(null)
  const layer = useRef<ReturnType<typeof makeMarkLayer>>(null)
  const events = useRef(props)
  const [hasTiles, setHasTiles] = useState(false)
  const [popupPlace] = useState(() => document.createElement('div'))
  useEffect(() => {
    events.current = props
  })

  useEffect(() => {
    if (!place.current) return undefined
    const base = makeBaseMap(place.current, { language, onTiles: setHasTiles })
    map.current = base.map
    base.map.on('moveend', () => events.current.onMove?.(viewOf(base.map)))
    base.map.on('click', () => events.current.onSelect?.(undefined))
    layer.current = makeMarkLayer(base.map, {
      onPress: (mark) => {
        const { onOpenSpot } = events.current
        if (isCluster(mark) && onOpenSpot && isOneSpot(mark.box)) onOpenSpot(mark)
        else if (isCluster(mark)) goTo(base.map, mark.box)
        else events.current.onSelect?.(mark.id)
      },
      onPoint: (mark) =>
        events.current.onHighlight?.(mark && !isCluster(mark) ? mark.id : undefined),
    })
    goTo(base.map, events.current.around ?? country, false)
    return () => {
      base.remove()
      map.current = null
      layer.current = null
    }
  }, [language])

  const aroundKey = around?.join(' ')
  useEffect(() => {
    if (map.current && aroundKey) goTo(map.current, events.current.around ?? country)
  }, [aroundKey])

  useEffect(() => {
    layer.current?.show(marks)
    layer.current?.highlight({ highlighted: highlightedId, selected: selectedId })
  }, [marks, highlightedId, selectedId])

  const { latitude, longitude, radiusKm } = circle ?? {}
  useEffect(() => {
    if (!map.current || latitude === undefined || longitude === undefined || !radiusKm)
      return undefined
    const area = L.circle([latitude, longitude], { ...areaLook, radius: radiusKm * 1000 })
    area.addTo(map.current)
    return () => {
      area.remove()
    }
  }, [latitude, longitude, radiusKm])

  useEffect(() => {
    if (!map.current || !shape) return undefined
    const area = makeShape(shape, { ...areaLook, className: 'map-area map-area--shape' }).addTo(
      map.current,
    )
    return () => {
      area.remove()
    }
  }, [shape])

  const selected = marks.find(
    (mark): mark is PointMark => mark.id === selectedId && !isCluster(mark),
  )
  const hasPopup = popup !== undefined
  const spot = selected && hasPopup ? `${selected.latitude} ${selected.longitude}` : undefined
  useEffect(() => {
    if (!map.current || !spot) return undefined
    const [south, west] = spot.split(' ').map(Number)
    const bubble = L.popup({
      closeButton: false,
      offset: [0, -10],
      minWidth: 220,
      maxWidth: 300,
      autoPanPaddingTopLeft: [64, 88],
      autoPanPaddingBottomRight: [64, 24],
    })
      .setLatLng([south ?? 0, west ?? 0])
      .setContent(popupPlace)
      .openOn(map.current)
    return () => {
      bubble.remove()
    }
  }, [spot, popupPlace])

  return (
    <section className="map" aria-label={label}>
      <div
        ref={place}
        className="map__place"
        aria-describedby={howToId}
        {...{ role: 'application', 'aria-label': label }}
      />
      <MapControls map={map} />
      <Legend words={legend} />
      <MapSource hasTiles={hasTiles} hasBoundaries={Array.isArray(shape)} />
      <p className="only-heard" id={howToId}>
        {text('map.howTo')}
      </p>
      {selected && popup && createPortal(popup(selected), popupPlace)}
    </section>
  )
}

const areaLook = { interactive: false, className: 'map-area' }

/** About the size of a building. */
const spotDegrees = 0.0005
const isOneSpot = ([west, south, east, north]: Box) =>
  east - west < spotDegrees && north - south < spotDegrees

function viewOf(map: L.Map): View {
  const bounds = map.getBounds()
  return {
    box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    zoom: map.getZoom(),
  }
}

function goTo(map: L.Map, box: Box, animate = !wantsLessMotion()) {
  map.fitBounds(boundsOf(box), { padding: [24, 24], maxZoom: 15, animate })
}
