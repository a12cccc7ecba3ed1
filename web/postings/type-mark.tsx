import type { PostingType } from '../../shared/vocabulary.ts'
import { useTexts } from '../i18n/texts.tsx'
import './postings.css'

/** Offer or request: the shape and colour it has on the map, and the word. */
export function TypeMark({ type }: { type: PostingType }) {
  const { text } = useTexts()
  return (
    <span className={`type-mark type-mark--${type}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {type === 'offer' ? (
          <circle cx="12" cy="12" r="10" />
        ) : (
          <path d="M12 .5 23.5 12 12 23.5.5 12Z" />
        )}
      </svg>
      {text(`postingType.${type}`)}
    </span>
  )
}
