import { WordTable } from '../algorithms/word-table.ts'
import { stemOf, type WordReader } from './dutch-words.ts'

/** New words wait unsorted up to this many. */
const looseWords = 256

/** Every word that came up, and the term that all its forms share. Terms are numbered as they come. */
export class Vocabulary {
  termCount = 0
  private readonly table = new WordTable()
  private readonly words: string[] = []
  private readonly termOfWord: number[] = []
  private readonly termOfStem = new Map<string, number>()
  /** The numbers of the words in alphabetical order, but for the newest. */
  private sortedWords: number[] = []

  /** The term of the word that the reader has there, a new one if need be. */
  makeTerm(reader: WordReader, place: number) {
    const { bytes, bounds } = reader
    const known = this.table.find(bytes, bounds[place]!, bounds[place + 1]!)
    if (known >= 0) return this.termOfWord[known]!
    const word = reader.wordAt(place)
    const stem = stemOf(word)
    let term = this.termOfStem.get(stem)
    if (term === undefined) {
      term = this.termCount++
      this.termOfStem.set(stem, term)
    }
    this.termOfWord[this.table.add(bytes, bounds[place]!, bounds[place + 1]!)] = term
    this.words.push(word)
    return term
  }

  /** The term of the word in any form; undefined when none came up. */
  termOf(word: string) {
    return this.termOfStem.get(stemOf(word))
  }

  /** The terms of the words that begin so. */
  termsBegunWith(beginning: string) {
    const { words, termOfWord } = this
    if (words.length - this.sortedWords.length > looseWords) this.sort()
    const terms = new Set<number>()
    const end = this.countBefore(`${beginning}\uffff`)
    for (let place = this.countBefore(beginning); place < end; place++)
      terms.add(termOfWord[this.sortedWords[place]!]!)
    for (let word = this.sortedWords.length; word < words.length; word++)
      if (words[word]!.startsWith(beginning)) terms.add(termOfWord[word]!)
    return terms
  }

  sort() {
    const { words } = this
    if (this.sortedWords.length === words.length) return
    this.sortedWords = [...words.keys()].toSorted((a, b) => (words[a]! < words[b]! ? -1 : 1))
  }

  /** How many of the sorted words come before this one. */
  private countBefore(word: string) {
    let low = 0
    let high = this.sortedWords.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.words[this.sortedWords[middle]!]! < word) low = middle + 1
      else high = middle
    }
    return low
  }
}
