import { documentOf, InvertedIndex, isStrong } from '../algorithms/inverted-index.ts'
import { WordTable } from '../algorithms/word-table.ts'
import { stemOf, WordReader } from './dutch-words.ts'

/** From this length on, the last word typed also finds the words that begin with it. */
const prefixLength = 3
/** New words wait unsorted up to this many. */
const looseWords = 256

/** What a found word counts for: in the title more than in the text, the whole word more than its beginning. */
const points = { title: { whole: 3, begun: 2 }, text: { whole: 1, begun: 0 } }

export interface TextMatches {
  /** The entries that hold all words, in no order that matters. */
  entries: Int32Array
  /** By entry: above zero for those found, and higher the better it fits. Valid until the next match. */
  relevance: Uint8Array
}

/** The terms that count for a word of the search: its own, and those that begin with it. */
interface SearchedWord {
  whole: number | undefined
  begun: number[]
  /** How many entries they have together. */
  entries: number
}

/** The words of all postings. A posting is a document in it; a changed posting is a new document. */
export class TextIndex {
  private readonly index = new InvertedIndex()
  private readonly reader = new WordReader()
  /** Every word that came up, and the term of each. */
  private readonly table = new WordTable()
  private readonly words: string[] = []
  private readonly termOfWord: number[] = []
  private readonly termOfStem = new Map<string, number>()
  /** The numbers of the words in alphabetical order, but for the newest. */
  private sortedWords: number[] = []
  /** The entry of each document, or -1 when it is gone. */
  private entryOf = new Int32Array(1024)
  private documentCount = 0
  private goneCount = 0
  private readonly documentOfEntry: number[] = []
  /** For a running match, by document: how many words were found. */
  private stage = new Uint8Array(0)
  /** What the present word counts for in each document. */
  private best = new Uint8Array(0)
  private relevance = new Uint8Array(0)
  /** Documents that held all words so far, those that hold the present word too, and the list of a term. */
  private candidates = new Int32Array(0)
  private confirmed = new Int32Array(0)
  private listed = new Int32Array(0)
  private lastFound = new Int32Array(0)

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

  private addText(document: number, text: string, strong: boolean) {
    const { reader } = this
    const filled = reader.read(text)
    for (let place = 0; place < filled; place += 2)
      this.index.add(document, this.makeTerm(place), strong)
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
    this.sortWords()
  }

  /** Whether so much is gone or loose that packing pays. */
  get isLittered() {
    return 2 * this.goneCount > this.documentCount + 4096
  }

  /** The postings that hold every word of the text; undefined when it has no words. */
  match(text: string): TextMatches | undefined {
    const searched = this.readQuery(text)
    if (searched.length === 0) return undefined
    this.makeRoom(Math.max(...searched.map(({ entries }) => entries)))
    // the rarest word first: later ones only confirm
    searched.sort((a, b) => a.entries - b.entries)
    let count = 0
    searched.forEach((word, place) => {
      count = this.confirm(word, place, count)
    })
    return this.collect(count)
  }

  /** The term of the word that the reader has there. */
  private makeTerm(place: number) {
    const { bytes, bounds } = this.reader
    const known = this.table.find(bytes, bounds[place]!, bounds[place + 1]!)
    if (known >= 0) return this.termOfWord[known]!
    const word = this.reader.wordAt(place)
    const stem = stemOf(word)
    let term = this.termOfStem.get(stem)
    if (term === undefined) {
      term = this.index.makeTerm()
      this.termOfStem.set(stem, term)
    }
    this.termOfWord[this.table.add(bytes, bounds[place]!, bounds[place + 1]!)] = term
    this.words.push(word)
    return term
  }

  private sortWords() {
    const { words } = this
    if (this.sortedWords.length === words.length) return
    this.sortedWords = [...words.keys()].toSorted((a, b) => (words[a]! < words[b]! ? -1 : 1))
  }

