/**
 * Things from near to far, so that a search for the best finds good ones early and passes over the rest.
 *
 * Method: a counting sort by the power of two of the squared distance.
 * Cost: two steps a thing. Things of one power of two, so up to 1.4 times as far as each other, come in any order.
 */
const powers = 32
/** Squared chords up to this part of 1 count as equally near: some 1.1 km. */
const unitsInOne = 2 ** 25

export class NearestFirst {
  count = 0
  /** The items, and how near each can be as a squared chord; in order after `sort`. */
  items = new Int32Array(0)
  chords = new Float64Array(0)
  private foundItems = new Int32Array(0)
  private foundChords = new Float64Array(0)
  private readonly starts = new Int32Array(powers + 2)

  /** Empties the list and makes room for this many. */
  start(room: number) {
    this.count = 0
    this.starts.fill(0)
    if (room <= this.items.length) return this
    this.items = new Int32Array(2 * room)
    this.chords = new Float64Array(2 * room)
    this.foundItems = new Int32Array(2 * room)
    this.foundChords = new Float64Array(2 * room)
    return this
  }

  add(item: number, chord: number) {
    this.foundItems[this.count] = item
    this.foundChords[this.count++] = chord
    this.starts[powerOf(chord) + 1]!++
  }

  sort() {
    const { starts, foundItems, foundChords, items, chords, count } = this
    for (let power = 0; power <= powers; power++) starts[power + 1]! += starts[power]!
    for (let at = 0; at < count; at++) {
      const chord = foundChords[at]!
      const place = starts[powerOf(chord)]!++
      items[place] = foundItems[at]!
      chords[place] = chord
    }
  }
}

const powerOf = (chord: number) => powers - Math.clz32(chord * unitsInOne)
