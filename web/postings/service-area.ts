import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Point } from '../../shared/common.ts'
import type { ProviderOffer } from '../../shared/offers.ts'
import { getRegionOutline } from '../../shared/regions.ts'
import { call } from '../api/call.ts'
import type { Box } from '../map/base-map.ts'
import type { Circle } from '../map/map-view.tsx'
import type { Polygons, Shape } from '../map/shapes.ts'
import { boxAround } from './distance.ts'

/** What the map draws for an area; neither when there is nothing to draw. */
export interface DrawnArea {
  circle?: Circle | undefined
  shape?: Shape | undefined
}

const outlineQuery = (regionIds: readonly string[]) =>
  queryOptions({
    queryKey: ['region-outline', ...regionIds],
    queryFn: async ({ signal }) => {
      const ask = { query: { regionIds: [...regionIds] }, signal }
      return (await call(getRegionOutline, ask)).coordinates
    },
    enabled: regionIds.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

const none: readonly string[] = []

/** Where an offer comes to schools. The outline of regions is asked for when it names them; where there is none, nothing is drawn. */
export function useServiceArea(offer: ProviderOffer | undefined): DrawnArea {
  const { modes = [], serviceArea, radiusKm, regionIds = none } = offer?.content ?? {}
  const comesTo = modes.includes('at_school') ? serviceArea : undefined
  const { data: outline } = useQuery(outlineQuery(comesTo === 'regions' ? regionIds : none))
  if (!offer || !comesTo) return {}
  if (comesTo === 'national') return { shape: 'country' }
  if (comesTo === 'regions') return { shape: outline?.length ? outline : undefined }
  const { latitude, longitude } = offer
  return { circle: radiusKm ? { latitude, longitude, radiusKm } : undefined }
}

/** The box in which a place is seen with the area around it; undefined for the whole country. */
export function boxWith(
  place: Point,
  { circle, shape }: DrawnArea,
  usualKm: number,
): Box | undefined {
  if (shape === 'country') return undefined
  return shape
    ? boxOf([...shape.flat(2), [place.longitude, place.latitude]])
    : boxAround(place, circle?.radiusKm ?? usualKm)
}

const boxOf = (spots: Polygons[number][number]): Box =>
  spots.reduce<Box>(
    ([west, south, east, north], [longitude = 0, latitude = 0]) => [
      Math.min(west, longitude),
      Math.min(south, latitude),
      Math.max(east, longitude),
      Math.max(north, latitude),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
