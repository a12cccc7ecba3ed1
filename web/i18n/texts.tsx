import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { languages, type Language } from '../../shared/common.ts'
import { formatsIn, type Formats } from '../../shared/i18n/formats.ts'
import { makeText, type TextOf } from '../../shared/i18n/text.ts'
import { catalogues, loadTexts, type Dutch } from './catalogues.ts'

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

export function TextsProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState(rememberedLanguage)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const texts = useMemo<Texts>(
    () => ({
      ...formatsIn(language),
      text: makeText<Dutch>(catalogues[language], language),
      language,
      setLanguage: (next) => {
        localStorage.setItem(storageKey, next)
        void loadTexts(next, 'all').then(() => choose(next))
      },
    }),
    [language],
  )
  return <TextsContext value={texts}>{children}</TextsContext>
}

/** The texts and formats of the reader's language, and the way to choose another. */
export function useTexts() {
  const texts = use(TextsContext)
  if (!texts) throw new Error('useTexts needs a TextsProvider above it')
  return texts
}
