import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import {
  activeFilters,
  changed,
  without,
  type FilterName,
  type SearchQuery,
} from './search-query.ts'

interface Chip {
  key: string
  label: string
  next: SearchQuery
}

/** What the search is narrowed to; each can be taken away by itself. */
export function ActiveFilters({
  query,
  onChange,
}: {
  query: SearchQuery
  onChange: (next: SearchQuery) => void
}) {
  const { text } = useTexts()
  const chips = useChips(query)
  if (chips.length === 0) return null

  function go(next: SearchQuery) {
    onChange(next)
    // The button goes away with its filter, so the focus moves to what came of it.
    document.querySelector<HTMLElement>('#results-title')?.focus({ preventScroll: true })
  }

  return (
    <ul className="active-filters" aria-label={text('search.active')}>
      {chips.map(({ key, label, next }) => (
        <li key={key}>
          <Button
            icon="cross"
            className="active-filters__chip"
            aria-label={text('ui.remove', { name: label })}
            onClick={() => go(next)}
          >
            {label}
          </Button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button look="quiet" onClick={() => go(query.order ? { order: query.order } : {})}>
            {text('search.clear')}
          </Button>
        </li>
      )}
    </ul>
  )
}

function useChips(query: SearchQuery): Chip[] {
  const { text, formatGrades, formatDay } = useTexts()

  const single = (key: FilterName, label: string): Chip[] => [
    { key, label, next: without(query, [key]) },
  ]
  /** One chip for each choice of a list. */
  const each = <Name extends 'kinds' | 'themes' | 'grades' | 'modes'>(
    name: Name,
    labelOf: (value: NonNullable<SearchQuery[Name]>[number]) => string,
  ): Chip[] => {
    const chosen = (query[name] ?? []) as NonNullable<SearchQuery[Name]>[number][]
    return chosen.map((value) => {
      const rest = chosen.filter((other) => other !== value)
      return {
        key: `${name} ${value}`,
        label: labelOf(value),
        next: changed(query, { [name]: rest.length > 0 ? rest : undefined }),
      }
    })
  }
  const period = () => {
    if (query.from && query.until)
      return text('search.chip.period', {
        from: formatDay(query.from),
        until: formatDay(query.until),
      })
    return query.from
      ? text('search.chip.from', { day: formatDay(query.from) })
      : text('search.chip.until', { day: formatDay(query.until ?? '') })
  }
  const chipsOf: Record<FilterName, () => Chip[]> = {
    type: () => single('type', text(`search.type.${query.type ?? 'offer'}`)),
    place: () => single('place', query.place ?? text('search.chip.point')),
    distance: () => [
      {
        key: 'distance',
        label: text('search.within', { km: query.withinKm ?? 0 }),
        next: changed(query, { withinKm: undefined }),
      },
    ],
    area: () => single('area', text('search.chip.area')),
    kinds: () => each('kinds', (kind) => text(`kind.${kind}`)),
    themes: () => each('themes', (theme) => text(`theme.${theme}`)),
    grades: () => each('grades', (grade) => formatGrades([grade])),
    modes: () => each('modes', (mode) => text(`mode.${mode}`)),
    audience: () => single('audience', text(`audience.${query.audience ?? 'pupils'}`)),
    period: () => single('period', period()),
    text: () => single('text', `‘${query.text ?? ''}’`),
  }
  return activeFilters(query).flatMap((name) => chipsOf[name]())
}
