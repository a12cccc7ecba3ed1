/**
 * The map's square world in whole numbers, so that cells, boxes and averages are exact.
 *
 * Method: Web Mercator (EPSG:3857) scaled to 2^30 steps along each side, x eastward and y southward. A step is 2 to 4 cm in Europe.
 * A shift to the right by n bits gives the cell of a grid that nests in all coarser ones, just as map tiles do.
 */

/** Steps along a side are 2 to this power; sums of 8 million coordinates stay exact in a double. */
export const worldBits = 30
const side = 2 ** worldBits
const radians = Math.PI / 180

/** Inclusive on all sides. */
export interface WorldBox {
  west: number
  north: number
  east: number
  south: number
}

const within = (value: number) => Math.max(0, Math.min(side - 1, Math.floor(value)))

export const worldX = (longitude: number) => within(((longitude + 180) / 360) * side)

export function worldY(latitude: number) {
  return within((0.5 - Math.asinh(Math.tan(latitude * radians)) / (2 * Math.PI)) * side)
}

/** The longitude of a step's western edge. */
export const longitudeOf = (x: number) => (x / side) * 360 - 180

/** The latitude of a step's northern edge. */
export function latitudeOf(y: number) {
  return Math.atan(Math.sinh((0.5 - y / side) * 2 * Math.PI)) / radians
}

/** Latitudes are exact every so many steps (some 100 m in the Netherlands). */
const tableStep = 2 ** 12

/**
 * `latitudeOf` for this part of the map, from a table: a straight line between two of its places is less than 3e-9 degrees off, a fraction
 * of a millimetre, and takes a twentieth of the time.
 */
export function latitudesOf({ north, south }: WorldBox) {
  const first = Math.floor(north / tableStep)
  const count = Math.floor(south / tableStep) - first + 2
  const table = Float64Array.from({ length: count }, (_, place) =>
    latitudeOf((first + place) * tableStep),
  )
  return (y: number) => {
    const place = y / tableStep - first
    const above = Math.floor(place)
    if (above < 0 || above + 1 >= count) return latitudeOf(y)
    return table[above]! + (place - above) * (table[above + 1]! - table[above]!)
  }
}

export function worldBox(west: number, south: number, east: number, north: number): WorldBox {
  return { west: worldX(west), north: worldY(north), east: worldX(east), south: worldY(south) }
}

/**
 * No two places in the box are nearer, as a squared chord, than this times the square of their distance on the map in steps.
 *
 * On the map everything is larger by 1 over the cosine of its latitude, so the northernmost place that the way between two of them
 * can touch bounds all; on a great circle that is a little north of both. A thousandth is left for rounding and for the chord being shorter
 * than the way: enough for boxes up to 600 km.
 */
export function squaredChordPerStep({ west, north, east }: WorldBox) {
  const between = ((east - west) / side) * Math.PI
  const highest = Math.atan(Math.tan(latitudeOf(north) * radians) / Math.cos(between))
  const angle = ((2 * Math.PI) / side) * Math.cos(highest)
  return 0.999 * angle * angle
}
