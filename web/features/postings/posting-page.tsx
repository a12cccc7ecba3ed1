import type { ReactNode } from 'react'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { lastSearch } from '../../postings/last-search.ts'
import { TypeMark } from '../../postings/type-mark.tsx'
import { Badges, StatusBadge } from '../../ui/badge.tsx'
import { CopyLink } from '../../ui/copy-link.tsx'
import { DataList, type Datum } from '../../ui/data-list.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Heading, Page, Section } from '../../ui/page.tsx'
import { NextStep } from './next-step.tsx'
import { PlaceMap } from './place-map.tsx'
import { titleOf, toneOf, type Posting } from './posting.ts'
import { ServedPact } from './served-pact.tsx'
import { InsideNotices } from './inside-notices.tsx'
import { Moves } from './moves.tsx'
import './postings.css'

/** Reading a posting, the same for offers and requests: what, who, where, why, and the next step. */
export function PostingPage({
  posting,
  description,
  facts,
  children,
}: {
  posting: Posting
  description: string
  facts: readonly Datum[]
  /** The texts people wrote. */
  children: ReactNode
}) {
  const { text } = useTexts()
  const { type, state, organisationId, organisationName, placeName } = posting
  return (
    <Page
      title={titleOf(posting, text)}
      description={description}
      above={
        <>
          <p>
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
          {children}
          <Section title={text('posting.facts')}>
            <DataList items={facts} />
          </Section>
          <Section title={text('posting.where')}>
            <PlaceMap posting={posting} />
          </Section>
          <ServedPact serves={posting.serves} />
        </div>
      </div>
    </Page>
  )
}

/** Text as somebody typed it, with its line breaks. */
export function Typed({ title, children }: { title: string; children: string | undefined }) {
  if (!children?.trim()) return null
  return (
    <section className="posting__text">
      <Heading level={2}>{title}</Heading>
      <p className="posting__typed">{children.trim()}</p>
    </section>
  )
}
