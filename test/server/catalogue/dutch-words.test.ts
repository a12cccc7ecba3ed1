import { expect, test } from 'vitest'
import { stemOf, WordReader } from '../../../server/catalogue/dutch-words.ts'

test.each([
  ['lessen', 'les'],
  ['bedrijven', 'bedrijf'],
  ['robots', 'robot'],
  ['huizen', 'huis'],
  ['bruggen', 'brug'],
  ['brieven', 'brief'],
  ['klassen', 'klas'],
  ['scholen', 'school'],
  ['leraren', 'leraar'],
  ['ramen', 'raam'],
  ['windmolens', 'windmolen'],
  ['technieken', 'techniek'],
])('%s is a form of %s', (form, word) => {
  expect(stemOf(form)).toBe(stemOf(word))
})

const small: [what: string, words: string][] = [
  ['-je', 'lesje les, robotje robot, boekje boek, huisje huis, bedrijfje bedrijf, jasje jas'],
  ['-je after a t', 'plantje plant, puntje punt, tentje tent, kaartje kaart, bootje boot'],
  ['-je after a t of a longer word', 'experimentje experiment, talentje talent, rapportje rapport'],
  ['-je after a p', 'lampje lamp, groepje groep, klompje klomp'],
  ['-tje', 'molentje molen, stoeltje stoel, steentje steen, deurtje deur, batterijtje batterij'],
  ['-tje after a mute e', 'vogeltje vogel, kamertje kamer, computertje computer, tekentje teken'],
  ['-tje after a vowel', 'fotootje foto, radiootje radio, leeuwtje leeuw, motortje motor'],
  ['-etje', 'balletje bal, bruggetje brug, ringetje ring, slangetje slang, karretje kar'],
  ['-pje', 'bloempje bloem, bloemetje bloem, raampje raam, filmpje film, museumpje museum'],
  ['another sound', 'glaasje glas, blaadje blad, jongetje jongen'],
]

test.each(small)('small forms with %s are forms of their word, one or more of them', (_, words) => {
  for (const pair of words.split(', ')) {
    const [form = '', word = ''] = pair.split(' ')
    expect(stemOf(form), pair).toBe(stemOf(word))
    expect(stemOf(`${form}s`), pair).toBe(stemOf(word))
  }
})

test.each([
  ['meisje', 'meis'],
  ['oranje', 'oran'],
  ['kastanje', 'kast'],
  ['beetje', 'beet'],
  ['uitje', 'uit'],
  ['eentje', 'een'],
  ['netjes', 'net'],
  ['lampje', 'lam'],
  ['plantje', 'plan'],
  ['asje', 'as'],
])('%s only looks like a small %s', (word, other) => {
  expect(stemOf(word)).not.toBe(stemOf(other))
})

test.each(['meisje', 'oranje', 'kastanje', 'uitje'])(
  'more than one %s is the same word',
  (word) => {
    expect(stemOf(`${word}s`)).toBe(stemOf(word))
  },
)

test.each([
  ['les', 'lus'],
  ['brug', 'brief'],
  ['robot', 'robotica'],
  ['water', 'waterbouw'],
])('%s is another word than %s', (word, other) => {
  expect(stemOf(word)).not.toBe(stemOf(other))
})

const reader = new WordReader()

function wordsOf(text: string) {
  const words: string[] = []
  const filled = reader.read(text)
  for (let place = 0; place < filled; place += 2)
    words.push(reader.isJoined(place) ? `=${reader.wordAt(place)}` : reader.wordAt(place))
  return words
}

test('a long text after a short one is read to its end', () => {
  const words = Array.from({ length: 9000 }, (_, number) => `a-${number}`)
  expect(wordsOf(words.join(' '))).toHaveLength(3 * 9000)
  expect(wordsOf('één w&t')).toEqual(['een', 'w', 't', '=wt'])
})

test('accents and capitals fall away', () => {
  expect(wordsOf('Ideeën voor één CAFÉ')).toEqual(['ideeen', 'voor', 'een', 'cafe'])
})

test('joined words count in pieces and as a whole', () => {
  expect(wordsOf('zonne-energie, W&T en foto’s!')).toEqual([
    'zonne',
    'energie',
    '=zonneenergie',
    'w',
    't',
    '=wt',
    'en',
    'foto',
    's',
    '=fotos',
  ])
  expect(wordsOf('kant-en-klaar')).toEqual(['kant', 'en', 'klaar', '=kantenklaar'])
  expect(wordsOf('techniek - en meer')).toEqual(['techniek', 'en', 'meer'])
})
