import { useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldGroup, type FieldWords } from './field.tsx'
import type { Choice } from './select-field.tsx'

interface Group<Value extends string> extends FieldWords {
  id?: string
  choices: readonly Choice<Value>[]
}
interface Many<Value extends string> extends Group<Value> {
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** The list with one choice put in or taken out, in the order of the choices. */
const toggled = <Value extends string>(
  { choices, chosen }: Many<Value>,
  value: Value,
  isOn: boolean,
) =>
  choices
    .map((choice) => choice.value)
    .filter((other) => (other === value ? isOn : chosen.includes(other)))

/** Several choices, one under the other, each with room for an explanation. */
export function CheckboxGroup<Value extends string>({
  hasColumns = false,
  ...group
}: Many<Value> & {
  /** Beside each other where there is room, for a long list. */
  hasColumns?: boolean
}) {
  const { id, label, hint, error, isOptional, choices, chosen, onChange } = group
  return (
    <FieldGroup
      {...{ label, hint, error }}
      {...(id ? { id } : {})}
      isOptional={isOptional ?? false}
    >
      <div className={classNames('choices', hasColumns && 'choices--columns')}>
        {choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            type="checkbox"
            choice={choice}
            isChosen={chosen.includes(choice.value)}
            onChange={(isOn) => onChange(toggled(group, choice.value, isOn))}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** One choice out of a few. */
export function RadioGroup<Value extends string>({
  id,
  label,
  hint,
  error,
  isOptional,
  choices,
  chosen,
  onChange,
  isInline = false,
}: Group<Value> & {
  chosen: Value | undefined
  onChange: (chosen: Value) => void
  /** Beside each other, for a few short choices. */
  isInline?: boolean
}) {
  const name = useId()
  return (
    <FieldGroup
      {...{ label, hint, error }}
      {...(id ? { id } : {})}
      isOptional={isOptional ?? false}
    >
      <div className={classNames('choices', isInline && 'choices--inline')}>
        {choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            type="radio"
            name={name}
            choice={choice}
            isChosen={chosen === choice.value}
            onChange={() => onChange(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** Several short choices beside each other, for filters and themes. Checkboxes underneath. */
export function ChipGroup<Value extends string>(group: Many<Value>) {
  const { id, label, hint, error, isOptional, choices, chosen, onChange } = group
  return (
    <FieldGroup
      {...{ label, hint, error }}
      {...(id ? { id } : {})}
      isOptional={isOptional ?? false}
    >
      <div className="chips">
        {choices.map((choice) => (
          <label className="chip" key={choice.value}>
            <input
              type="checkbox"
              className="utrecht-checkbox utrecht-checkbox--html-input"
              checked={chosen.includes(choice.value)}
              disabled={choice.isDisabled}
              onChange={(event) => onChange(toggled(group, choice.value, event.target.checked))}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

function ChoiceLine({
  type,
  name,
  choice,
  isChosen,
  onChange,
}: {
  type: 'checkbox' | 'radio'
  name?: string
  choice: Choice
  isChosen: boolean
  onChange: (isOn: boolean) => void
}) {
  const id = useId()
  return (
    <div className="choice">
      <input
        type={type}
        name={name}
        id={id}
        className={
          type === 'checkbox' ? 'utrecht-checkbox utrecht-checkbox--html-input' : undefined
        }
        checked={isChosen}
        disabled={choice.isDisabled}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="choice__label">
        {choice.label}
      </label>
      {choice.hint && (
        <div className="choice__hint" id={`${id}-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  )
}

/** A single yes or no. */
export function Checkbox({
  label,
  hint,
  isChosen,
  onChange,
}: {
  label: string
  hint?: string
  isChosen: boolean
  onChange: (isOn: boolean) => void
}) {
  return (
    <ChoiceLine
      type="checkbox"
      choice={{ value: '', label, hint }}
      isChosen={isChosen}
      onChange={onChange}
    />
  )
}
