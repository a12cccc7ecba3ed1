/** A text with values in braces; with two forms when a count decides which is read. */
export type Entry = string | { readonly one: string; readonly other: string }
export type Catalogue = Readonly<Record<string, Entry>>
/** The same texts in another language: every key, and the same keys only. */
export type Translation<C extends Catalogue> = {
  readonly [Key in keyof C]: C[Key] extends string ? string : { one: string; other: string }
}

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type ValuesOf<E> = E extends { one: infer One; other: infer Other }
  ? 'count' | Names<One> | Names<Other>
  : Names<E>

/** Gives a text; asks for exactly the values that its Dutch wording names. */
export type TextOf<C extends Catalogue> = <Key extends keyof C & string>(
  key: Key,
  ...values: [ValuesOf<C[Key]>] extends [never]
    ? []
    : [Readonly<Record<ValuesOf<C[Key]>, string | number>>]
) => string

const tags = { nl: 'nl-NL', en: 'en-GB' } as const

/**
 * Reads texts from a catalogue in the Dutch shape, which may still be growing; numbers get the separators of the
 * language.
 */
export function makeText<C extends Catalogue>(
  catalogue: { readonly [Key in keyof C]?: Entry },
  language: keyof typeof tags,
): TextOf<C> {
  const plural = new Intl.PluralRules(tags[language])
  const number = new Intl.NumberFormat(tags[language])

  return (key, ...[values]) => {
    const given: Readonly<Record<string, string | number>> = values ?? {}
    const entry = catalogue[key] ?? ''
    const wording =
      typeof entry === 'string'
        ? entry
        : plural.select(Number(given.count)) === 'one'
          ? entry.one
          : entry.other
    return wording.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = given[name] ?? ''
      return typeof value === 'number' ? number.format(value) : value
    })
  }
}
