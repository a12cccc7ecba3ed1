import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { languages, type Language } from '../../shared/common.ts'
import { formatsIn, type Formats } from '../../shared/i18n/formats.ts'
import { nl } from '../../shared/i18n/nl.ts'
import { makeText, type Entry, type TextOf } from '../../shared/i18n/text.ts'

type Dutch = typeof nl
export type Text = TextOf<Dutch>
export type TextKey = keyof Dutch

interface Texts extends Formats {
  text: Text
  language: Language
  setLanguage: (language: Language) => void
}

const storageKey = 'techloket.language'
const TextsContext = createContext<Texts | undefined>(undefined)

/** The language chosen earlier on this device; Dutch otherwise. */
export const rememberedLanguage = (): Language =>
  languages.find((language) => language === localStorage.getItem(storageKey)) ?? 'nl'

/** Dutch is always there; English is fetched when it is chosen. */
export async function loadCatalogue(language: Language): Promise<Record<keyof Dutch, Entry>> {
  if (language === 'nl') return nl
  const { en } = await import('../../shared/i18n/en.ts')
  return en
}

export function TextsProvider(given: {
  language: Language
  catalogue: Record<keyof Dutch, Entry>
  children: ReactNode
}) {
  const [chosen, setChosen] = useState({ language: given.language, catalogue: given.catalogue })
  const { language, catalogue } = chosen

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const texts = useMemo<Texts>(
    () => ({
      ...formatsIn(language),
      text: makeText<Dutch>(catalogue, language),
      language,
      setLanguage: (next) => {
        localStorage.setItem(storageKey, next)
        void loadCatalogue(next).then((found) => setChosen({ language: next, catalogue: found }))
      },
    }),
    [language, catalogue],
  )
  return <TextsContext value={texts}>{given.children}</TextsContext>
}

/** The texts and formats of the reader's language, and the way to choose another. */
export function useTexts() {
  const texts = use(TextsContext)
  if (!texts) throw new Error('useTexts needs a TextsProvider above it')
  return texts
}
