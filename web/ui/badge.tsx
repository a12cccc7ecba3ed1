import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** The meaning of a state: its colour and its shape. */
export type Tone = 'neutral' | 'waiting' | 'good' | 'attention' | 'bad' | 'structure'

/** A state as a word with a shape before it, so that colour is never alone. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classNames('nl-data-badge', 'status', `status--${tone}`)}>
      <svg className="status__shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {toneShapes[tone]}
      </svg>
      {children}
    </span>
  )
}

const toneShapes: Record<Tone, ReactNode> = {
  neutral: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  waiting: <path d="M6 1a5 5 0 1 0 5 5H6V1Z" fill="currentColor" />,
  good: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  attention: <path d="M6 .5 11.8 11H.2L6 .5Z" fill="currentColor" />,
  bad: <path d="m2 2 8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  structure: <circle cx="6" cy="6" r="5" fill="currentColor" />,
}

/** A fact in a small box, such as a theme or a grade. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="nl-data-badge tag">{children}</span>
}

/** A row of badges that wraps. */
export function Badges({ children }: { children: ReactNode }) {
  return <div className="badges">{children}</div>
}
