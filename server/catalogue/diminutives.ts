/*
 * Small forms as Dutch spelling makes them: -je, after some sounds -tje, -etje or -pje, and -s for more of them. Which
 * letters are the ending shows, mostly, from what stands before it. The first rule that fits counts.
 * Source: Team Taaladvies of the Flemish government, "Spelling van verkleinwoorden", and Wiktionary, "Dutch diminutives".
 * Left as they are: what lost a g ("koninkje") or doubled a vowel that also stands in other words ("cameraatje", "plaatje").
 */

const long = '(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au)'

/** How many letters an ending takes. */
const endings: readonly [ending: RegExp, letters: number][] = [
  // "balletje", "bruggetje", "ringetje" and "bloemetje"; not "raketje"
  [/(?:([bdfgklmnprst])\1|ng|oem)etje$/, 4],
  // "fotootje", "radiootje"; not "bootje"
  [/[aeiou]t?ootje$/, 4],
  // "boompje", "filmpje", "bodempje", "museumpje"; not "lampje"
  [new RegExp(`(?:${long}|[lreu])mpje$`), 3],
  // A word of its own ends in t: "experimentje", "tentje", "kaartje", "poortje", "rapportje", "concertje", "krijtje"
  [/(?:^[^aeiou]*e|[cm]e|ude|ale)ntje$/, 2],
  [/(?:[kt]aa|(?<!s)poo|soo|[fp]o|^[^aeiou]*e|ce|xpe)rtje$/, 2],
  [/krijtje$/, 2],
  // "stoeltje", "vogeltje", "steentje", "molentje", "deurtje", "kamertje", "motortje", "batterijtje", "leeuwtje"
  [new RegExp(`(?:${long}|e)[lnr]tje$|[ts]ortje$|ijtje$|wtje$`), 3],
  // "lesje", "robotje", "boekje", "plantje"; not "oranje"
  [/[bdfghkpstxz]je$/, 2],
]

/** Words of another sound, and words that only look small or mean something else without it. */
const others = new Map([
  ['blaadje', 'blad'],
  ['gaatje', 'gat'],
  ['glaasje', 'glas'],
  ['paadje', 'pad'],
  ['jongetje', 'jongen'],
  ['scheepje', 'schip'],
  ...[
    'beetje',
    'eentje',
    'ietsje',
    'meisje',
    'netjes',
    'sprookje',
    'toetje',
    'uitje',
    'weetje',
  ].map((word): [string, string] => [word, word]),
])

const leastLetters = 3

/** The word a folded small form is made of: "les" of "lesjes"; of a letter doubled before -etje both stay ("ball"). */
export function withoutDiminutive(word: string): string {
  const isMore = word.endsWith('jes')
  if (!isMore && !word.endsWith('je')) return word
  const one = isMore ? word.slice(0, -1) : word
  const other = others.get(word) ?? others.get(one)
  if (other !== undefined) return other
  const letters = endings.find(([ending]) => ending.test(one))?.[1] ?? 0
  return one.length - letters >= leastLetters ? one.slice(0, one.length - letters) : one
}
