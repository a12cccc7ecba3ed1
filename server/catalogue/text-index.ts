import { InvertedIndex } from '../algorithms/inverted-index.ts'
import { WordReader } from './dutch-words.ts'
import { Vocabulary } from './vocabulary.ts'

/** From this length on, the last word typed also finds the words that begin with it. */
const prefixLength = 3

/** What a found word counts for: in the title more than in the text, the whole word more than its beginning. */
const points = { title: { whole: 4, begun: 3 }, text: { whole: 2, begun: 1 } }

export interface TextMatches {
  /** The entries that hold all words, in no order that matters. Valid until the next match. */
  entries: Int32Array
  /** By entry, for those found: the higher the better it fits. Valid until the next match. */
  relevance: Uint8Array
}

/** The words of all postings. A posting is a document in it; a changed posting is a new document. */
export class TextIndex {
  private readonly index = new InvertedIndex()
  private readonly reader = new WordReader()
  private readonly vocabulary = new Vocabulary()
  /** The entry of each document, or -1 when it is gone. */
  private entryOf = new Int32Array(1024)
  private documentCount = 0
  private goneCount = 0
  private readonly documentOfEntry: number[] = []
  /** For a running match: the documents that hold all words so far, how well they do, and what the present word counts for by document. */
  private documents = new Int32Array(0)
  private sums = new Uint8Array(0)
  private worth = new Uint8Array(0)
  private spare = new Int32Array(0)
  private relevance = new Uint8Array(0)

  add(entry: number, title: string, words: string) {
    if (this.documentCount === this.entryOf.length) {
      const longer = new Int32Array(2 * this.entryOf.length)
      longer.set(this.entryOf)
      this.entryOf = longer
    }
    const document = this.documentCount++
    this.entryOf[document] = entry
    this.documentOfEntry[entry] = document
    this.addText(document, title, true)
    this.addText(document, words, false)
  }

  remove(entry: number) {
    this.entryOf[this.documentOfEntry[entry]!] = -1
    this.goneCount++
  }

  /** To be called after many were added; lists of documents that are gone are cleared away. */
  pack() {
    const renumber = new Int32Array(this.documentCount)
    const entryOf = new Int32Array(Math.max(1024, this.documentCount - this.goneCount))
    let next = 0
    for (let document = 0; document < this.documentCount; document++) {
      const entry = this.entryOf[document]!
      renumber[document] = entry < 0 ? -1 : next
      if (entry < 0) continue
      entryOf[next] = entry
      this.documentOfEntry[entry] = next++
    }
    this.index.pack(renumber)
    this.entryOf = entryOf
    this.documentCount = next
    this.goneCount = 0
    this.vocabulary.sort()
  }

  /** Whether so much is gone or loose that packing pays. */
  get isLittered() {
    return 2 * this.goneCount > this.documentCount + 4096
  }

  /** The postings that hold every word of the text; undefined when it has no words. */
  match(text: string): TextMatches | undefined {
    const words = wordsToFind(this.reader, text)
    if (words.length === 0) return undefined
    this.makeRoom()
    let count = 0
    words.forEach((word, place) => {
      const isBeginning = place === words.length - 1 && word.length >= prefixLength
      this.worth.fill(0)
      if (place === 0) count = this.look(word, isBeginning, this.documents)
      else this.look(word, isBeginning, this.spare)
      count = this.keep(count, place === 0)
    })
    return { entries: this.collect(count), relevance: this.relevance }
  }

  private addText(document: number, text: string, strong: boolean) {
    const { reader } = this
    const filled = reader.read(text)
    for (let place = 0; place < filled; place += 2)
      this.index.add(document, this.vocabulary.makeTerm(reader, place), strong)
  }

  private makeRoom() {
    if (this.documents.length <= this.entryOf.length) {
      // one more for the document behind the last that is looked at
      const room = this.entryOf.length + 1
      this.documents = new Int32Array(room)
      this.spare = new Int32Array(room)
      this.sums = new Uint8Array(room)
      this.worth = new Uint8Array(room)
    }
    if (this.relevance.length < this.documentOfEntry.length)
      this.relevance = new Uint8Array(2 * this.documentOfEntry.length)
  }

  /** Notes what the word counts for at best in each document, lists the documents, and gives how many they are. */
  private look(word: string, isBeginning: boolean, documents: Int32Array) {
    const { index, vocabulary, worth } = this
    const { title, text } = points
    const whole = vocabulary.termOf(word)
    let count = 0
    if (whole !== undefined)
      count = index.raise(whole, title.whole, text.whole, worth, documents, 0)
    if (isBeginning)
      for (const term of vocabulary.termsBegunWith(word))
        count = index.raise(term, title.begun, text.begun, worth, documents, count)
    return count
  }

  /** Keeps those of the listed documents in which the word counts, and gives how many they are. */
  private keep(listed: number, isFirst: boolean) {
    const { documents, sums, worth } = this
    let count = 0
    for (let at = 0; at < listed; at++) {
      const document = documents[at]!
      documents[count] = document
      sums[count] = worth[document]! + (isFirst ? 0 : sums[at]!)
      count += -worth[document]! >>> 31
    }
    return count
  }

  /** The entries of the listed documents, in the place of these. */
  private collect(listed: number) {
    const { documents, entryOf, sums, relevance } = this
    let count = 0
    for (let at = 0; at < listed; at++) {
      const entry = entryOf[documents[at]!]!
      if (entry < 0) continue
      documents[count++] = entry
      relevance[entry] = sums[at]!
    }
    return documents.subarray(0, count)
  }
}

/** The words that must all be found; a pair like "foto's" counts as one word, "zonne-energie" as its pieces. */
function wordsToFind(reader: WordReader, text: string) {
  const words: string[] = []
  let pieces: string[] = []
  const filled = reader.read(text)
  for (let place = 0; place < filled; place += 2) {
    const word = reader.wordAt(place)
    if (!reader.isJoined(place)) {
      words.push(word)
      pieces.push(word)
      continue
    }
    const chain = piecesOf(pieces, word)
    if (chain.some((piece) => piece.length === 1)) words.splice(-chain.length, chain.length, word)
    pieces = []
  }
  return [...new Set(words)]
}

/** The last pieces that make up the joined word. */
function piecesOf(pieces: readonly string[], joined: string) {
  let length = 0
  let count = 0
  while (length < joined.length) length += pieces[pieces.length - ++count]!.length
  return pieces.slice(pieces.length - count)
}
