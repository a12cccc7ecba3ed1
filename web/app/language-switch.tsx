import { useMutation } from '@tanstack/react-query'
import { editMe, type Session } from '../../shared/accounts.ts'
import { languages, type Language } from '../../shared/common.ts'
import { call } from '../api/call.ts'
import { useTexts } from '../i18n/texts.tsx'

const names: Record<Language, string> = { nl: 'Nederlands', en: 'English' }

/** Each language in its own words. A member's choice also goes for the mails they get. */
export function LanguageSwitch({ session }: { session: Session | undefined }) {
  const { text, language, setLanguage } = useTexts()
  const { mutate: tellServer } = useMutation({
    mutationFn: (chosen: Language) => call(editMe, { body: { language: chosen } }),
  })
  return (
    <fieldset className="language-switch">
      <legend className="only-heard">{text('layout.language')}</legend>
      {languages.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-pressed={choice === language}
          onClick={() => {
            setLanguage(choice)
            if (session?.person) tellServer(choice)
          }}
        >
          {names[choice]}
        </button>
      ))}
    </fieldset>
  )
}
