import { outline } from 'virtual:map-outline'
import { L } from './leaflet.ts'

/** Of each polygon the outside and then its holes, as rings of [longitude, latitude] that go as GeoJSON wants. */
export type Polygons = readonly (readonly (readonly (readonly number[])[])[])[]
/** `country`: all of it, as the map itself draws it. */
export type Shape = Polygons | 'country'

const polygonsOf = (shape: Shape): Polygons =>
  shape === 'country'
    ? outline.filter(({ isHome }) => isHome).flatMap(({ rings }) => rings.map((ring) => [ring]))
    : shape

/** One path for all, in which a place that lies in several polygons is filled once. */
export function makeShape(shape: Shape, options: L.PathOptions) {
  const rings = polygonsOf(shape).map((polygon) =>
    polygon.map((ring) =>
      ring.map(([longitude = 0, latitude = 0]) => L.latLng(latitude, longitude)),
    ),
  )
  return L.polygon(rings, { ...options, fillRule: 'nonzero' })
}
