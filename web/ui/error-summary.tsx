import { useEffect, useRef } from 'react'
import { useTexts } from '../i18n/texts.tsx'

/**
 * What is wrong in a form, on top of it, with a link to each field. The focus moves here when it appears and
 * again at each new `attempt` to send.
 */
export function ErrorSummary({
  errors,
  attempt = 0,
}: {
  errors: readonly { fieldId: string; message: string }[]
  attempt?: number
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
                goTo(fieldId)
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

function goTo(fieldId: string) {
  const field = document.querySelector<HTMLElement>(`#${CSS.escape(fieldId)}`)
  // The label comes along, which a bare focus would leave above the edge.
  field?.closest('.utrecht-form-field')?.scrollIntoView({ block: 'start' })
  const first = field?.matches('fieldset') ? field.querySelector<HTMLElement>('input') : undefined
  ;(first ?? field)?.focus({ preventScroll: true })
}
