/**
 * The k first of many by two numbers (smaller comes first) and a tie-break, without sorting them all.
 *
 * Method: a binary heap of k with the last of them on top. Most newcomers are refused by one comparison with it.
 * Cost: n comparisons, and log k moves for each newcomer that enters. Source: Knuth, TAOCP 3, 5.2.3.
 */
export class TopList {
  private readonly first: number[] = []
  private readonly second: number[] = []
  private readonly item: number[] = []

  /** `isBefore` decides between items whose two numbers are equal; it must be a total order for a stable result. */
  constructor(
    private readonly size: number,
    private readonly isBefore: (a: number, b: number) => boolean,
  ) {}

  /** No newcomer with a greater first number can enter any more; infinite while there is room. */
  get lastFirst() {
    if (this.item.length < this.size) return Infinity
    return this.size === 0 ? -Infinity : this.first[0]!
  }

  add(first: number, second: number, item: number) {
    const { length } = this.item
    if (length < this.size) {
      this.first.push(first)
      this.second.push(second)
      this.item.push(item)
      this.rise(length)
      return
    }
    if (length === 0 || !this.comesBefore(first, second, item, 0)) return
    this.place(0, first, second, item)
    this.sink()
  }

  /** The items, first of all first. */
  inOrder(): number[] {
    const places = this.item.map((_, place) => place)
    places.sort((a, b) =>
      this.comesBefore(this.first[a]!, this.second[a]!, this.item[a]!, b) ? -1 : 1,
    )
    return places.map((place) => this.item[place]!)
  }

  private comesBefore(first: number, second: number, item: number, other: number) {
    if (first !== this.first[other]!) return first < this.first[other]!
    if (second !== this.second[other]!) return second < this.second[other]!
    return this.isBefore(item, this.item[other]!)
  }

  private place(at: number, first: number, second: number, item: number) {
    this.first[at] = first
    this.second[at] = second
    this.item[at] = item
  }

  private swap(a: number, b: number) {
    const first = this.first[a]!
    const second = this.second[a]!
    const item = this.item[a]!
    this.place(a, this.first[b]!, this.second[b]!, this.item[b]!)
    this.place(b, first, second, item)
  }

  private isAfter(a: number, b: number) {
    return this.comesBefore(this.first[b]!, this.second[b]!, this.item[b]!, a)
  }

  private rise(from: number) {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.isAfter(at, parent)) return
      this.swap(at, parent)
      at = parent
    }
  }

  private sink() {
    const { length } = this.item
    let at = 0
    for (;;) {
      let last = at
      const left = 2 * at + 1
      if (left < length && this.isAfter(left, last)) last = left
      if (left + 1 < length && this.isAfter(left + 1, last)) last = left + 1
      if (last === at) return
      this.swap(at, last)
      at = last
    }
  }
}
