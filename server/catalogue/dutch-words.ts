import { stemmer } from '@orama/stemmers/dutch'

/*
 * Words as they are compared: "Lessen" and "les", "bedrijven" and "bedrijf", "huizen" and "huis" are one word.
 * The Snowball stemmer takes endings off (snowballstem.org, Dutch); what is left gets the spelling that it has at the end of a word.
 */

/** Small letters without accents. */
export function foldLetters(text: string) {
  const small = text.toLowerCase()
  // most text has no accents, and folding them is slow
  return /^[\0-\x7f]*$/.test(small) ? small : small.normalize('NFKD').replace(/\p{M}/gu, '')
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
const joiners = "-&'’"

/** The words of a folded text; of "zonne-energie" and "W&T" both the pieces and the whole, marked as joined. */
export function forEachWord(folded: string, visit: (word: string, joined: boolean) => void) {
  let chain = ''
  let at = 0
  while (at < folded.length) {
    if (!isLetter(folded.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < folded.length && isLetter(folded.charCodeAt(end))) end++
    const word = folded.slice(at, end)
    visit(word, false)
    const goesOn =
      end + 1 < folded.length &&
      joiners.includes(folded[end]!) &&
      isLetter(folded.charCodeAt(end + 1))
    if (goesOn) chain += word
    else if (chain !== '') {
      visit(chain + word, true)
      chain = ''
    }
    at = end + 1
  }
}

/** The form that all forms of a folded word share. */
export function stemOf(word: string) {
  if (word.length < 4) return word
  // once more for "windmolens", which first becomes "windmolen"
  let stem = stemmer(stemmer(word))
  // "less(en)" ends as "les", "brugg(en)" as "brug"
  if (stem.length > 2 && /([bdfgklmnprst])\1$/.test(stem)) stem = stem.slice(0, -1)
  // "bedrijv(en)" ends as "bedrijf", "huiz(en)" as "huis"
  if (stem.endsWith('v')) return `${stem.slice(0, -1)}f`
  return stem.endsWith('z') ? `${stem.slice(0, -1)}s` : stem
}
