/**
 * The k first of many by two numbers (smaller comes first) and a tie-break, without sorting them all.
 *
 * Method: a binary heap of k with the last of them on top. Most newcomers are refused by one comparison with it.
 * Cost: n comparisons, and log k moves for each newcomer that enters. Source: Knuth, TAOCP 3, 5.2.3.
 */
export class TopList {
  /** No newcomer with a greater first number can enter any more; infinite while there is room. */
  lastFirst = Infinity
  private size = 0
  private count = 0
  private first = new Float64Array(32)
  private second = new Float64Array(32)
  private item = new Int32Array(32)

  /** `isBefore` decides between items whose two numbers are equal; it must be a total order for a stable result. */
  constructor(private readonly isBefore: (a: number, b: number) => boolean) {}

  /** Empties the list and lets it hold this many. One list serves many questions, so that none has to make arrays. */
  start(size: number) {
    this.size = size
    this.count = 0
    this.lastFirst = size === 0 ? -Infinity : Infinity
    return this
  }

  add(first: number, second: number, item: number) {
    if (first > this.lastFirst) return
    if (this.count < this.size) {
      if (this.count === this.item.length) this.makeRoom()
      this.rise(this.count++, first, second, item)
    } else {
      if (this.size === 0 || !this.comesBefore(first, second, item, 0)) return
      this.sink(first, second, item)
    }
    if (this.count === this.size) this.lastFirst = this.first[0]!
  }

  /** Takes all items out, first of all first. */
  takeInOrder() {
    const items: number[] = []
    while (this.count > 0) {
      const last = --this.count
      items.push(this.item[0]!)
      if (last > 0) this.sink(this.first[last]!, this.second[last]!, this.item[last]!)
    }
    this.start(this.size)
    return items.toReversed()
  }

  private comesBefore(first: number, second: number, item: number, other: number) {
    if (first !== this.first[other]!) return first < this.first[other]!
    if (second !== this.second[other]!) return second < this.second[other]!
    return this.isBefore(item, this.item[other]!)
  }

  private put(at: number, first: number, second: number, item: number) {
    this.first[at] = first
    this.second[at] = second
    this.item[at] = item
  }

  private move(from: number, to: number) {
    this.put(to, this.first[from]!, this.second[from]!, this.item[from]!)
  }

  /** Finds the newcomer's place from the bottom up, where whatever comes before it makes room downwards. */
  private rise(from: number, first: number, second: number, item: number) {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.comesBefore(first, second, item, parent)) break
      this.move(parent, at)
      at = parent
    }
    this.put(at, first, second, item)
  }

  /** Finds the newcomer's place from the top down; what was on top leaves. */
  private sink(first: number, second: number, item: number) {
    const { count } = this
    let at = 0
    for (let child = 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && this.isAfter(child + 1, child)) child++
      if (!this.comesBefore(first, second, item, child)) break
      this.move(child, at)
      at = child
    }
    this.put(at, first, second, item)
  }

  private isAfter(a: number, b: number) {
    return this.comesBefore(this.first[b]!, this.second[b]!, this.item[b]!, a)
  }

  private makeRoom() {
    const longer = 2 * this.item.length
    const { first, second, item } = this
    this.first = new Float64Array(longer)
    this.second = new Float64Array(longer)
    this.item = new Int32Array(longer)
    this.first.set(first)
    this.second.set(second)
    this.item.set(item)
  }
}
