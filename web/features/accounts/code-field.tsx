import { useEffect, useRef } from 'react'
import { fieldIdOf } from '../../forms/use-sending.ts'
import { TextField } from '../../ui/text-field.tsx'

const digitsIn = (typed: string) => typed.replaceAll(/\D/g, '').slice(0, 6)

/** Six digits, however they are typed or pasted. Gets the focus again after each try, and `focusAtOnce` before the first. */
export function CodeField({
  label,
  hint,
  error,
  code,
  attempt,
  focusAtOnce = false,
  onChange,
}: {
  label: string
  hint: string
  error: string | undefined
  code: string
  attempt: number
  focusAtOnce?: boolean
  onChange: (code: string) => void
}) {
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (attempt > 0 || focusAtOnce) field.current?.focus()
  }, [attempt, focusAtOnce])

  return (
    <TextField
      ref={field}
      id={fieldIdOf('code')}
      label={label}
      hint={hint}
      error={error}
      name="code"
      className="code-field"
      inputMode="numeric"
      autoComplete="one-time-code"
      value={code}
      onChange={(event) => onChange(digitsIn(event.target.value))}
    />
  )
}
