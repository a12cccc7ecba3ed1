import { useId, type KeyboardEvent, type ReactNode } from 'react'

export interface Tab {
  key: string
  label: string
  /** How many things are behind it. */
  count?: number
  content: ReactNode
}

/** Views of one thing, one at a time. Arrow keys, Home and End move between the tabs. */
export function Tabs({
  label,
  tabs,
  current,
  onChoose,
}: {
  label: string
  tabs: readonly Tab[]
  current: string
  onChoose: (key: string) => void
}) {
  const id = useId()
  const shown = tabs.find(({ key }) => key === current) ?? tabs[0]

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const position = tabs.findIndex(({ key }) => key === shown?.key)
    const next = {
      ArrowRight: (position + 1) % tabs.length,
      ArrowLeft: (position - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    const tab = next === undefined ? undefined : tabs[next]
    if (!tab) return
    event.preventDefault()
    onChoose(tab.key)
    document.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${tab.key}`)}`)?.focus()
  }

  return (
    <div className="tabs">
      <div
        role="tablist"
        aria-label={label}
        className="tabs__list"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            className="tabs__tab"
            aria-selected={tab.key === shown?.key}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === shown?.key ? 0 : -1}
            onClick={() => onChoose(tab.key)}
          >
            {tab.label}
            {tab.count !== undefined && <span className="nl-number-badge">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={shown ? `${id}-${shown.key}` : undefined}
        tabIndex={0}
        className="tabs__panel"
      >
        {shown?.content}
      </div>
    </div>
  )
}

/** A choice between a few views of the same screen, such as list and map; pressed buttons beside each other. */
export function ViewSwitch<Value extends string>({
  label,
  choices,
  chosen,
  onChange,
}: {
  label: string
  choices: readonly { value: Value; label: string }[]
  chosen: Value
  onChange: (value: Value) => void
}) {
  return (
    <fieldset className="view-switch">
      <legend className="only-heard">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className="view-switch__choice"
          aria-pressed={choice.value === chosen}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  )
}
