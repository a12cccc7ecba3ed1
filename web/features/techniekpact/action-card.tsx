import type { SearchFilters } from '../../../shared/search.ts'
import type { PactAction, Techniekpact } from '../../../shared/techniekpact.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { StatusBadge } from '../../ui/badge.tsx'
import { OnlyHeard } from '../../ui/page.tsx'
import { Figure } from './figure.tsx'
import { Serving } from './serving.tsx'
import { kindsOfActions, type Counts } from './serving-counts.ts'

/** One action: what it is about, what serves it now, and its figures. Under a second goal only its name. */
export function ActionCard({
  action,
  pact,
  counts,
  filters,
  repeats,
  level = 4,
}: {
  action: PactAction
  pact: Techniekpact
  counts?: Counts | undefined
  /** Left out for an action that the desk no longer counts for. */
  filters?: SearchFilters
  /** The goal under which the rest of it stands. */
  repeats?: number | undefined
  level?: 3 | 4
}) {
  const { text, language } = useTexts()
  const { number, title, summary, closed } = action
  const figures = pact.indicators.filter(({ actionNumber }) => actionNumber === number)
  const Tag = `h${level}` as const
  const name = text('pact.action', { number })
  return (
    <article className="pact__action" {...(repeats === undefined ? { id: `actie-${number}` } : {})}>
      <Tag className="nl-heading nl-heading--level-4">
        <span className="pact__number">{name}</span> {title[language]}
      </Tag>
      {closed && <StatusBadge>{text('pact.closed')}</StatusBadge>}
      {repeats === undefined ? (
        <>
          <p>{summary[language]}</p>
          {filters && (
            <Serving
              kinds={kindsOfActions(pact.kinds, [number])}
              counts={counts}
              filters={filters}
              of={name}
            />
          )}
          {figures.length > 0 ? (
            <details className="fold fold--link">
              <summary>
                {text('pact.figures', { count: figures.length })}
                <OnlyHeard>, {name}</OnlyHeard>
              </summary>
              <ul className="pact__figures">
                {figures.map((indicator) => (
                  <Figure key={indicator.id} indicator={indicator} />
                ))}
              </ul>
            </details>
          ) : (
            <p className="pact__soft">{text('pact.noFigures')}</p>
          )}
        </>
      ) : (
        <p>{text('pact.seen', { goal: text('pact.goal', { number: repeats }) })}</p>
      )}
    </article>
  )
}
