import { pathTo } from '../../app/paths.ts'
import { useTexts, type Text } from '../../i18n/texts.tsx'
import type { Fact } from '../../postings/facts.ts'
import { lastSearch } from '../../postings/last-search.ts'
import { TypeMark } from '../../postings/type-mark.tsx'
import { Badges, StatusBadge } from '../../ui/badge.tsx'
import { CopyLink } from '../../ui/copy-link.tsx'
import { DataList, type Datum } from '../../ui/data-list.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Heading, Page, Section } from '../../ui/page.tsx'
import { NextStep } from './next-step.tsx'
import { Where } from './where.tsx'
import { titleOf, toneOf, type Posting } from './posting.ts'
import { ServedPact } from './served-pact.tsx'
import { InsideNotices } from './inside-notices.tsx'
import { Moves } from './moves.tsx'
import './postings.css'

/** Told in full above the facts. */
const stories: readonly string[] = ['goal', 'description', 'priorKnowledge', 'schoolArranges']

/** Reading a posting, the same for offers and requests: what, who, where, why, and the next step. */
export function PostingPage({
  posting,
  description,
  facts,
}: {
  posting: Posting
  description: string
  facts: readonly Fact[]
}) {
  const { text } = useTexts()
  const { type, state, organisationId, organisationName, placeName } = posting
  const told = facts.filter(({ field }) => stories.includes(field))
  const left = placesLeft(posting, text)
  const inShort = facts.filter((fact) => !told.includes(fact) && !isElsewhere(fact, left))
  return (
    <Page
      title={titleOf(posting, text)}
      description={description}
      above={
        <>
          <p className="posting__back">
            <TextLink to={pathTo('search')} search={lastSearch()}>
              {text('posting.back')}
            </TextLink>
          </p>
          <Badges>
            <TypeMark type={type} />
            {posting.inside && (
              <StatusBadge tone={toneOf(state)}>{text(`postingState.${state}`)}</StatusBadge>
            )}
          </Badges>
        </>
      }
      lead={
        <>
          <TextLink to={pathTo('organisation', { id: organisationId })}>
            {organisationName}
          </TextLink>
          , {placeName}
        </>
      }
    >
      <InsideNotices posting={posting} />
      <div className="posting">
        <aside className="posting__next" aria-label={text('posting.next')}>
          <NextStep posting={posting} />
          <Moves posting={posting} />
          <CopyLink url={window.location.origin + window.location.pathname} />
        </aside>
        <div className="posting__story">
          {told.map(({ field, label, value }) => (
            <section key={field} className="posting__text">
              <Heading level={2}>{label}</Heading>
              <p className="posting__typed">{value}</p>
            </section>
          ))}
          <Section title={text('posting.facts')}>
            <DataList items={[...inShort, left]} />
          </Section>
          <Section title={text('posting.where')}>
            <Where posting={posting} />
          </Section>
          <ServedPact serves={posting.serves} />
        </div>
      </div>
    </Page>
  )
}

/** The heading says it, or the places that are left do. */
const isElsewhere = ({ field }: Fact, left: Datum) =>
  field === 'title' || (field === 'capacityPerTerm' && left.value !== undefined)

function placesLeft(posting: Posting, text: Text): Datum {
  const count = posting.type === 'offer' ? posting.placesLeft : null
  const words = count ? text('posting.placesLeftCount', { count }) : text('posting.noPlacesLeft')
  return { label: text('posting.placesLeft'), value: count === null ? undefined : words }
}
