import { stemmer } from '@orama/stemmers/dutch'
import { withoutDiminutive } from './diminutives.ts'

/*
 * Words as they are compared: "Lessen", "lesje" and "les", "bedrijven" and "bedrijf", "huizen" and "huis" are one word.
 * The Snowball stemmer takes endings off (snowballstem.org, Dutch); what is left gets the spelling that it has at the end of a word.
 */

/** Small letters without accents. */
export function foldLetters(text: string) {
  const small = text.toLowerCase()
  // most text has no accents, and folding them is slow
  if (/^[\0-\x7f]*$/.test(small)) return small
  return small.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'")
}

/** By byte: letters and figures 1, signs that join two words 2. Letters of other alphabets end a word. */
const signs = new Uint8Array(256)
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') signs[letter.charCodeAt(0)] = 1
for (const joiner of "-&'") signs[joiner.charCodeAt(0)] = 2

/** Finds the words of one text after the other; of "zonne-energie" and "W&T" the pieces and then the whole. */
export class WordReader {
  /** The folded text, and behind it the words that were joined. */
  bytes = new Uint8Array(1 << 14)
  /** Where the words begin and end in it, by turns. */
  bounds = new Int32Array(1 << 12)
  private textLength = 0
  private filled = 0
  private readonly encoder = new TextEncoder()

  /** Reads a text and gives how many bounds there are now. */
  read(text: string) {
    const folded = foldLetters(text)
    // a letter is at most three bytes, joined words repeat each at most once, and a word has two bounds
    if (this.bytes.length < 6 * folded.length) {
      this.bytes = new Uint8Array(6 * folded.length)
      this.bounds = new Int32Array(3 * folded.length)
    }
    this.textLength = this.encoder.encodeInto(folded, this.bytes).written
    this.filled = 0
    this.findWords()
    return this.filled
  }

  /** The word of which the bounds stand there. */
  wordAt(place: number) {
    const from = this.bounds[place]!
    return String.fromCharCode(...this.bytes.subarray(from, this.bounds[place + 1]))
  }

  isJoined(place: number) {
    return this.bounds[place]! >= this.textLength
  }

  private findWords() {
    const { bytes, bounds, textLength } = this
    let joinedEnd = textLength
    let chain = textLength
    for (let at = 0; at < textLength; at++) {
      if (signs[bytes[at]!] !== 1) continue
      const from = at
      while (at < textLength && signs[bytes[at]!] === 1) at++
      bounds[this.filled++] = from
      bounds[this.filled++] = at
      const goesOn = at + 1 < textLength && signs[bytes[at]!] === 2 && signs[bytes[at + 1]!] === 1
      if (!goesOn && joinedEnd === chain) continue
      bytes.copyWithin(joinedEnd, from, at)
      joinedEnd += at - from
      if (goesOn) continue
      bounds[this.filled++] = chain
      bounds[this.filled++] = joinedEnd
      chain = joinedEnd
    }
  }
}

/** The form that all forms of a folded word share. */
export function stemOf(word: string) {
  if (word.length < 4) return word
  // once more for "windmolens", which first becomes "windmolen"
  let stem = stemmer(stemmer(withoutDiminutive(word)))
  // "less(en)" ends as "les", "brugg(en)" as "brug"
  if (stem.length > 2 && /([bdfgklmnprst])\1$/.test(stem)) stem = stem.slice(0, -1)
  // "bedrijv(en)" ends as "bedrijf", "huiz(en)" as "huis"
  if (stem.endsWith('v')) return `${stem.slice(0, -1)}f`
  return stem.endsWith('z') ? `${stem.slice(0, -1)}s` : stem
}
