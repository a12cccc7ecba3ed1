import type { SearchResult } from '../../../shared/search.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { PostingCard } from '../../postings/posting-card.tsx'
import { CardList } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/waiting.tsx'
import { activeFilters, without, type SearchQuery } from './search-query.ts'

/** Nothing fits: what almost does and what stands in the way, what can be had online, and how to ask for it. */
export function NothingFound({ query, result }: { query: SearchQuery; result: SearchResult }) {
  const { text, formatList } = useTexts()
  const isNarrowed = activeFilters(query).length > 0
  return (
    <>
      <EmptyState
        title={text(isNarrowed ? 'search.nothing' : 'search.empty')}
        icon="search"
        level={3}
        actions={
          <>
            <LinkButton look="main" to={pathTo('newRequest')}>
              {text('search.ask')}
            </LinkButton>
            {isNarrowed && (
              <LinkButton to={pathTo('search')} search={{}}>
                {text('search.clear')}
              </LinkButton>
            )}
          </>
        }
      >
        <Paragraph>{text('search.askText')}</Paragraph>
      </EmptyState>
      {result.nearMisses.length > 0 && (
        <Section title={text('search.almost')} level={3}>
          <Paragraph>{text('search.almostText')}</Paragraph>
          <CardList label={text('search.almost')}>
            {result.nearMisses.map(({ card, blockedBy }) => {
              const names = formatList(blockedBy.map((name) => text(`filter.${name}`)))
              return (
                <PostingCard
                  key={card.id}
                  card={card}
                  level={4}
                  actions={
                    blockedBy.length > 0 && (
                      <LinkButton to={pathTo('search')} search={{ ...without(query, blockedBy) }}>
                        {text('search.without', { filters: names })}
                      </LinkButton>
                    )
                  }
                >
                  <p className="near-miss">{text('search.blocked', { filters: names })}</p>
                </PostingCard>
              )
            })}
          </CardList>
        </Section>
      )}
      {result.online.length > 0 && (
        <Section title={text('search.online')} level={3}>
          <CardList label={text('search.online')}>
            {result.online.map((card) => (
              <PostingCard key={card.id} card={card} level={4} />
            ))}
          </CardList>
        </Section>
      )}
    </>
  )
}
