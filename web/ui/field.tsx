import { useId, type ReactNode } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

/** What every form field has: a label, and when needed a hint and an error, tied to it for everybody. */
export interface FieldWords {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Says that it may be left empty. */
  isOptional?: boolean
}

export interface FieldIds {
  id: string
  labelId: string
  describedBy: string | undefined
}

/** The ids that tie a control to its words; `more` are ids of further descriptions. */
export function useFieldIds(
  { hint, error }: Pick<FieldWords, 'hint' | 'error'>,
  id?: string,
  more: (string | false | undefined)[] = [],
): FieldIds {
  const made = useId()
  const base = id ?? made
  const describedBy = [hint && `${base}-hint`, error && `${base}-error`, ...more].filter(Boolean)
  return { id: base, labelId: `${base}-label`, describedBy: describedBy.join(' ') || undefined }
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="utrecht-form-field-description" id={`${id}-hint`}>
      {children}
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <div className="utrecht-form-field-error-message" id={`${id}-error`}>
      <Icon name="error" /> {error}
    </div>
  )
}

export function OptionalMark({ isOptional }: { isOptional: boolean | undefined }) {
  const { text } = useTexts()
  return isOptional ? <span className="field__optional"> ({text('ui.optional')})</span> : null
}

/** Label, hint and error around one control. */
export function Field({
  ids,
  label,
  hint,
  error,
  isOptional,
  children,
}: FieldWords & { ids: FieldIds; children: ReactNode }) {
  return (
    <div className={classNames('utrecht-form-field', error && 'utrecht-form-field--invalid')}>
      <label className="utrecht-form-label" htmlFor={ids.id} id={ids.labelId}>
        {label}
        <OptionalMark isOptional={isOptional} />
      </label>
      {hint && <FieldHint id={ids.id}>{hint}</FieldHint>}
      <FieldError id={ids.id} error={error} />
      {children}
    </div>
  )
}

/** Label, hint and error around a group of controls. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  isOptional,
  children,
}: FieldWords & { id?: string; children: ReactNode }) {
  const ids = useFieldIds({ hint, error }, id)
  return (
    <fieldset
      className={classNames('utrecht-form-field', error && 'utrecht-form-field--invalid')}
      id={ids.id}
      aria-describedby={ids.describedBy}
      tabIndex={-1}
    >
      <legend className="utrecht-form-label">
        {label}
        <OptionalMark isOptional={isOptional} />
      </legend>
      {hint && <FieldHint id={ids.id}>{hint}</FieldHint>}
      <FieldError id={ids.id} error={error} />
      {children}
    </fieldset>
  )
}
