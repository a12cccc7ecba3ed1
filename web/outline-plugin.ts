import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { Plugin } from 'vite'

type Atlas = Parameters<typeof feature>[0] & {
  objects: { countries: Parameters<typeof feature>[1] }
}
type Spot = [longitude: number, latitude: number]
const box = { west: -4, south: 47, east: 15, north: 57.5 }
const wanted = [
  'Netherlands',
  'Belgium',
  'Germany',
  'Luxembourg',
  'France',
  'United Kingdom',
  'Denmark',
  'Switzerland',
  'Austria',
  'Czechia',
  'Poland',
]
const name = 'virtual:map-outline'

/** Cuts a ring along the four sides of the box in turn; method: Sutherland and Hodgman, 1974. */
function cutToBox(ring: Spot[]) {
  const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, box.west, 1],
    [0, box.east, -1],
    [1, box.south, 1],
    [1, box.north, -1],
  ]
  return sides.reduce((spots, [axis, limit, sign]) => {
    const isInside = (spot: Spot) => (spot[axis] - limit) * sign >= 0
    return spots.flatMap((spot, index) => {
      const before = spots.at(index - 1) ?? spot
      if (isInside(before) === isInside(spot)) return isInside(spot) ? [spot] : []
      const share = (limit - before[axis]) / (spot[axis] - before[axis])
      const crossing: Spot = [
        before[0] + share * (spot[0] - before[0]),
        before[1] + share * (spot[1] - before[1]),
      ]
      return isInside(spot) ? [crossing, spot] : [crossing]
    })
  }, ring)
}

/** Fewer decimals, and of neighbours no points closer together than this: they are scenery. */
const closeDegrees = 0.05

function coarser(ring: Spot[], isHome: boolean) {
  const kept: Spot[] = []
  for (const spot of ring) {
    const last = kept.at(-1)
    const isFar = !last || Math.hypot(spot[0] - last[0], spot[1] - last[1]) > closeDegrees
    if (isHome || isFar) kept.push(spot)
  }
  return kept.map((spot) => spot.map((degrees) => Math.round(degrees * 1000) / 1000))
}

/** The coast lines around the Netherlands from world-atlas (Natural Earth), cut to what the map can show. */
function outline() {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json') as Atlas
  const { countries } = atlas.objects
  const { features } = feature(atlas, countries) as Extract<
    ReturnType<typeof feature>,
    { features: unknown }
  >
  const shown = features.flatMap(({ properties, geometry }) => {
    const country = String(properties?.['name'])
    if (!wanted.includes(country)) return []
    const isHome = country === 'Netherlands'
    const shapes =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : []
    const rings = shapes
      .flat()
      .map((ring) => coarser(cutToBox(ring as Spot[]), isHome))
      .filter((ring) => ring.length > (isHome ? 3 : 8))
    return [{ isHome, rings }]
  })
  // The country itself is drawn last, over its neighbours.
  return shown.toSorted((one, other) => Number(one.isHome) - Number(other.isHome))
}

/** Gives the map its own simple outline as a module, so that it is never a grey box. */
export function mapOutline(): Plugin {
  return {
    name: 'map-outline',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}` ? `export const outline = ${JSON.stringify(outline())}` : undefined,
  }
}
