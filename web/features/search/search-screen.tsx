import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { rememberSearch } from '../../postings/last-search.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Page } from '../../ui/page.tsx'
import { ViewSwitch } from '../../ui/tabs.tsx'
import { ActiveFilters } from './active-filters.tsx'
import { Filters } from './filters.tsx'
import { Results } from './results.tsx'
import { SearchMap } from './search-map.tsx'
import { resultQuery } from './search-queries.ts'
import { activeFilters, changed, type SearchQuery } from './search-query.ts'
import { useLast } from './use-last.ts'
import './search.css'

const viewKey = 'techloket.search-view'
const views = ['list', 'map'] as const
type ViewName = (typeof views)[number]
const rememberedView = (): ViewName => (localStorage.getItem(viewKey) === 'map' ? 'map' : 'list')

export function SearchScreen({ search: query }: { search: SearchQuery }) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const [view, setView] = useState(rememberedView)
  const [isOpen, setIsOpen] = useState(false)
  const [highlightedId, setHighlightedId] = useState<string>()
  const asked = useQuery(resultQuery(query))
  const result = useLast(asked.data)
  const count = activeFilters(query).length

  useEffect(() => rememberSearch({ ...query }), [query])

  const goTo = (next: SearchQuery) =>
    void navigate({ to: pathTo('search'), search: { ...next }, resetScroll: false })
  const change = (changes: Parameters<typeof changed>[1]) => goTo(changed(query, changes))

  return (
    <Page
      width="full"
      title={query.place ? text('search.titleNear', { place: query.place }) : text('search.title')}
      description={text('search.description')}
    >
      <div className="search__switches">
        <Button
          className="search__toggle"
          icon="search"
          aria-expanded={isOpen}
          aria-controls="search-filters"
          onClick={() => setIsOpen(!isOpen)}
        >
          {count > 0 ? text('search.filtersSet', { count }) : text('search.filters')}
        </Button>
        <div className="search__view">
          <ViewSwitch
            label={text('search.view')}
            choices={views.map((value) => ({ value, label: text(`search.view.${value}`) }))}
            chosen={view}
            onChange={(next) => {
              localStorage.setItem(viewKey, next)
              setView(next)
            }}
          />
        </div>
      </div>
      <div className={classNames('search', `search--${view}`, isOpen && 'is-open')}>
        <search id="search-filters" className="search__filters" aria-label={text('search.filters')}>
          <Filters
            key={`${query.place ?? ''} ${query.text ?? ''}`}
            query={query}
            onChange={change}
          />
          <Button
            look="main"
            isWide
            className="search__done"
            onClick={() => {
              setIsOpen(false)
              document.querySelector<HTMLElement>('#results-title')?.focus()
            }}
          >
            {result ? text('search.show', { count: result.total }) : text('search.showAll')}
          </Button>
        </search>
        <div className="search__found">
          <ActiveFilters query={query} onChange={goTo} />
          <Results
            query={query}
            result={result}
            error={asked.error}
            isBusy={asked.isFetching}
            onAgain={() => void asked.refetch()}
            onChange={change}
            highlightedId={highlightedId}
            onHighlight={setHighlightedId}
          />
        </div>
        <div className="search__map">
          <SearchMap
            query={query}
            items={result?.items ?? []}
            highlightedId={highlightedId}
            onHighlight={setHighlightedId}
            onChange={change}
          />
        </div>
      </div>
    </Page>
  )
}
