import type { Point } from '../../shared/common.ts'

const earthRadiusKm = 6371.0088
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** As the crow flies, by the haversine formula. */
export function kilometresBetween(one: Point, other: Point) {
  const north = radians(other.latitude - one.latitude) / 2
  const east = radians(other.longitude - one.longitude) / 2
  const chord =
    Math.sin(north) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(chord))
}

const kmPerDegree = 111.2

/** West, south, east, north of the square around a point. */
export function boxAround({ latitude, longitude }: Point, km: number) {
  const north = km / kmPerDegree
  const east = north / Math.cos(radians(latitude))
  return [longitude - east, latitude - north, longitude + east, latitude + north] as const
}
