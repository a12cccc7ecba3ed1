import { L } from './leaflet.ts'
import { useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from '../ui/button.tsx'
import { makeBaseMap, type Spot } from './base-map.ts'
import { MapControls } from './controls.tsx'
import { MapSource } from './map-words.tsx'

export interface PinMapProps {
  label: string
  pin: Spot
  onMove: (pin: Spot) => void
}

const ways = {
  north: ['ArrowUp', 0, -1],
  south: ['ArrowDown', 0, 1],
  west: ['ArrowLeft', -1, 0],
  east: ['ArrowRight', 1, 0],
} as const
type Way = keyof typeof ways
const smallStep = 8
const largeStep = 40

/** A place to point at: drag the pin, or move it with arrow keys or buttons. */
export function PinMap({ label, pin, onMove }: PinMapProps) {
  const { text, language, formatNumber } = useTexts()
  const howToId = useId()
  const place = useRef<HTMLDivElement>(null)
  const map = useRef<L.Map>(null)
  const marker = useRef<L.Marker>(null)
  const latest = useRef({ pin, onMove })
  const [hasTiles, setHasTiles] = useState(false)
  useEffect(() => {
    latest.current = { pin, onMove }
  })

  useEffect(() => {
    if (!place.current) return undefined
    const base = makeBaseMap(place.current, { language, onTiles: setHasTiles })
    const start = latest.current.pin
    base.map.setView([start.latitude, start.longitude], 14, { animate: false })
    const handle = makeHandle(text('map.pin'), howToId)
    const made = L.marker([start.latitude, start.longitude], {
      icon: L.divIcon({
        html: handle,
        className: 'pin-place',
        iconSize: [44, 44],
        iconAnchor: [22, 40],
      }),
      draggable: true,
      keyboard: false,
      autoPan: true,
    }).addTo(base.map)
    made.on('dragend', () => latest.current.onMove(spotOf(made.getLatLng())))
    handle.addEventListener('keydown', (event) => {
      const way = wayOf(event.key)
      if (!way) return
      event.preventDefault()
      event.stopPropagation()
      latest.current.onMove(movedSpot(base.map, latest.current.pin, way, event.shiftKey))
    })
    map.current = base.map
    marker.current = made
    return () => {
      base.remove()
      map.current = null
      marker.current = null
    }
  }, [language, text, howToId])

  useEffect(() => {
    const spot = L.latLng(pin.latitude, pin.longitude)
    marker.current?.setLatLng(spot)
    if (map.current && !map.current.getBounds().pad(-0.1).contains(spot))
      map.current.panTo(spot, { animate: false })
  }, [pin.latitude, pin.longitude])

  const step = (way: Way, isLarge: boolean) => {
    if (map.current) onMove(movedSpot(map.current, pin, way, isLarge))
  }

  return (
    <div className="pin-map">
      <section className="map map--pin" aria-label={label}>
        <div ref={place} className="map__place" {...{ role: 'application', 'aria-label': label }} />
        <MapControls map={map} />
        <MapSource hasTiles={hasTiles} />
      </section>
      <p id={howToId}>{text('map.pinHowTo')}</p>
      <fieldset className="action-row">
        <legend className="only-heard">{text('map.pinMove')}</legend>
        {(['north', 'south', 'west', 'east'] as const).map((way) => (
          <Button key={way} onClick={(event) => step(way, event.shiftKey)}>
            {text(`map.${way}`)}
          </Button>
        ))}
      </fieldset>
      <output>
        {text('map.pinAt', {
          latitude: formatNumber(pin.latitude),
          longitude: formatNumber(pin.longitude),
        })}
      </output>
    </div>
  )
}

function makeHandle(name: string, howToId: string) {
  const handle = document.createElement('button')
  handle.type = 'button'
  handle.className = 'pin'
  handle.setAttribute('aria-label', name)
  handle.setAttribute('aria-describedby', howToId)
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  drawing.setAttribute('viewBox', '0 0 32 44')
  drawing.setAttribute('aria-hidden', 'true')
  const outline = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  outline.setAttribute(
    'd',
    'M16 42S2 26 2 16a14 14 0 1 1 28 0c0 10-14 26-14 26Zm0-32a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z',
  )
  outline.setAttribute('fill-rule', 'evenodd')
  drawing.append(outline)
  handle.append(drawing)
  return handle
}

const wayOf = (key: string) => (Object.keys(ways) as Way[]).find((way) => ways[way][0] === key)

const spotOf = ({ lat, lng }: L.LatLng): Spot => ({
  latitude: Math.round(lat * 1e6) / 1e6,
  longitude: Math.round(lng * 1e6) / 1e6,
})

/** A step on the screen, so that zooming in makes it finer. */
function movedSpot(map: L.Map, from: Spot, way: Way, isLarge: boolean) {
  const [, x, y] = ways[way]
  const step = isLarge ? largeStep : smallStep
  const point = map.latLngToContainerPoint([from.latitude, from.longitude])
  return spotOf(map.containerPointToLatLng(point.add([x * step, y * step])))
}
