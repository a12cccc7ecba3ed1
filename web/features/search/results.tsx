import type { SearchResult } from '../../../shared/search.ts'
import { searchOrders } from '../../../shared/search.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { PostingCard } from '../../postings/posting-card.tsx'
import { Button } from '../../ui/button.tsx'
import { CardList } from '../../ui/card.tsx'
import { CopyLink } from '../../ui/copy-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OnlyHeard } from '../../ui/page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { CardSkeletons } from '../../ui/waiting.tsx'
import type { FilterProps } from './filters.tsx'
import { NothingFound } from './nothing-found.tsx'
import { pageSize } from './search-queries.ts'

interface ResultsProps extends FilterProps {
  result: SearchResult | undefined
  error: unknown
  isBusy: boolean
  onAgain: () => void
  highlightedId: string | undefined
  onHighlight: (id: string | undefined) => void
}

/** The list: how many, in which order, a page of them; what was there stays when a question fails. */
export function Results(props: ResultsProps) {
  const { query, result, error, isBusy, onAgain, highlightedId, onHighlight } = props
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  return (
    <section className="results" aria-labelledby="results-title" aria-busy={isBusy}>
      <div className="results__head">
        <div aria-live="polite">
          <ResultsTitle result={result} hasFailed={Boolean(error)} />
        </div>
        {result && result.total > 1 && <OrderChoice {...props} />}
      </div>
      {Boolean(error) && (
        <Notice
          kind="error"
          isNews
          title={text('search.failed')}
          actions={<Button onClick={onAgain}>{text('failure.again')}</Button>}
        >
          <p>{refusalText(error)}</p>
          {result && <p>{text('search.failedKept')}</p>}
        </Notice>
      )}
      {!result && !error && <CardSkeletons count={5} />}
      {result && query.place && result.total > 0 && (
        <p className="results__note">{text('search.distances', { place: query.place })}</p>
      )}
      {result?.total === 0 && <NothingFound query={query} result={result} />}
      {result && result.total > 0 && (
        <>
          <CardList label={text('search.list')}>
            {result.items.map((card) => (
              <PostingCard
                key={card.id}
                card={card}
                isMarked={card.id === highlightedId}
                onMark={(isMarked) => onHighlight(isMarked ? card.id : undefined)}
              />
            ))}
          </CardList>
          <Pagination
            to={pathTo('search')}
            search={(page) => ({ ...query, page: page > 1 ? page : undefined })}
            page={query.page ?? 1}
            total={Math.ceil(result.total / pageSize)}
          />
          <CopyLink />
        </>
      )}
    </section>
  )
}

function ResultsTitle({
  result,
  hasFailed,
}: {
  result: SearchResult | undefined
  hasFailed: boolean
}) {
  const { text, formatList } = useTexts()
  const parts = result && [
    ...(result.offers > 0 ? [text('search.offers', { count: result.offers })] : []),
    ...(result.requests > 0 ? [text('search.requests', { count: result.requests })] : []),
  ]
  const waiting = hasFailed ? text('search.list') : text('ui.loading')
  return (
    <h2 className="nl-heading nl-heading--level-3" id="results-title" tabIndex={-1}>
      {parts ? (parts.length > 0 ? formatList(parts) : text('search.none')) : waiting}
    </h2>
  )
}

function OrderChoice({ query, onChange }: ResultsProps) {
  const { text } = useTexts()
  const hasPoint = query.latitude !== undefined
  const possible = searchOrders.filter(
    (order) => order === 'newest' || (order === 'nearest' ? hasPoint : query.text !== undefined),
  )
  if (possible.length < 2) return null
  const usual = hasPoint ? 'nearest' : 'best'
  return (
    <div className="results__order">
      <SelectField
        label={<OnlyHeard>{text('search.order')}</OnlyHeard>}
        emptyLabel={false}
        choices={possible.map((value) => ({ value, label: text(`searchOrder.${value}`) }))}
        value={query.order && possible.includes(query.order) ? query.order : usual}
        onChange={({ target }) =>
          onChange({
            order: searchOrders.find((order) => order === target.value && order !== usual),
          })
        }
      />
    </div>
  )
}
