import type { Language } from '../../shared/common.ts'
import { nlFirst } from '../../shared/i18n/nl-first.ts'
import type { nl } from '../../shared/i18n/nl.ts'
import type { Entry } from '../../shared/i18n/text.ts'

export type Dutch = typeof nl
type SomeTexts = Partial<Record<keyof Dutch, Entry>>

const sources: Record<Language, Record<'first' | 'all', () => Promise<SomeTexts>>> = {
  nl: {
    first: () => Promise.resolve(nlFirst),
    all: async () => (await import('../../shared/i18n/nl.ts')).nl,
  },
  en: {
    first: async () => (await import('../../shared/i18n/en-first.ts')).enFirst,
    all: async () => (await import('../../shared/i18n/en.ts')).en,
  },
}

/** The texts that are there so far; they grow with the first page that is not the home page. */
export const catalogues: Record<Language, SomeTexts> = { nl: {}, en: {} }

/** `first` is enough for the home page and the frame around every page. */
export async function loadTexts(language: Language, part: 'first' | 'all') {
  Object.assign(catalogues[language], await sources[language][part]())
}
