import { useState, type ReactNode } from 'react'
import type { SearchQuery, changed } from './search-query.ts'
import {
  activityKinds,
  audiences,
  grades,
  modes,
  postingTypes,
  themes,
  type Grade,
} from '../../../shared/vocabulary.ts'
import { PlaceForm } from '../../forms/place-form.tsx'
import { useTexts } from '../../i18n/texts.tsx'
import { ChipGroup, RadioGroup } from '../../ui/choice-groups.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { OnlyHeard } from '../../ui/page.tsx'
import { PeriodFilter } from './period-filter.tsx'
import { TextFilter } from './text-filter.tsx'

export interface FilterProps {
  query: SearchQuery
  onChange: (changes: Parameters<typeof changed>[1]) => void
}

const distancesKm = [2, 5, 10, 15, 25, 50, 100]
const some = <T,>(list: T[]) => (list.length > 0 ? list : undefined)

/** Every filter; each takes effect at once. */
export function Filters({ query, onChange }: FilterProps) {
  const { text } = useTexts()
  const distances = distancesKm.includes(query.withinKm ?? 5)
    ? distancesKm
    : [...distancesKm, query.withinKm ?? 0]
  return (
    <div className="filters">
      <PlaceForm
        className="filters__with-button"
        label={text('search.place')}
        button={text('search.go')}
        known={query.place}
        onPlace={({ name, latitude, longitude }) =>
          onChange({ place: name, latitude, longitude, order: undefined, ...nowhere })
        }
        onNowhere={() =>
          onChange({
            place: undefined,
            latitude: undefined,
            longitude: undefined,
            withinKm: undefined,
          })
        }
      />
      <SelectField
        label={text('search.distance')}
        {...(query.latitude === undefined ? { hint: text('search.distanceNeedsPlace') } : {})}
        emptyLabel={text('search.anyDistance')}
        choices={distances.map((km) => ({
          value: String(km),
          label: text('search.within', { km }),
        }))}
        value={String(query.withinKm ?? '')}
        disabled={query.latitude === undefined}
        onChange={({ target }) =>
          onChange({
            withinKm: target.value === '' ? undefined : Number(target.value),
            ...nowhere,
          })
        }
      />
      <TextFilter query={query} onChange={onChange} />
      <RadioGroup
        label={text('search.type')}
        isInline
        choices={(['all', ...postingTypes] as const).map((value) => ({
          value,
          label: text(`search.type.${value}`),
        }))}
        chosen={query.type ?? 'all'}
        onChange={(type) => onChange({ type: type === 'all' ? undefined : type })}
      />
      <ChipGroup
        label={text('search.grades')}
        choices={grades.map((grade) => ({ value: String(grade), label: String(grade) }))}
        chosen={(query.grades ?? []).map(String)}
        onChange={(chosen) => onChange({ grades: some(chosen.map(Number) as Grade[]) })}
      />
      <PeriodFilter query={query} onChange={onChange} />
      <Folded label={text('search.kinds')} count={query.kinds?.length ?? 0}>
        <ChipGroup
          label={<OnlyHeard>{text('search.kinds')}</OnlyHeard>}
          choices={activityKinds.map((value) => ({ value, label: text(`kind.${value}`) }))}
          chosen={query.kinds ?? []}
          onChange={(chosen) => onChange({ kinds: some(chosen) })}
        />
      </Folded>
      <Folded label={text('search.themes')} count={query.themes?.length ?? 0}>
        <ChipGroup
          label={<OnlyHeard>{text('search.themes')}</OnlyHeard>}
          choices={themes.map((value) => ({ value, label: text(`theme.${value}`) }))}
          chosen={query.themes ?? []}
          onChange={(chosen) => onChange({ themes: some(chosen) })}
        />
      </Folded>
      <Folded
        label={text('search.more')}
        count={(query.modes?.length ?? 0) + (query.audience === undefined ? 0 : 1)}
      >
        <ChipGroup
          label={text('search.modes')}
          choices={modes.map((value) => ({ value, label: text(`mode.${value}`) }))}
          chosen={query.modes ?? []}
          onChange={(chosen) => onChange({ modes: some(chosen) })}
        />
        <RadioGroup
          label={text('search.audience')}
          choices={(['all', ...audiences] as const).map((value) => ({
            value,
            label: value === 'all' ? text('search.everybody') : text(`audience.${value}`),
          }))}
          chosen={query.audience ?? 'all'}
          onChange={(audience) => onChange({ audience: audience === 'all' ? undefined : audience })}
        />
      </Folded>
    </div>
  )
}

/** Filters that are seldom used: out of sight until somebody asks, or one of them is set. */
function Folded({ label, count, children }: { label: string; count: number; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(count > 0)
  return (
    <details
      className="fold"
      open={isOpen || count > 0}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        {label} {count > 0 && <span className="nl-number-badge">{count}</span>}
      </summary>
      {children}
    </details>
  )
}

/** No area of the map: a place and a distance say where instead. */
const nowhere = {
  west: undefined,
  south: undefined,
  east: undefined,
  north: undefined,
} as const
