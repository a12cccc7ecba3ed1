import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { classNames } from './class-names.ts'
import { Field, useFieldIds, type FieldWords } from './field.tsx'

export interface Suggestion<Value> {
  key: string
  label: string
  /** A second line that tells equal names apart. */
  detail?: string
  value: Value
}

interface Found<Value> {
  state: 'quiet' | 'busy' | 'failed' | 'found'
  list: Suggestion<Value>[]
}

const nothingYet = { state: 'quiet' as const, list: [] }
const waitMs = 250
// No native element is a list under a text field that one can style and steer.
const listRole = { role: 'listbox' }
const optionRole = (isActive: boolean) => ({
  role: 'option',
  tabIndex: -1,
  'aria-selected': isActive,
})

/**
 * A text field that suggests while somebody types; the text itself stays free.
 * Pattern: WAI-ARIA 1.2 combobox with list autocomplete and manual selection.
 */
export function Combobox<Value>({
  label,
  hint,
  error,
  isOptional = false,
  id,
  name,
  typed,
  onType,
  onChoose,
  suggest,
  minimumLength = 2,
  autoComplete = 'off',
}: FieldWords & {
  id?: string
  name?: string
  /** The text in the field. */
  typed: string
  onType: (typed: string) => void
  onChoose: (value: Value, label: string) => void
  /** Finds suggestions for what is typed; the signal says when they are no longer wanted. */
  suggest: (typed: string, signal: AbortSignal) => Promise<Suggestion<Value>[]>
  minimumLength?: number
  autoComplete?: string
}) {
  const { text } = useTexts()
  const ids = useFieldIds({ hint, error }, id)
  const listId = useId()
  const [found, setFound] = useState<Found<Value>>(nothingYet)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const asked = useRef(suggest)
  const { list } = found

  useEffect(() => {
    asked.current = suggest
  })

  useEffect(() => {
    if (!isOpen || typed.trim().length < minimumLength) return undefined
    const stop = new AbortController()
    const timer = setTimeout(() => {
      setFound((before) => (before.state === 'found' ? before : { state: 'busy', list: [] }))
      asked.current(typed.trim(), stop.signal).then(
        (suggestions) => {
          if (stop.signal.aborted) return
          setActive(-1)
          setFound({ state: 'found', list: suggestions })
        },
        () => {
          if (!stop.signal.aborted) setFound({ state: 'failed', list: [] })
        },
      )
    }, waitMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [typed, isOpen, minimumLength])

  function close() {
    setIsOpen(false)
    setActive(-1)
    setFound(nothingYet)
  }

  function choose(suggestion: Suggestion<Value>) {
    onType(suggestion.label)
    onChoose(suggestion.value, suggestion.label)
    close()
    input.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setIsOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      const start = active < 0 && step < 0 ? list.length : active
      if (list.length > 0) setActive((start + step + list.length) % list.length)
    } else if (event.key === 'Enter' && isOpen) {
      const suggestion = list[active]
      if (!suggestion) return
      event.preventDefault()
      choose(suggestion)
    } else if (event.key === 'Tab') close()
  }

  const isListed = isOpen && list.length > 0
  const optionId = (index: number) => `${listId}-${index}`

  return (
    <Field ids={ids} label={label} hint={hint} error={error} isOptional={isOptional}>
      <div className="combobox">
        <input
          ref={input}
          id={ids.id}
          name={name}
          type="text"
          role="combobox"
          className={classNames(
            'utrecht-textbox utrecht-textbox--html-input',
            error && 'utrecht-textbox--invalid',
          )}
          autoComplete={autoComplete}
          aria-autocomplete="list"
          aria-expanded={isListed}
          aria-controls={listId}
          aria-activedescendant={isListed && active >= 0 ? optionId(active) : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={ids.describedBy}
          value={typed}
          onChange={(event) => {
            onType(event.target.value)
            setIsOpen(true)
            if (event.target.value.trim().length < minimumLength) setFound(nothingYet)
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <div
          id={listId}
          {...listRole}
          aria-label={text('ui.suggestions.label')}
          className="combobox__list"
          hidden={!isListed}
        >
          {list.map((suggestion, index) => (
            <button
              type="button"
              key={suggestion.key}
              id={optionId(index)}
              {...optionRole(index === active)}
              className={classNames('combobox__option', index === active && 'is-active')}
              // The field keeps the focus, so that its blur does not close the list first.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              {suggestion.label}
              {suggestion.detail && <span className="combobox__detail">{suggestion.detail}</span>}
            </button>
          ))}
        </div>
        <output className={classNames('combobox__status', isListed && 'only-heard')}>
          {isOpen && statusOf(found, text)}
        </output>
      </div>
    </Field>
  )
}

function statusOf<Value>(found: Found<Value>, text: ReturnType<typeof useTexts>['text']) {
  if (found.state === 'busy') return text('ui.busy')
  if (found.state === 'failed') return text('ui.suggestions.failed')
  if (found.state === 'quiet') return ''
  return found.list.length > 0
    ? text('ui.suggestions.count', { count: found.list.length })
    : text('ui.suggestions.none')
}
