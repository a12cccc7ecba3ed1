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
  /** By entry, for those found by a ranked match: the higher the better it fits. Valid until the next match. */
  relevance: Uint8Array
}

/** The terms that count for a word of the search: its own, and those that begin with it. */
interface SearchedWord {
  whole: number | undefined
  begun: ReadonlySet<number>
}

const none: ReadonlySet<number> = new Set()

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
  /** For a running match: the documents that hold all words so far, and as bits those that hold the present word. */
  private documents = new Int32Array(0)
  private marked = new Int32Array(0)
  /** By document: what the present word counts for in it. */
  private worth = new Uint8Array(0)
  /** By entry. */
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
  match(text: string, isRanked: boolean): TextMatches | undefined {
    const words = wordsToFind(this.reader, text)
    if (words.length === 0) return undefined
    this.makeRoom()
    let count = -1
    words.forEach((word, place) => {
      const searched = this.termsOf(word, place === words.length - 1)
      count = count < 0 ? this.list(searched) : this.keep(searched, count)
      if (isRanked) this.addRelevance(searched, count, place === 0)
    })
    return { entries: this.collect(count), relevance: this.relevance }
  }

  private addText(document: number, text: string, strong: boolean) {
    const { reader } = this
    const filled = reader.read(text)
    for (let place = 0; place < filled; place += 2)
      this.index.add(document, this.vocabulary.makeTerm(reader, place), strong)
  }

  private termsOf(word: string, isLast: boolean): SearchedWord {
    const isBeginning = isLast && word.length >= prefixLength
    return {
      whole: this.vocabulary.termOf(word),
      begun: isBeginning ? this.vocabulary.termsBegunWith(word) : none,
    }
  }

  private makeRoom() {
    if (this.documents.length !== this.entryOf.length) {
      this.documents = new Int32Array(this.entryOf.length)
      this.marked = new Int32Array(Math.ceil(this.entryOf.length / 32))
      this.worth = new Uint8Array(this.entryOf.length)
    }
    if (this.relevance.length < this.documentOfEntry.length)
      this.relevance = new Uint8Array(2 * this.documentOfEntry.length)
  }

  /** Lists the documents that hold the word, and gives how many they are. */
  private list(searched: SearchedWord) {
    const { documents, marked } = this
    const { whole, begun } = searched
    if (begun.size === 0)
      return whole === undefined ? 0 : this.index.copyDocuments(whole, documents)
    this.mark(searched)
    let count = 0
    for (let at = 0; at < marked.length; at++)
      for (let bits = marked[at]!; bits !== 0; bits &= bits - 1)
        documents[count++] = 32 * at + 31 - Math.clz32(bits & -bits)
    return count
  }

  /** Keeps those of the listed documents that hold the word too, and gives how many they are. */
  private keep(searched: SearchedWord, listed: number) {
    const { documents, marked } = this
    this.mark(searched)
    let count = 0
    for (let at = 0; at < listed; at++) {
      const document = documents[at]!
      documents[count] = document
      count += (marked[document >> 5]! >>> document) & 1
    }
    return count
  }

  private mark({ whole, begun }: SearchedWord) {
    this.marked.fill(0)
    if (whole !== undefined) this.index.mark(whole, this.marked)
    for (const term of begun) this.index.mark(term, this.marked)
  }

  /** Adds what the word counts for at best in each listed document. */
  private addRelevance({ whole, begun }: SearchedWord, listed: number, isFirst: boolean) {
    const { index, documents, worth, entryOf, relevance } = this
    const { title, text } = points
    worth.fill(0)
    if (whole !== undefined) index.raise(whole, worth, title.whole, text.whole)
    for (const term of begun) index.raise(term, worth, title.begun, text.begun)
    for (let at = 0; at < listed; at++) {
      const document = documents[at]!
      const entry = entryOf[document]!
      if (entry >= 0) relevance[entry] = worth[document]! + (isFirst ? 0 : relevance[entry]!)
    }
  }

  /** The entries of the listed documents, in the place of these. */
  private collect(listed: number) {
    const { documents, entryOf } = this
    let count = 0
    for (let at = 0; at < listed; at++) {
      const entry = entryOf[documents[at]!]!
      documents[count] = entry
      if (entry >= 0) count++
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
