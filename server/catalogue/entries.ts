import type { PostingType } from '../../shared/vocabulary.ts'
import type { Listing } from './listing.ts'

export const typeOf = ({ card }: Listing): PostingType =>
  card.type === 'offer' ? 'offer' : 'request'

/** The postings themselves, under a number that stays the same while rows move; numbers of postings that left are given again. */
export class Entries {
  private readonly listings: (Listing | undefined)[] = []
  private readonly jsons: string[] = []
  private readonly free: number[] = []
  private readonly numbers = new Map<string, number>()
  private rows = new Int32Array(1024)

  get size() {
    return this.numbers.size
  }

  /** One more than the highest number given. */
  get room() {
    return this.listings.length
  }

  add(listing: Listing) {
    const entry = this.free.pop() ?? this.listings.length
    // the text index has the words; kept here they would double the memory
    this.listings[entry] = { ...listing, words: '' }
    this.jsons[entry] = JSON.stringify(listing.card)
    this.numbers.set(listing.card.id, entry)
    if (entry >= this.rows.length) {
      const longer = new Int32Array(2 * this.rows.length)
      longer.set(this.rows)
      this.rows = longer
    }
    return entry
  }

  remove(entry: number) {
    this.numbers.delete(this.idOf(entry))
    this.listings[entry] = undefined
    this.jsons[entry] = ''
    this.free.push(entry)
  }

  find(id: string) {
    return this.numbers.get(id)
  }

  listingOf(entry: number) {
    return this.listings[entry]!
  }

  jsonOf(entry: number) {
    return this.jsons[entry]!
  }

  idOf(entry: number) {
    return this.listingOf(entry).card.id
  }

  typeOf(entry: number) {
    return typeOf(this.listingOf(entry))
  }

  rowOf(entry: number) {
    return this.rows[entry]!
  }

  setRow(entry: number, row: number) {
    this.rows[entry] = row
  }

  /** The order of last resort, so that results never change places. */
  readonly isBefore = (a: number, b: number) => this.idOf(a) < this.idOf(b)
}
