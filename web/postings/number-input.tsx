import { useState, type ComponentProps } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { NumberField } from '../ui/text-field.tsx'

/** A whole number within bounds. What is typed stays as it is; only a number that fits is handed on. */
export function NumberInput({
  number,
  onNumber,
  least,
  most,
  ...field
}: Omit<ComponentProps<typeof NumberField>, 'value' | 'onChange'> & {
  number: number | undefined
  onNumber: (number: number | undefined) => void
  least: number
  most: number
}) {
  const { text } = useTexts()
  const [typed, setTyped] = useState({ words: asWords(number), number })
  const [isLeft, setIsLeft] = useState(false)
  // Another value from outside (an undone edit, another's version) replaces what was typed.
  if (typed.number !== number) setTyped({ words: asWords(number), number })

  const read = (words: string) => {
    const value = Number(words.trim())
    return /^\d+$/.test(words.trim()) && value >= least && value <= most ? value : undefined
  }
  const isWrong = typed.words.trim() !== '' && read(typed.words) === undefined
  const fault = /^\d+$/.test(typed.words.trim())
    ? text('forms.number.between', { least, most })
    : text('forms.number.whole')

  return (
    <NumberField
      {...field}
      error={isWrong && isLeft ? fault : field.error}
      value={typed.words}
      onBlur={() => setIsLeft(true)}
      onChange={(event) => {
        const words = event.target.value
        const next = read(words)
        setTyped({ words, number: next })
        if (next !== number) onNumber(next)
      }}
    />
  )
}

const asWords = (number: number | undefined) => (number === undefined ? '' : String(number))
