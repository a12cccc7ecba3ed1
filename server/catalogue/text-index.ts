import { documentOf, InvertedIndex, isStrong } from '../algorithms/inverted-index.ts'
import { foldLetters, forEachWord, stemOf } from './dutch-words.ts'

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

/** The words of all postings. A posting is a document in it; a changed posting is a new document. */
export class TextIndex {
  private readonly index = new InvertedIndex()
  /** The term of every word that came up, and of every stem. */
  private readonly termOfWord = new Map<string, number>()
  private readonly termOfStem = new Map<string, number>()
  private sortedWords: string[] = []
  private readonly newWords: string[] = []
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
    forEachWord(foldLetters(title), (word) => this.index.add(document, this.makeTerm(word), true))
    forEachWord(foldLetters(words), (word) => this.index.add(document, this.makeTerm(word), false))
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
    this.makeRoom()
    // the rarest word first: later ones only confirm
    searched.sort((a, b) => a.entries - b.entries)
    let candidates: number[] = []
    searched.forEach(({ whole, begun }, place) => {
      candidates = this.confirm(whole, begun, place, candidates)
    })
    return this.collect(candidates)
  }

  private makeTerm(word: string) {
    const known = this.termOfWord.get(word)
    if (known !== undefined) return known
    const stem = stemOf(word)
    let term = this.termOfStem.get(stem)
    if (term === undefined) {
      term = this.index.makeTerm()
      this.termOfStem.set(stem, term)
    }
    this.termOfWord.set(word, term)
    this.newWords.push(word)
    return term
  }

  private sortWords() {
    if (this.newWords.length === 0) return
    this.sortedWords = [...this.sortedWords, ...this.newWords].toSorted()
    this.newWords.length = 0
  }

  /** The terms that count for each word of the text. */
  private readQuery(text: string) {
    const words = wordsToFind(text)
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
    if (this.newWords.length > looseWords) this.sortWords()
    const terms = new Set<number>()
    const note = (word: string) => terms.add(this.termOfWord.get(word)!)
    let low = 0
    let high = this.sortedWords.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sortedWords[middle]! < beginning) low = middle + 1
      else high = middle
    }
    while (low < this.sortedWords.length && this.sortedWords[low]!.startsWith(beginning))
      note(this.sortedWords[low++]!)
    for (const word of this.newWords) if (word.startsWith(beginning)) note(word)
    if (besides !== undefined) terms.delete(besides)
    return [...terms]
  }

  private makeRoom() {
    for (const entry of this.lastFound) this.relevance[entry] = 0
    if (this.stage.length < this.entryOf.length) {
      this.stage = new Uint8Array(this.entryOf.length)
      this.best = new Uint8Array(this.entryOf.length)
    }
    if (this.relevance.length < this.documentOfEntry.length)
      this.relevance = new Uint8Array(2 * this.documentOfEntry.length)
  }

  /** Takes one word: documents that held all words before and hold this one come a stage further. */
  private confirm(whole: number | undefined, begun: number[], place: number, before: number[]) {
    const { stage, best, relevance, entryOf } = this
    const found: number[] = []
    const look = (term: number, strong: number, weak: number) =>
      this.index.forEachEntry(term, (listed) => {
        const document = documentOf(listed)
        const reached = stage[document]!
        if (reached !== place && reached !== place + 1) return
        const entry = entryOf[document]!
        if (entry < 0) return
        const worth = isStrong(listed) ? strong : weak
        if (reached === place) {
          stage[document] = place + 1
          best[document] = worth
          relevance[entry]! += worth
          found.push(document)
        } else if (worth > best[document]!) {
          relevance[entry]! += worth - best[document]!
          best[document] = worth
        }
      })
    if (whole !== undefined) look(whole, points.title.whole, points.text.whole)
    for (const term of begun) look(term, points.title.begun, points.text.begun)
    // those that lack this word are out
    for (const document of before) {
      if (stage[document] === place + 1) continue
      stage[document] = 0
      relevance[entryOf[document]!] = 0
    }
    return found
  }

  private collect(documents: number[]): TextMatches {
    const entries = new Int32Array(documents.length)
    documents.forEach((document, place) => {
      const entry = this.entryOf[document]!
      this.stage[document] = 0
      this.relevance[entry]! += 1
      entries[place] = entry
    })
    this.lastFound = entries
    return { entries, relevance: this.relevance }
  }
}

/** The words that must all be found; a pair like "foto's" counts as one word, "zonne-energie" as its pieces. */
function wordsToFind(text: string) {
  const words: string[] = []
  let pieces: string[] = []
  forEachWord(foldLetters(text), (word, joined) => {
    if (!joined) {
      words.push(word)
      pieces.push(word)
      return
    }
    const chain = piecesOf(pieces, word)
    if (chain.some((piece) => piece.length === 1)) words.splice(-chain.length, chain.length, word)
    pieces = []
  })
  return [...new Set(words)]
}

/** The last pieces that make up the joined word. */
function piecesOf(pieces: readonly string[], joined: string) {
  let length = 0
  let count = 0
  while (length < joined.length) length += pieces[pieces.length - ++count]!.length
  return pieces.slice(pieces.length - count)
}
