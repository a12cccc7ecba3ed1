import { useTexts } from '../i18n/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

/** How far a posting is, what it still needs, and what would be asked about it; each leads to its field. */
export function Completeness({
  share,
  label,
  needed,
  asked,
  isTried,
  onGo,
}: {
  share: number
  label: string
  needed: readonly { field: string; words: string }[]
  asked: readonly { field: string; words: string }[]
  /** Somebody tried to place it, so what is missing lies open. */
  isTried: boolean
  onGo: (field: string) => void
}) {
  const { text } = useTexts()
  const lines = (items: readonly { field: string; words: string }[]) => (
    <ul className="asks">
      {items.map(({ field, words }) => (
        <li key={field}>
          <Button look="quiet" onClick={() => onGo(field)}>
            {words}
          </Button>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="completeness">
      <p id="completeness">{label}</p>
      <progress aria-labelledby="completeness" value={Math.round(share * 100)} max={100} />
      {needed.length > 0 ? (
        <details className="fold" open={isTried}>
          <summary>{text('forms.stillNeeded', { count: needed.length })}</summary>
          {lines(needed)}
        </details>
      ) : (
        <p className="completeness__done">
          <Icon name="check" /> {text('forms.allNeeded')}
        </p>
      )}
      {asked.length > 0 && (
        <details className="fold">
          <summary>{text('forms.wouldAsk')}</summary>
          {lines(asked)}
        </details>
      )}
    </div>
  )
}
