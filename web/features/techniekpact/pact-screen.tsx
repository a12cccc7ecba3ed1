import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { searchPostings, type SearchFilters } from '../../../shared/search.ts'
import type { PactAction, Techniekpact } from '../../../shared/techniekpact.ts'
import { call } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { techniekpactQuery } from '../../postings/posting-queries.ts'
import { TextLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Paragraph, Section } from '../../ui/page.tsx'
import { CardSkeletons } from '../../ui/waiting.tsx'
import { ActionCard } from './action-card.tsx'
import { CurriculumGoals } from './curriculum-goals.tsx'
import { Figure } from './figure.tsx'
import { Serving } from './serving.tsx'
import { kindsOfActions, type Counts } from './serving-counts.ts'
import './techniekpact.css'

const countQuery = (filters: SearchFilters) => ({
  queryKey: ['posting-counts', filters],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Counts> =>
    (await call(searchPostings, { query: { ...filters, pageSize: 1 }, signal })).kinds,
})

/** The Techniekpact as it stands: goals, their actions, what was measured, and what the desk has for each. */
export function PactScreen({ search: filters }: { search: SearchFilters }) {
  const { text } = useTexts()
  const isFiltered = Object.keys(filters).length > 0

  return (
    <Page
      title={text('pact.title')}
      heading={text('pact.heading')}
      description={text('pact.description')}
      lead={text('pact.lead')}
    >
      <div className="pact__intro">
        <Paragraph>{text('pact.how')}</Paragraph>
        <Paragraph>{text('pact.wt')}</Paragraph>
      </div>
      {isFiltered && (
        <Notice>
          <p>
            {text('pact.filtered')}{' '}
            <TextLink to={pathTo('pact')} search={{}}>
              {text('pact.filteredOff')}
            </TextLink>
          </p>
        </Notice>
      )}
      <Suspense fallback={<CardSkeletons count={8} />}>
        <Parts filters={filters} />
      </Suspense>
    </Page>
  )
}

function Parts({ filters }: { filters: SearchFilters }) {
  const { data: pact } = useSuspenseQuery(techniekpactQuery)
  const { data: counts } = useQuery(countQuery(filters))

  useEffect(() => {
    // The part that the address names is there only now.
    if (window.location.hash !== '')
      document.querySelector(`#${CSS.escape(window.location.hash.slice(1))}`)?.scrollIntoView()
  }, [])

  return (
    <>
      <Goals pact={pact} counts={counts} filters={filters} />
      <ClosedActions pact={pact} />
      <OtherFigures pact={pact} />
      <CurriculumGoals pact={pact} />
    </>
  )
}

interface Shown {
  pact: Techniekpact
  counts: Counts | undefined
  filters: SearchFilters
}

/** An action that serves several goals is told once, with its first. */
const firstGoalOf = ({ goals }: PactAction) => Math.min(...goals)

function Goals({ pact, counts, filters }: Shown) {
  const { text, language } = useTexts()
  return (
    <Section title={text('pact.goals')}>
      {pact.goals.map((goal) => {
        const actions = pact.actions.filter(({ goals }) => goals.includes(goal.number))
        const kinds = kindsOfActions(
          pact.kinds,
          actions.map(({ number }) => number),
        )
        return (
          <section className="pact__goal" id={`doel-${goal.number}`} key={goal.number}>
            <h3 className="nl-heading nl-heading--level-3">
              <span className="pact__number">{text('pact.goal', { number: goal.number })}</span>{' '}
              {goal.title[language]}
            </h3>
            <Serving
              kinds={kinds}
              counts={counts}
              filters={filters}
              of={text('pact.goal', { number: goal.number })}
            />
            {actions.map((action) => (
              <ActionCard
                key={action.number}
                action={action}
                pact={pact}
                counts={counts}
                filters={filters}
                repeats={firstGoalOf(action) === goal.number ? undefined : firstGoalOf(action)}
              />
            ))}
          </section>
        )
      })}
    </Section>
  )
}

function ClosedActions({ pact }: { pact: Techniekpact }) {
  const { text } = useTexts()
  const closed = pact.actions.filter((action) => action.closed)
  const loose = pact.actions.filter((action) => !action.closed && action.goals.length === 0)
  return (
    <>
      {loose.length > 0 && (
        <Section title={text('pact.others')}>
          {loose.map((action) => (
            <ActionCard key={action.number} action={action} pact={pact} level={3} />
          ))}
        </Section>
      )}
      <Section title={text('pact.closedTitle')}>
        <Paragraph>{text('pact.closedText')}</Paragraph>
        {closed.map((action) => (
          <ActionCard key={action.number} action={action} pact={pact} level={3} />
        ))}
      </Section>
    </>
  )
}

function OtherFigures({ pact }: { pact: Techniekpact }) {
  const { text } = useTexts()
  const figures = pact.indicators.filter(({ actionNumber }) => actionNumber === null)
  if (figures.length === 0) return null
  return (
    <Section title={text('pact.otherFigures')}>
      <ul className="pact__figures">
        {figures.map((indicator) => (
          <Figure key={indicator.id} indicator={indicator} />
        ))}
      </ul>
    </Section>
  )
}
