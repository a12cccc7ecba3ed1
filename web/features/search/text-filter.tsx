import { useState } from 'react'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FilterProps } from './filters.tsx'

export function TextFilter({ query, onChange }: FilterProps) {
  const { text } = useTexts()
  const [typed, setTyped] = useState(query.text ?? '')
  return (
    <form
      className="filters__with-button"
      onSubmit={(event) => {
        event.preventDefault()
        onChange({ text: typed.trim() === '' ? undefined : typed.trim() })
      }}
    >
      <TextField
        label={text('search.text')}
        hint={text('search.textHint')}
        type="search"
        name="text"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit">{text('search.go')}</Button>
    </form>
  )
}
