import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { RegionOutline } from '../../../shared/regions.ts'
import type { Area } from '../../algorithms/point-in-polygon.ts'
import { signedArea } from '../../algorithms/ring-area.ts'

type Polygons = RegionOutline['coordinates']
type MergedParts = Parameters<typeof merge>[1]

/** Enough for a region that fills a screen; where there are more corners, those that change the shape least are left out. */
const mostCorners = 1000
/** Boundaries of one edition touch and never overlap; of what overlaps, merging loses more than this share. */
const mostLost = 0.001
/** Four decimals of a degree are about ten metres. */
const perDegree = 10_000

/**
 * One outline around all of these boundaries, without the borders between them. Empty when one is not known or they
 * overlap: a part of a region would be a wrong shape. Outsides go against the clock, holes with it, as GeoJSON wants.
 */
export function outlineAround(boundaries: readonly (Area | null)[]): RegionOutline {
  const known = boundaries.filter((boundary) => boundary !== null)
  const merged = known.length === boundaries.length ? mergedFrom(known) : []
  return asMultiPolygon(merged.length ? tidied(withFewerCorners(merged)) : [])
}

const asMultiPolygon = (coordinates: Polygons) => ({ type: 'MultiPolygon' as const, coordinates })

function mergedFrom(boundaries: readonly Area[]): Polygons {
  const shapes = boundaries.map((one) => tidied(inShortNumbers(one)))
  const parts = topology(Object.fromEntries(shapes.map((one, at) => [at, asMultiPolygon(one)])))
  const { coordinates } = merge(parts, Object.values(parts.objects) as MergedParts)
  const given = shapes.reduce((sum, one) => sum + surfaceOf(one), 0)
  return Math.abs(surfaceOf(coordinates) - given) <= given * mostLost ? coordinates : []
}

/** Also lets neighbours meet whose common corners differ by next to nothing. */
const inShortNumbers = (area: Area): Polygons =>
  area.map((rings) =>
    rings.map((ring) =>
      ring
        .map((spot) => spot.map((degrees) => Math.round(degrees * perDegree) / perDegree))
        .filter((spot, at, all) => spot[0] !== all[at - 1]?.[0] || spot[1] !== all[at - 1]?.[1]),
    ),
  )

const surfaceOf = (polygons: Polygons) =>
  polygons
    .flatMap((rings) => rings.map((ring, at) => (at === 0 ? 1 : -1) * Math.abs(signedArea(ring))))
    .reduce((sum, part) => sum + part, 0)

function withFewerCorners(polygons: Polygons): Polygons {
  const corners = polygons.flat(2).length
  if (corners <= mostCorners) return polygons
  const region = topology({ outline: asMultiPolygon(polygons) })
  const weighed = presimplify(region as Parameters<typeof presimplify>[0])
  // A little more than the weight of the last one, so that of corners that weigh the same all go, not all stay.
  const least = quantile(weighed, mostCorners / corners) * (1 + 1e-9)
  const fewer = simplify(weighed, least)
  return merge(fewer, Object.values(fewer.objects) as MergedParts).coordinates
}

/** Each ring the right way round. A ring that has no surface left goes, and with an outside its holes. */
const tidied = (polygons: Polygons): Polygons =>
  polygons
    .filter(([outside = []]) => signedArea(outside) !== 0)
    .map((rings) =>
      rings
        .filter((ring) => signedArea(ring) !== 0)
        .map((ring, at) => (signedArea(ring) > 0 === (at === 0) ? ring : ring.toReversed())),
    )
