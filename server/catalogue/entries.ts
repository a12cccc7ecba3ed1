import type { PostingType } from '../../shared/vocabulary.ts'
import type { Listing } from './listing.ts'

export const typeOf = ({ card }: Listing): PostingType =>
  card.type === 'offer' ? 'offer' : 'request'

/** 52 bits of a UUID: in version 7 the time and the version. */
const headOf = (id: string) =>
  Number.parseInt(`${id.slice(0, 8)}${id.slice(9, 13)}${id[14]}`, 16) || 0

/** The postings themselves, under a number that stays the same while rows move; numbers of postings that left are given again. */
export class Entries {
  private readonly listings: (Listing | undefined)[] = []
  /** Beside the listings, so that a found posting is shown without looking into it. */
  private readonly ids: string[] = []
  private readonly jsons: (string | undefined)[] = []
  private readonly free: number[] = []
  private readonly numbers = new Map<string, number>()
  /** The first 13 digits of each id, so that most ids are compared without reading them. */
  private heads = new Float64Array(1024)
  private offers = new Uint8Array(1024)

  get size() {
    return this.numbers.size
  }

  add(listing: Listing) {
    const entry = this.free.pop() ?? this.listings.length
    // the text index has the words; kept here they would double the memory
    this.listings[entry] = { ...listing, words: '' }
    this.ids[entry] = listing.card.id
    this.jsons[entry] = undefined
    this.numbers.set(listing.card.id, entry)
    if (entry >= this.heads.length) this.makeLonger()
    this.heads[entry] = headOf(listing.card.id)
    this.offers[entry] = typeOf(listing) === 'offer' ? 1 : 0
    return entry
  }

  remove(entry: number) {
    this.numbers.delete(this.idOf(entry))
    this.listings[entry] = undefined
    this.jsons[entry] = undefined
    this.free.push(entry)
  }

  find(id: string) {
    return this.numbers.get(id)
  }

  listingOf(entry: number) {
    return this.listings[entry]!
  }

  /** The card as text, made when it is first shown. */
  jsonOf(entry: number) {
    return (this.jsons[entry] ??= JSON.stringify(this.listingOf(entry).card))
  }

  idOf(entry: number) {
    return this.ids[entry]!
  }

  /** 1 for an offer, 0 for a request. */
  isOffer(entry: number) {
    return this.offers[entry]!
  }

  typeOf(entry: number): PostingType {
    return this.isOffer(entry) === 1 ? 'offer' : 'request'
  }

  /** The order of last resort, by id, so that results never change places. */
  readonly isBefore = (a: number, b: number) => {
    const head = this.heads[a]!
    const other = this.heads[b]!
    return head === other ? this.idOf(a) < this.idOf(b) : head < other
  }

  private makeLonger() {
    const heads = new Float64Array(2 * this.heads.length)
    const offers = new Uint8Array(2 * this.heads.length)
    heads.set(this.heads)
    offers.set(this.offers)
    this.heads = heads
    this.offers = offers
  }
}
