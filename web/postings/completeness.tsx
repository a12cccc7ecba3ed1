import { useTexts } from '../i18n/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

/** How far a posting is, what it still needs, and what would be asked about it; each leads to its field. */
export function Completeness({
  share,
  label,
  needed,
  asked,
  onGo,
}: {
  share: number
  label: string
  needed: readonly { field: string; words: string }[]
  asked?: readonly { field: string; words: string }[]
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
        <>
          <h3 className="nl-heading nl-heading--level-4">{text('forms.stillNeeded')}</h3>
          {lines(needed)}
        </>
      ) : (
        <p className="completeness__done">
          <Icon name="check" /> {text('forms.allNeeded')}
        </p>
      )}
      {asked && asked.length > 0 && (
        <>
          <h3 className="nl-heading nl-heading--level-4">{text('forms.wouldAsk')}</h3>
          {lines(asked)}
        </>
      )}
    </div>
  )
}
