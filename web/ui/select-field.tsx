import type { ComponentProps } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { classNames } from './class-names.ts'
import { Field, useFieldIds, type FieldWords } from './field.tsx'

export interface Choice<Value extends string = string> {
  value: Value
  label: string
  hint?: string | undefined
  isDisabled?: boolean | undefined
}

/** A choice out of a longer list; for fewer than six choices radio buttons read better. */
export function SelectField({
  label,
  hint,
  error,
  isOptional = false,
  id,
  choices,
  emptyLabel,
  className,
  ...select
}: Omit<ComponentProps<'select'>, 'children'> &
  FieldWords & {
    choices: readonly Choice[]
    /** The words for no choice; false when one of the choices is always made. */
    emptyLabel?: string | false
  }) {
  const { text } = useTexts()
  const ids = useFieldIds({ hint, error }, id)
  return (
    <Field ids={ids} label={label} hint={hint} error={error} isOptional={isOptional}>
      <select
        {...select}
        id={ids.id}
        className={classNames(
          'utrecht-select utrecht-select--html-select',
          error && 'utrecht-select--invalid',
          className,
        )}
        aria-invalid={error ? true : undefined}
        aria-describedby={ids.describedBy}
      >
        {emptyLabel !== false && <option value="">{emptyLabel ?? text('ui.choose')}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.isDisabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
