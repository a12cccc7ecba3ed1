import { useEffect, useRef, type ReactNode } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { TextLink } from './link.tsx'

let lastHeading: string | undefined

/** Moves the reader to the heading of a page they went to, but not on the first page nor when only the query changes. */
function useFocusOnArrival(heading: React.RefObject<HTMLHeadingElement | null>) {
  useEffect(() => {
    const path = window.location.pathname
    if (lastHeading !== undefined && lastHeading !== path)
      heading.current?.focus({ preventScroll: true })
    lastHeading = path
  }, [heading])
}

function useHead(title: string, description: string | undefined) {
  const { text } = useTexts()
  useEffect(() => {
    const site = text('site.name')
    document.title = title === site ? `${site} · ${text('site.tagline')}` : `${title} · ${site}`
    document
      .querySelector('meta[name=description]')
      ?.setAttribute('content', description ?? text('site.description'))
  }, [title, description, text])
}

export interface Crumb {
  label: string
  to: string
}

/** One screen: its title (also of the browser tab), description, heading and what stands around it. */
export function Page({
  title,
  heading,
  description,
  lead,
  crumbs = [],
  above,
  actions,
  width = 'normal',
  children,
}: {
  title: string
  /** The h1, when it differs from the title. */
  heading?: ReactNode
  description?: string
  lead?: ReactNode
  crumbs?: readonly Crumb[]
  /** Small things over the heading, such as a state. */
  above?: ReactNode
  actions?: ReactNode
  /** `text` for reading and forms, `full` for a map beside a list. */
  width?: 'text' | 'normal' | 'full'
  children?: ReactNode
}) {
  const h1 = useRef<HTMLHeadingElement>(null)
  useHead(title, description)
  useFocusOnArrival(h1)
  return (
    <div className={`page page--${width}`}>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <header className="page__head">
        {above}
        <h1 className="nl-heading nl-heading--level-1" ref={h1} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {lead && <p className="nl-paragraph nl-paragraph--lead">{lead}</p>}
        {actions && <div className="action-row">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { text } = useTexts()
  return (
    <nav className="crumbs" aria-label={text('ui.youAreHere')}>
      <ol>
        {crumbs.map(({ label, to }) => (
          <li key={to}>
            <TextLink to={to}>{label}</TextLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type Level = 2 | 3 | 4

/** A heading under the h1 of the page. */
export function Heading({
  level,
  id,
  children,
}: {
  level: Level
  id?: string
  children: ReactNode
}) {
  const Tag = `h${level}` as const
  return (
    <Tag className={`nl-heading nl-heading--level-${level}`} id={id}>
      {children}
    </Tag>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <p className="nl-paragraph">{children}</p>
}

/** A part of a page with its own heading. */
export function Section({
  title,
  level = 2,
  actions,
  children,
}: {
  title: string
  level?: Level
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="section">
      <div className="section__head">
        <Heading level={level}>{title}</Heading>
        {actions && <div className="action-row">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

/** Buttons beside each other, the main one first; they wrap on a narrow screen. */
export function ActionRow({ children }: { children: ReactNode }) {
  return <div className="action-row">{children}</div>
}

/** Things under each other with even room between them. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>
}

/** Words only for those who listen. */
export function OnlyHeard({ children }: { children: ReactNode }) {
  return <span className="only-heard">{children}</span>
}
