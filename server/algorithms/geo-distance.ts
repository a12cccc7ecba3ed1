/**
 * Distances over the earth, taken as a sphere.
 *
 * Method: a place is a unit vector, and the squared chord between two of them grows with the distance between the places.
 * So order and limits need three multiplications and no trigonometry; kilometres are only made for what is shown.
 * Source: chord² / 4 is the haversine of the angle (R. W. Sinnott, "Virtues of the Haversine", 1984).
 */

/** Mean radius of the earth (IUGG). */
export const earthRadiusKm = 6371.0088

const radians = Math.PI / 180

export interface Vector {
  x: number
  y: number
  z: number
}

/** The point on the unit sphere at these degrees. */
export function unitVector(latitude: number, longitude: number): Vector {
  const acrossAxis = Math.cos(latitude * radians)
  return {
    x: acrossAxis * Math.cos(longitude * radians),
    y: acrossAxis * Math.sin(longitude * radians),
    z: Math.sin(latitude * radians),
  }
}

/** From 0 for the same place to 4 for the other side of the earth. */
export function squaredChord(
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
) {
  const dx = ax - bx
  const dy = ay - by
  const dz = az - bz
  return dx * dx + dy * dy + dz * dz
}

/** The squared chord to the unit vector that stands in three numbers from this place on. */
export function squaredChordTo(vectors: Float64Array, at: number, { x, y, z }: Vector) {
  return squaredChord(vectors[at]!, vectors[at + 1]!, vectors[at + 2]!, x, y, z)
}

/** The squared chord of two places this far apart over the ground; what is further round the earth than half counts as half. */
export function squaredChordOfKm(km: number) {
  const half = Math.sin(Math.min(km / earthRadiusKm, Math.PI) / 2)
  return 4 * half * half
}

/** Kilometres over the ground. */
export function kmOfSquaredChord(chord: number) {
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord) / 2))
}

/** Kilometres straight through the ground: 1 m short at 100 km, 28 m at 300 km, and without trigonometry. */
export function straightKmOfSquaredChord(chord: number) {
  return earthRadiusKm * Math.sqrt(chord)
}

/** Kilometres over the ground to one decimal, as people read them. */
export function shownKm(chord: number) {
  return Math.round(kmOfSquaredChord(chord) * 10) / 10
}

/** Degrees around everything within this distance, a hair wider; for distances up to 1,000 km away from the poles. */
export function degreesAround(latitude: number, longitude: number, km: number) {
  const angle = km / earthRadiusKm
  const margin = 1e-9
  const north = angle / radians + margin
  // the meridian that only touches the circle (Bronstein, spherical trigonometry)
  const east = Math.asin(Math.sin(angle) / Math.cos(latitude * radians)) / radians + margin
  return {
    west: longitude - east,
    south: latitude - north,
    east: longitude + east,
    north: latitude + north,
  }
}
