import type { Suggestion } from '../../shared/suggestions.ts'
import type { PostingType } from '../../shared/vocabulary.ts'
import { useTexts } from '../i18n/texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { fitOf, reasonsOf } from './reasons.ts'

/** How well a pair fits: a word with a bar beside it. */
export function FitBar({ score }: { score: number }) {
  const { text } = useTexts()
  const words = text(`fit.${fitOf(score)}`)
  return (
    <div className="fit">
      <strong className="fit__word">{words}</strong>
      <meter className="fit__bar" aria-label={text('fit.label')} min={0} max={1} value={score}>
        {words}
      </meter>
    </div>
  )
}

const half = 0.5

/** Why a pair fits; with `most` only the reasons that speak for it best. */
export function Reasons({
  suggestion,
  from,
  most,
}: {
  suggestion: Suggestion
  from: PostingType | undefined
  most?: number
}) {
  const words = useTexts()
  const all = reasonsOf(suggestion, from, words)
  const shown =
    most === undefined
      ? all
      : all
          .filter(({ share }) => share > half)
          .toSorted((one, other) => other.share - one.share)
          .slice(0, most)
  return (
    <ul className="reasons" aria-label={words.text('reason.all')}>
      {shown.map(({ part, words: reason, share }) => (
        <li key={part} className={share > half ? 'reason reason--for' : 'reason'}>
          <Icon name={share > half ? 'check' : 'minus'} />
          {reason}
        </li>
      ))}
    </ul>
  )
}
