import { useEffect, useRef } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { goToField } from './go-to-field.ts'

/**
 * What is wrong in a form, on top of it, with a link to each field. The focus moves here when it appears and
 * again at each new `attempt` to send.
 */
export function ErrorSummary({
  errors,
  attempt = 0,
  onGo = goToField,
}: {
  errors: readonly { fieldId: string; message: string }[]
  attempt?: number
  /** Brings the reader to a field, when it need not be on the screen. */
  onGo?: (fieldId: string) => void
}) {
  const { text } = useTexts()
  const box = useRef<HTMLElement>(null)
  const hasErrors = errors.length > 0
  useEffect(() => {
    if (hasErrors && attempt >= 0) box.current?.focus()
  }, [hasErrors, attempt])
  if (!hasErrors) return null

  return (
    <section
      ref={box}
      className="error-summary"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 className="error-summary__title" id="error-summary-title">
        {text('ui.errors.title', { count: errors.length })}
      </h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId}-${message}`}>
            <a
              className="nl-link"
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault()
                onGo(fieldId)
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
