import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { Icon, type IconName } from './icon.tsx'

/** The shape of a list that is on its way. */
export function CardSkeletons({ count = 4 }: { count?: number }) {
  const { text } = useTexts()
  return (
    <div className="skeletons" aria-busy="true">
      <span className="only-heard">{text('ui.loading')}</span>
      {Array.from({ length: count }, (_, index) => (
        <div className="card skeleton" key={index} aria-hidden="true">
          <span className="skeleton__line skeleton__line--short" />
          <span className="skeleton__line skeleton__line--title" />
          <span className="skeleton__line" />
        </div>
      ))}
    </div>
  )
}

/** The shape of a page that is on its way. */
export function PageSkeleton() {
  const { text } = useTexts()
  return (
    <div className="page page--normal" aria-busy="true">
      <span className="only-heard">{text('ui.loading')}</span>
      <div className="skeleton skeleton--page" aria-hidden="true">
        <span className="skeleton__line skeleton__line--heading" />
        <span className="skeleton__line" />
        <span className="skeleton__line" />
        <span className="skeleton__line skeleton__line--short" />
      </div>
    </div>
  )
}

/** Nothing here yet: says so, and what to do. */
export function EmptyState({
  title,
  icon,
  level = 2,
  actions,
  children,
}: {
  title: string
  icon?: IconName
  level?: 2 | 3
  actions?: ReactNode
  children?: ReactNode
}) {
  const Tag = `h${level}` as const
  return (
    <div className="empty-state">
      {icon && <Icon name={icon} />}
      <Tag className="nl-heading nl-heading--level-3">{title}</Tag>
      {children}
      {actions && <div className="action-row">{actions}</div>}
    </div>
  )
}

/** How far something is. With `isQuiet` the bar goes without its sentence. */
export function Progress({
  label,
  done,
  total,
  isQuiet = false,
}: {
  label: string
  done: number
  total: number
  isQuiet?: boolean
}) {
  const { text } = useTexts()
  const words = text('ui.progress', { done, total })
  return (
    <div className="progress">
      <progress aria-label={label} value={done} max={total}>
        {words}
      </progress>
      {!isQuiet && <span className="progress__words">{words}</span>}
    </div>
  )
}
