/**
 * The area of a ring in a plane, and which way round it goes.
 *
 * Method: the shoelace formula. Cost: one pass over the corners. Source: A. L. F. Meister, "Generalia de genesi figurarum
 * planarum", 1769.
 */

type Position = readonly number[]

/** Above 0 when the ring goes against the clock, below 0 when it goes with it, 0 when it encloses nothing. */
export function signedArea(ring: readonly Position[]): number {
  let doubled = 0
  let [fromX = 0, fromY = 0] = ring.at(-1) ?? []
  for (const [x = 0, y = 0] of ring) {
    doubled += fromX * y - x * fromY
    ;[fromX, fromY] = [x, y]
  }
  return doubled / 2
}
