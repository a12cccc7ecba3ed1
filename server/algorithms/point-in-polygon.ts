/**
 * Whether a point lies in an area, and how far outside it lies.
 *
 * Method: even-odd ray casting over all rings, so that holes count as outside; the distance is the shortest to any edge
 * in a plane scaled by the cosine of the latitude, right to 0.1 % over the few kilometres it is asked for.
 * Cost: one pass over the edges. Source: M. Shimrat, "Algorithm 112: Position of point relative to polygon", 1962.
 */

type Position = readonly [x: number, y: number]
/** Polygons of rings of [x, y]; the first ring is the outside, the others are holes. */
export type Area = readonly (readonly (readonly Position[])[])[]

const kmPerDegree = 111.195

/** Points on an edge may fall on either side. */
export function isInArea(area: Area, x: number, y: number): boolean {
  return area.some((rings) => {
    let isInside = false
    // Each edge that a ray to the right crosses turns outside into inside and back.
    eachEdge([rings], ([fromX, fromY], [toX, toY]) => {
      const crosses = fromY > y !== toY > y
      if (crosses && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) isInside = !isInside
    })
    return isInside
  })
}

/** Kilometres to the nearest edge of an area in degrees of longitude and latitude, from either side. */
export function kmToEdge(area: Area, longitude: number, latitude: number): number {
  const perX = kmPerDegree * Math.cos((latitude * Math.PI) / 180)
  let least = Infinity
  eachEdge(area, (from, to) => {
    // Seen from the point, in kilometres.
    const [ax, ay] = [(from[0] - longitude) * perX, (from[1] - latitude) * kmPerDegree]
    const [dx, dy] = [(to[0] - from[0]) * perX, (to[1] - from[1]) * kmPerDegree]
    const long = dx * dx + dy * dy
    // How far along the edge its nearest place is, from 0 to 1.
    const along = long === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / long))
    least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy))
  })
  return least
}

/**
 * A place well inside: of a raster of 24 by 24 over the area's box the one farthest from any edge.
 * Undefined when the area is too thin for any of them.
 */
export function innerPoint(area: Area): { x: number; y: number } | undefined {
  const steps = 24
  const all = area.flatMap((rings) => rings[0] ?? [])
  const [west, east] = extent(all.map(([x]) => x))
  const [south, north] = extent(all.map(([, y]) => y))
  let best: { x: number; y: number } | undefined
  let farthest = 0
  for (let column = 0; column < steps; column++)
    for (let row = 0; row < steps; row++) {
      const x = west + ((column + 0.5) / steps) * (east - west)
      const y = south + ((row + 0.5) / steps) * (north - south)
      if (!isInArea(area, x, y)) continue
      const distance = kmToEdge(area, x, y)
      if (distance > farthest) [farthest, best] = [distance, { x, y }]
    }
  return best
}

function extent(values: number[]): [least: number, most: number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  )
}

function eachEdge(area: Area, visit: (from: Position, to: Position) => void) {
  for (const rings of area)
    for (const ring of rings)
      for (let at = 0; at < ring.length; at++) {
        const from = ring[at]
        const to = ring[(at + 1) % ring.length]
        if (from && to) visit(from, to)
      }
}