  /** The terms that count for each word of the text. */
  private readQuery(text: string): SearchedWord[] {
    const words = wordsToFind(this.reader, text)
    return words.map((word, place) => {
      const whole = this.termOfStem.get(stemOf(word))
      const isLast = place === words.length - 1
      const begun = isLast && word.length >= prefixLength ? this.termsBegunWith(word, whole) : []
      const count = (term: number) => this.index.countEntries(term)
      const entries = [...begun, ...(whole === undefined ? [] : [whole])]
      return { whole, begun, entries: entries.reduce((sum, term) => sum + count(term), 0) }
    })
  }

  private termsBegunWith(beginning: string, besides: number | undefined) {
    const { words } = this
    const { termOfWord } = this
    if (words.length - this.sortedWords.length > looseWords) this.sortWords()
    const terms = new Set<number>()
    let low = 0
    let high = this.sortedWords.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (words[this.sortedWords[middle]!]! < beginning) low = middle + 1
      else high = middle
    }
    for (; low < this.sortedWords.length; low++) {
      const word = this.sortedWords[low]!
      if (!words[word]!.startsWith(beginning)) break
      terms.add(termOfWord[word]!)
    }
    for (let word = this.sortedWords.length; word < words.length; word++)
      if (words[word]!.startsWith(beginning)) terms.add(termOfWord[word]!)
    if (besides !== undefined) terms.delete(besides)
    return [...terms]
  }

  private makeRoom(longestList: number) {
    for (const entry of this.lastFound) this.relevance[entry] = 0
    if (this.stage.length < this.entryOf.length) {
      this.stage = new Uint8Array(this.entryOf.length)
      this.best = new Uint8Array(this.entryOf.length)
      this.candidates = new Int32Array(this.entryOf.length)
      this.confirmed = new Int32Array(this.entryOf.length)
    }
    if (this.relevance.length < this.documentOfEntry.length)
      this.relevance = new Uint8Array(2 * this.documentOfEntry.length)
    if (this.listed.length < longestList) this.listed = new Int32Array(2 * longestList)
  }

  /** Takes one word: the candidates that hold it come a stage further, the others are out. Gives how many are left. */
  private confirm({ whole, begun }: SearchedWord, place: number, before: number) {
    const { stage, relevance, entryOf, candidates, confirmed } = this
    let count = 0
    if (whole !== undefined)
      count = this.look(whole, points.title.whole, points.text.whole, place, count)
    for (const term of begun)
      count = this.look(term, points.title.begun, points.text.begun, place, count)
    for (let at = 0; at < before; at++) {
      const document = candidates[at]!
      if (stage[document] === place + 1) continue
      stage[document] = 0
      relevance[entryOf[document]!] = 0
    }
    this.candidates = confirmed
    this.confirmed = candidates
    return count
  }

  /** Confirms the candidates that hold the term, each for the best that it finds of this word. */
  private look(term: number, strong: number, weak: number, place: number, before: number) {
    const { stage, best, relevance, entryOf, confirmed, listed } = this
    const length = this.index.copyEntries(term, listed)
    let count = before
    for (let at = 0; at < length; at++) {
      const document = documentOf(listed[at]!)
      const reached = stage[document]!
      if (reached !== place && reached !== place + 1) continue
      const entry = entryOf[document]!
      if (entry < 0) continue
      const worth = isStrong(listed[at]!) ? strong : weak
      if (reached === place) {
        stage[document] = place + 1
        best[document] = worth
        relevance[entry]! += worth
        confirmed[count++] = document
      } else if (worth > best[document]!) {
        relevance[entry]! += worth - best[document]!
        best[document] = worth
      }
    }
    return count
  }

  private collect(count: number): TextMatches {
    const entries = new Int32Array(count)
    for (let at = 0; at < count; at++) {
      const document = this.candidates[at]!
      const entry = this.entryOf[document]!
      this.stage[document] = 0
      this.relevance[entry]! += 1
      entries[at] = entry
    }
    this.lastFound = entries
    return { entries, relevance: this.relevance }
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
