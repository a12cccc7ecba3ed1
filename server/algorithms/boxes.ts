/**
 * The box around each of many groups of points on the map's square world: four numbers a group, one group behind the other.
 */
import type { WorldBox } from './world-square.ts'

const none = 2 ** 31 - 1

export class Boxes {
  count = 0
  /** West, north, east and south of each box. */
  sides = new Int32Array(0)

  /** Throws all boxes out, and makes room for this many. */
  clear(room: number) {
    if (4 * room > this.sides.length) this.sides = new Int32Array(4 * room)
    this.count = 0
  }

  /** Lets the box hold this point as well; the box behind the last one is a new one. */
  stretch(box: number, x: number, y: number) {
    const { sides } = this
    const at = 4 * box
    if (box === this.count) {
      sides[at] = sides[at + 1] = none
      sides[at + 2] = sides[at + 3] = -1
      this.count++
    }
    if (x < sides[at]!) sides[at] = x
    if (y < sides[at + 1]!) sides[at + 1] = y
    if (x > sides[at + 2]!) sides[at + 2] = x
    if (y > sides[at + 3]!) sides[at + 3] = y
  }

  /** Whether the box and this one have a place in common. */
  touches(box: number, { west, north, east, south }: WorldBox) {
    const { sides } = this
    const at = 4 * box
    return (
      sides[at]! <= east &&
      sides[at + 2]! >= west &&
      sides[at + 1]! <= south &&
      sides[at + 3]! >= north
    )
  }

  /** Whether the whole box lies in this one. */
  liesIn(box: number, { west, north, east, south }: WorldBox) {
    const { sides } = this
    const at = 4 * box
    return (
      sides[at]! >= west &&
      sides[at + 2]! <= east &&
      sides[at + 1]! >= north &&
      sides[at + 3]! <= south
    )
  }

  /** No point of the box is nearer to this one on the map than the root of this many steps. */
  squaredStepsTo(box: number, x: number, y: number) {
    const { sides } = this
    const at = 4 * box
    // coordinates are rounded down, so a point may be a step nearer than it seems
    const across = Math.max(0, sides[at]! - x - 1, x - sides[at + 2]! - 1)
    const along = Math.max(0, sides[at + 1]! - y - 1, y - sides[at + 3]! - 1)
    return across * across + along * along
  }
}
