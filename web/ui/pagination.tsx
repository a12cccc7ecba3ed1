import { useTexts } from '../i18n/texts.tsx'
import { LinkButton } from './link.tsx'

/** Previous and next page as links, so that each page has an address. Nothing when there is only one. */
export function Pagination({
  to,
  search,
  page,
  total,
}: {
  to: string
  /** The query of a page, with its filters. */
  search: (page: number) => Record<string, unknown>
  page: number
  /** How many pages there are. */
  total: number
}) {
  const { text } = useTexts()
  if (total <= 1) return null
  return (
    <nav className="pagination" aria-label={text('ui.pages.label')}>
      {page > 1 && (
        <LinkButton to={to} search={search(page - 1)} icon="left">
          {text('ui.pages.previous')}
        </LinkButton>
      )}
      <span aria-current="page">{text('ui.pages.position', { page, total })}</span>
      {page < total && (
        <LinkButton to={to} search={search(page + 1)} icon="right" className="pagination__next">
          {text('ui.pages.next')}
        </LinkButton>
      )}
    </nav>
  )
}
