import type { PostingCard } from '../../shared/postings.ts'
import type { PostingType } from '../../shared/vocabulary.ts'
import type { Listing } from './listing.ts'

export const typeOf = ({ card }: Listing): PostingType =>
  card.type === 'offer' ? 'offer' : 'request'

/** 52 bits of a UUID: in version 7 the time and the version. */
const headOf = (id: string) =>
  Number.parseInt(`${id.slice(0, 8)}${id.slice(9, 13)}${id[14]}`, 16) || 0

/** The listing without card and words; the text index has the words. */
const othersOf = ({
  serviceArea,
  regionIds,
  curriculumGoals,
  placesLeft,
  waitingSince,
  unserved,
}: Listing) => ({ serviceArea, regionIds, curriculumGoals, placesLeft, waitingSince, unserved })

/** The postings themselves, under a number that stays the same while rows move; numbers of postings that left are given again. */
export class Entries {
  /** An object until it is first shown, text from then on; both together would take half as much memory again. */
  private readonly cards: (PostingCard | undefined)[] = []
  private readonly jsons: (string | undefined)[] = []
  private readonly others: (ReturnType<typeof othersOf> | undefined)[] = []
  /** What is shown so often that looking into cards would take too long. */
  private readonly ids: string[] = []
  private readonly titles: string[] = []
  private readonly organisationNames: string[] = []
  private readonly free: number[] = []
  private readonly numbers = new Map<string, number>()
  /** The first 13 digits of each id, so that most ids are compared without reading them. */
  private heads = new Float64Array(1024)
  private offers = new Uint8Array(1024)

  get size() {
    return this.numbers.size
  }

  add(listing: Listing) {
    const { card } = listing
    const entry = this.free.pop() ?? this.cards.length
    this.cards[entry] = card
    this.jsons[entry] = undefined
    this.others[entry] = othersOf(listing)
    this.ids[entry] = card.id
    this.titles[entry] = card.title
    this.organisationNames[entry] = card.organisationName
    this.numbers.set(card.id, entry)
    if (entry >= this.heads.length) this.makeLonger()
    this.heads[entry] = headOf(card.id)
    this.offers[entry] = card.type === 'offer' ? 1 : 0
    return entry
  }

  remove(entry: number) {
    this.numbers.delete(this.idOf(entry))
    this.cards[entry] = undefined
    this.jsons[entry] = undefined
    this.others[entry] = undefined
    this.free.push(entry)
  }

  find(id: string) {
    return this.numbers.get(id)
  }

  /** The listing without its words. Made anew each time: not for what is done thousands of times. */
  listingOf(entry: number): Listing {
    const card = this.cards[entry] ?? (JSON.parse(this.jsons[entry]!) as PostingCard)
    return { ...this.others[entry]!, card, words: '' }
  }

  /** The card as text. */
  jsonOf(entry: number) {
    return this.jsons[entry] ?? this.makeJson(entry)
  }

  /** What a bunch of one shows. */
  briefOf(entry: number) {
    return {
      type: this.typeOf(entry),
      id: this.ids[entry]!,
      title: this.titles[entry]!,
      organisationName: this.organisationNames[entry]!,
    }
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

  private makeJson(entry: number) {
    const json = JSON.stringify(this.cards[entry])
    this.jsons[entry] = json
    this.cards[entry] = undefined
    return json
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
