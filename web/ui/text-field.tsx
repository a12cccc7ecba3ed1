import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Field, useFieldIds, type FieldWords } from './field.tsx'

/** One line of text. Takes what `register` of react-hook-form gives, or `value` and `onChange`. */
export function TextField({
  label,
  hint,
  error,
  isOptional = false,
  id,
  className,
  type = 'text',
  ...input
}: Omit<ComponentProps<'input'>, 'size'> & FieldWords) {
  const ids = useFieldIds({ hint, error }, id)
  return (
    <Field ids={ids} label={label} hint={hint} error={error} isOptional={isOptional}>
      <input
        {...input}
        type={type}
        id={ids.id}
        className={classNames(
          'utrecht-textbox utrecht-textbox--html-input',
          error && 'utrecht-textbox--invalid',
          className,
        )}
        aria-invalid={error ? true : undefined}
        aria-describedby={ids.describedBy}
      />
    </Field>
  )
}

/** A whole number with its unit beside it. `type="text"` on purpose: a scroll wheel must not change it. */
export function NumberField({
  unit,
  className,
  ...rest
}: Omit<ComponentProps<typeof TextField>, 'type' | 'inputMode'> & { unit?: ReactNode }) {
  return (
    <div className="number-field">
      <TextField
        {...rest}
        inputMode="numeric"
        autoComplete="off"
        className={classNames('number-field__input', className)}
        label={
          unit ? (
            <>
              {rest.label} <span className="number-field__unit">({unit})</span>
            </>
          ) : (
            rest.label
          )
        }
      />
    </div>
  )
}
