import { useQuery } from '@tanstack/react-query'
import { searchPostings, type SearchFilters } from '../../../shared/search.ts'
import type { ActivityKind } from '../../../shared/vocabulary.ts'
import { call } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { TextLink } from '../../ui/link.tsx'
import { OnlyHeard } from '../../ui/page.tsx'
import type { Counts } from './serving-counts.ts'

/** How much at the desk serves a goal or action now, by kind, with the way to see it. */
export function Serving({
  kinds,
  counts,
  filters,
  of,
}: {
  kinds: readonly ActivityKind[]
  counts: Counts | undefined
  filters: SearchFilters
  /** The goal or action, for whoever hears the link by itself. */
  of: string
}) {
  const { text } = useTexts()
  const wanted = kinds.filter((kind) => filters.kinds?.includes(kind) ?? true)
  const total = useTotal(wanted, counts, filters)
  if (kinds.length === 0) return <p className="pact__serving">{text('pact.servingNever')}</p>
  if (total === undefined) return <p className="pact__serving">{text('ui.loading')}</p>
  if (total === 0) return <p className="pact__serving">{text('pact.servingNone')}</p>
  return (
    <p className="pact__serving">
      <strong>{text('pact.serving', { count: total })}</strong>{' '}
      <TextLink to={pathTo('search')} search={{ ...filters, kinds: wanted }}>
        {text('pact.show')}
        <OnlyHeard> ({of})</OnlyHeard>
      </TextLink>
    </p>
  )
}

/** A request may accept several kinds and then counts once; so more than one kind is asked of the server. */
function useTotal(
  kinds: readonly ActivityKind[],
  counts: Counts | undefined,
  filters: SearchFilters,
) {
  const used = counts && kinds.filter((kind) => (counts[kind] ?? 0) > 0)
  const needsAsking = used !== undefined && used.length > 1
  const { data } = useQuery({
    queryKey: ['posting-total', filters, used],
    queryFn: async ({ signal }) =>
      (
        await call(searchPostings, {
          query: { ...filters, kinds: used ?? [], pageSize: 1 },
          signal,
        })
      ).total,
    enabled: needsAsking,
  })
  if (!used) return undefined
  const [only] = used
  return needsAsking ? data : only === undefined ? 0 : counts[only]
}
