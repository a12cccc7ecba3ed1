import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'
const alerts = { info: 'info', success: 'ok', warning: 'warning', error: 'error' } as const

/**
 * A message that stands out, with a shape and a word for its kind. `isNews` announces it when it appears: at once for
 * an error, otherwise when the reader pauses.
 */
export function Notice({
  kind = 'info',
  title,
  isNews = false,
  children,
  actions,
}: {
  kind?: NoticeKind
  title?: string
  isNews?: boolean
  children?: ReactNode
  actions?: ReactNode
}) {
  const { text } = useTexts()
  return (
    <div
      className={classNames('utrecht-alert', `utrecht-alert--${alerts[kind]}`)}
      role={isNews ? (kind === 'error' ? 'alert' : 'status') : undefined}
    >
      <div className="utrecht-alert__icon">
        <Icon name={kind} />
      </div>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          <p className="notice__title">{title ?? text(`ui.notice.${kind}`)}</p>
          {children}
        </div>
        {actions && <div className="action-row">{actions}</div>}
      </div>
    </div>
  )
}
