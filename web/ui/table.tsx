import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface Column<Row> {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Figures stand under each other. */
  isNumber?: boolean
}

// Not every browser lets the keyboard reach a frame that scrolls.
const scrollable = { tabIndex: 0 }

/** Rows to compare. On a narrow screen it scrolls inside its own frame, which the keyboard can reach. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  return (
    <section className="utrecht-table-container table" aria-label={caption} {...scrollable}>
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map(({ key, label, isNumber }) => (
              <th
                key={key}
                scope="col"
                className={classNames('utrecht-table__header-cell', isNumber && 'table__number')}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr className="utrecht-table__row" key={rowKey(row)}>
              {columns.map(({ key, cell, isNumber }) => (
                <td
                  key={key}
                  className={classNames('utrecht-table__cell', isNumber && 'table__number')}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
