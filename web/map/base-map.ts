import { L } from './leaflet.ts'
import { outline } from 'virtual:map-outline'
import type { Language } from '../../shared/common.ts'
import { lake } from './lake.ts'
import { townName, towns } from './towns.ts'
import './map.css'

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]
export interface Spot {
  latitude: number
  longitude: number
}

export const country: Box = [3.2, 50.72, 7.3, 53.6]
const tiles =
  'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png'
/** After this many pictures in a row fail, the map stops asking until the connection comes back. */
const patience = 4

export const wantsLessMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

export const boundsOf = ([west, south, east, north]: Box) =>
  L.latLngBounds([south, west], [north, east])

/** A map with our outline always, the tiles of Kadaster over it when they come, and no trap for wheel or finger. */
export function makeBaseMap(
  place: HTMLElement,
  options: { language: Language; onTiles: (areThere: boolean) => void },
) {
  const isStill = wantsLessMotion()
  const map = L.map(place, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    minZoom: 6,
    maxZoom: 17,
    zoomAnimation: !isStill,
    fadeAnimation: !isStill,
    inertia: !isStill,
    maxBounds: L.latLngBounds([48.5, -1], [56, 11.5]),
    maxBoundsViscosity: 0.8,
  })
  drawOutline(map, options.language)
  const stopTiles = addTiles(map, options.onTiles)
  const stopWheel = letThePageScroll(map)
  const resized = new ResizeObserver(() => map.invalidateSize({ pan: false }))
  resized.observe(place)

  return {
    map,
    remove() {
      resized.disconnect()
      stopWheel()
      stopTiles()
      map.remove()
    },
  }
}

function drawOutline(map: L.Map, language: Language) {
  map.createPane('outline').style.zIndex = '150'
  map.createPane('towns').style.zIndex = '160'
  const shape = { pane: 'outline', interactive: false, smoothFactor: 0.6 }
  for (const { isHome, rings } of outline)
    L.polygon(
      rings.map((ring) => [ring.map(([longitude, latitude]) => L.latLng(latitude, longitude))]),
      { ...shape, className: isHome ? 'map-land map-land--home' : 'map-land' },
    ).addTo(map)

  L.polygon(
    lake.map(([longitude, latitude]) => L.latLng(latitude, longitude)),
    { ...shape, className: 'map-lake' },
  ).addTo(map)

  const names = towns.map(([name, latitude, longitude, fromZoom]) => {
    const words = document.createElement('span')
    words.textContent = townName(name, language)
    words.setAttribute('aria-hidden', 'true')
    const icon = L.divIcon({ html: words, className: 'map-town', iconSize: [0, 0] })
    const label = L.marker([latitude, longitude], {
      icon,
      pane: 'towns',
      interactive: false,
      keyboard: false,
    })
    return { label, fromZoom }
  })
  const showNames = () => {
    for (const { label, fromZoom } of names)
      if (map.getZoom() >= fromZoom) label.addTo(map)
      else label.remove()
  }
  map.on('zoomend', showNames)
  map.whenReady(showNames)
}

function addTiles(map: L.Map, onTiles: (areThere: boolean) => void) {
  let failures = 0
  const layer = L.tileLayer(tiles, { minZoom: 6, maxZoom: 17, referrerPolicy: 'origin' })
  const begin = () => {
    failures = 0
    layer.addTo(map)
  }
  layer.on('tileload', () => {
    failures = 0
    onTiles(true)
  })
  layer.on('tileerror', () => {
    failures += 1
    if (failures < patience) return
    layer.remove()
    onTiles(false)
  })
  begin()
  window.addEventListener('online', begin)
  return () => window.removeEventListener('online', begin)
}

/** The wheel moves the page, unless Ctrl is held or the map has the focus; leaving the map gives it back. */
function letThePageScroll(map: L.Map) {
  const place = map.getContainer()
  const stop = new AbortController()
  const listen = { signal: stop.signal, capture: true }
  const setWheel = (isOn: boolean) => {
    if (isOn) map.scrollWheelZoom.enable()
    else map.scrollWheelZoom.disable()
  }
  // Before Leaflet's own listener sees the event, so that the first turn counts.
  place.parentElement?.addEventListener(
    'wheel',
    (event) => {
      if (place.contains(event.target as Node))
        setWheel(event.ctrlKey || place.contains(document.activeElement))
    },
    { ...listen, passive: true },
  )
  place.addEventListener('mouseleave', () => setWheel(false), listen)
  return () => stop.abort()
}
