import type { ReactNode } from 'react'

export interface Datum {
  label: string
  value: ReactNode
  /** Change or look closer. */
  action?: ReactNode
}

/** Facts with their names. Facts without a value are left out. */
export function DataList({ items }: { items: readonly Datum[] }) {
  return (
    <dl className="utrecht-data-list utrecht-data-list--html-dl facts">
      {items
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .map(({ label, value, action }) => (
          <div className="utrecht-data-list__item" key={label}>
            <dt className="utrecht-data-list__item-key">{label}</dt>
            <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
              {value}
            </dd>
            {action && (
              <dd className="utrecht-data-list__actions utrecht-data-list__actions--html-dd">
                {action}
              </dd>
            )}
          </div>
        ))}
    </dl>
  )
}
