import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Posting } from './posting.ts'

/** For its own people and coordinators: an edit that waits, its last day, what was sent back, what looks double. */
export function InsideNotices({ posting }: { posting: Posting }) {
  const { text, formatDay } = useTexts()
  const { type, inside, state } = posting
  if (!inside) return null
  const { editWaits, returnReason, returnNote, duplicates, lastDay } = inside
  return (
    <div className="stack">
      {editWaits && (
        <Notice>
          <p>{text('posting.editWaits')}</p>
        </Notice>
      )}
      {lastDay !== null && (state === 'open' || state === 'renewal_due') && (
        <Notice>
          <p>{text(`posting.lastDay.${state}`, { day: formatDay(lastDay) })}</p>
        </Notice>
      )}
      {returnReason && (
        <Notice kind="warning" title={text('posting.returnedWhy')}>
          <p>{text(`returnReason.${returnReason}`)}</p>
          {returnNote && <p className="posting__typed">{returnNote}</p>}
        </Notice>
      )}
      {duplicates.length > 0 && (
        <Notice kind="warning" title={text('posting.duplicates')}>
          <p>{text('posting.duplicatesText')}</p>
          <ul>
            {duplicates.map(({ id, title }) => (
              <li key={id}>
                <TextLink to={pathTo(type, { id })}>{title || text('posting.untitled')}</TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
