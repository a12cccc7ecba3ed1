import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { TextLink } from './link.tsx'

/**
 * One thing in a list. With `to` the whole card can be clicked while only its title is a link, so that it is read once.
 * `isMarked` shows that its partner elsewhere (a marker on a map) has the pointer or the focus.
 */
export function Card({
  title,
  level = 3,
  to,
  search,
  above,
  below,
  actions,
  isMarked = false,
  onMark,
  id,
  children,
}: {
  title: ReactNode
  level?: 2 | 3 | 4
  to?: string
  search?: Record<string, unknown>
  /** Over the title: kind, state. */
  above?: ReactNode
  /** Under the text: facts in short. */
  below?: ReactNode
  actions?: ReactNode
  isMarked?: boolean
  onMark?: (isMarked: boolean) => void
  id?: string
  children?: ReactNode
}) {
  const Tag = `h${level}` as const
  return (
    <div
      id={id}
      className={classNames('card', to !== undefined && 'card--link', isMarked && 'is-marked')}
      onMouseEnter={() => onMark?.(true)}
      onMouseLeave={() => onMark?.(false)}
      onFocus={() => onMark?.(true)}
      onBlur={() => onMark?.(false)}
    >
      {above && <div className="card__above">{above}</div>}
      <Tag className="nl-heading nl-heading--level-4 card__title">
        {to === undefined ? (
          title
        ) : (
          <TextLink to={to} search={search} className="card__link">
            {title}
          </TextLink>
        )}
      </Tag>
      {children && <div className="card__text">{children}</div>}
      {below && <div className="card__below">{below}</div>}
      {actions && <div className="action-row card__actions">{actions}</div>}
    </div>
  )
}

/** Cards as a list, under each other or, on a wide screen, in columns. */
export function CardList({
  label,
  columns = 1,
  children,
}: {
  label?: string
  columns?: 1 | 2 | 3
  children: ReactNode[]
}) {
  return (
    <ul className={`cards cards--${columns}`} aria-label={label}>
      {children.map((child, index) => (
        <li key={keyOf(child) ?? index}>{child}</li>
      ))}
    </ul>
  )
}

const keyOf = (child: ReactNode) =>
  typeof child === 'object' && child !== null && 'key' in child ? child.key : undefined
