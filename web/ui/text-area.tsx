import { useState, type ComponentProps } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { classNames } from './class-names.ts'
import { Field, useFieldIds, type FieldWords } from './field.tsx'

/** Several lines of text, which grow with what is typed; says how many characters are left. */
export function TextArea({
  label,
  hint,
  error,
  isOptional = false,
  id,
  limit,
  rows = 4,
  onChange,
  className,
  ...area
}: ComponentProps<'textarea'> & FieldWords & { limit?: number }) {
  const { text } = useTexts()
  const [typed, setTyped] = useState<number>()
  const counterId = limit === undefined ? undefined : `${id ?? 'area'}-${area.name ?? ''}-counter`
  const ids = useFieldIds({ hint, error }, id, [counterId])
  const length = typed ?? String(area.value ?? area.defaultValue ?? '').length
  const left = (limit ?? 0) - length

  return (
    <Field ids={ids} label={label} hint={hint} error={error} isOptional={isOptional}>
      <textarea
        {...area}
        id={ids.id}
        rows={rows}
        className={classNames(
          'utrecht-textarea utrecht-textarea--html-textarea',
          error && 'utrecht-textarea--invalid',
          className,
        )}
        aria-invalid={error ? true : undefined}
        aria-describedby={ids.describedBy}
        onChange={(event) => {
          setTyped(event.target.value.length)
          onChange?.(event)
        }}
      />
      {limit !== undefined && (
        <div
          className={classNames('counter', left < 0 && 'counter--over')}
          id={counterId}
          // Announced only when it begins to matter, not at every key.
          aria-live={left <= 20 ? 'polite' : 'off'}
        >
          {left < 0
            ? text('ui.characters.over', { count: -left })
            : text('ui.characters.left', { count: left })}
        </div>
      )}
    </Field>
  )
}
