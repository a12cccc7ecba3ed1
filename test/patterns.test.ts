import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseAst } from 'vite'
import { withoutDiminutive } from '../server/catalogue/diminutives.ts'
import { withoutPerson } from '../server/features/operation/operation-rules.ts'
import { asPlainText } from '../shared/plain-text.ts'

/** Every regular expression of ours, against texts made to keep it busy. */

/** As long as what a request can carry. */
const longest = 50_000

interface Pattern {
  source: string
  flags: string
}

function* nodesIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  const node = value as Record<string, unknown>
  if (typeof node['type'] === 'string') yield node
  for (const inside of Object.values(node)) yield* nodesIn(inside)
}

const isWholePattern = (text: unknown): text is string =>
  typeof text === 'string' && text.startsWith('^') && text.endsWith('$')

/** The literals, and the texts that are patterns of schemas. */
function patternsIn(file: string): Pattern[] {
  const tree = parseAst(readFileSync(file, 'utf8'), { lang: 'ts' })
  return [...nodesIn(tree)].flatMap(({ type, regex, value }) => {
    if (type !== 'Literal') return []
    if (isWholePattern(value)) return [{ source: value, flags: 'u' }]
    const { pattern, flags } = (regex ?? {}) as { pattern?: string; flags?: string }
    return pattern === undefined ? [] : [{ source: pattern, flags: flags ?? '' }]
  })
}

const files = ['shared', 'server'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.config.ts'))
    .map((name) => join(folder, name)),
)
const found = new Map(
  files.flatMap((file) =>
    patternsIn(file).map((one) => [`/${one.source}/${one.flags}`, { ...one, file }] as const),
  ),
)

/** What such a pattern may stumble over: its own signs over and over, after a beginning that suits it, and an end that does not. */
function* busyTexts(source: string) {
  const own = source.replace(/\\[a-zA-Z](\{[^}]*\})?/g, '').match(/[^\\^$*+?()[\]{}|]/gu) ?? []
  const common = ['a', '0', ' ', '.', '-', '@', '/', '(', "'", '"', '\n', '\u00e9']
  const signs = [...new Set([...own.slice(0, 12), ...common])]
  for (const start of ['', 'a@', 'https://a', 'De '])
    for (const sign of signs) yield { start, unit: sign }
  for (const sign of signs) for (const other of signs) yield { start: '', unit: sign + other }
}
const textOf = ({ start, unit }: { start: string; unit: string }, length: number) =>
  `${start}${unit.repeat(length / unit.length)}\u0001`

function millisecondsOf(work: () => unknown) {
  const tries = [1, 2].map(() => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...tries)
}
/** Going through a text once, sign by sign. */
const once = /^[^\ue000]*\ue000/
const timesOnce = (text: string, work: (text: string) => unknown) =>
  millisecondsOf(() => work(text)) /
  Math.max(
    millisecondsOf(() => once.test(text)),
    0.05,
  )

/** A pattern that looks at every sign from every other takes tens of thousands of times. */
const most = 400

test('the patterns are found', () => {
  expect(found.size).toBeGreaterThan(40)
})

test.each([...found])(
  '%s goes through the longest text in a bounded number of times',
  (_name, one) => {
    const pattern = new RegExp(one.source, one.flags)
    const use = (text: string) => (pattern.global ? text.replace(pattern, '') : pattern.test(text))
    for (const busy of busyTexts(one.source)) {
      const times = timesOnce(textOf(busy, longest), use)
      expect(times, `${one.file}, ${JSON.stringify(busy)}`).toBeLessThan(most)
    }
  },
)

test.each([
  [
    'asPlainText',
    asPlainText,
    ['\u200d', '\u0645\u200c', '\u200c\u0645', '\u0301', '\u{1f469}\u200d'],
  ],
  [
    'withoutPerson',
    (text: string) => withoutPerson(text, { email: 'a@b.example', name: 'Anneke Visser' }),
    ['a@', 'a@b.example', 'a@b.', 'Anneke '],
  ],
  ['withoutDiminutive', (text: string) => withoutDiminutive(`${text}je`), ['o', 'ntje', 'et']],
] as const)(
  '%s goes through the longest text in a bounded number of times',
  (_name, work, units) => {
    for (const unit of units)
      expect(timesOnce(textOf({ start: '', unit }, longest), work), unit).toBeLessThan(most)
  },
)
