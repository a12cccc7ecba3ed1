import { useTexts } from '../i18n/texts.tsx'
import type { MarkShape } from './marks.ts'

/** What the shapes mean. */
export function Legend({ words }: { words: Readonly<Record<MarkShape, string>> }) {
  const { text } = useTexts()
  return (
    <ul className="map__legend" aria-label={text('map.legend')}>
      <li>
        <svg viewBox="0 0 24 24" aria-hidden="true" className="mark__shape mark__shape--circle">
          <circle cx="12" cy="12" r="9" />
        </svg>
        {words.circle}
      </li>
      <li>
        <svg viewBox="0 0 24 24" aria-hidden="true" className="mark__shape mark__shape--diamond">
          <path d="M12 1.5 22.5 12 12 22.5 1.5 12Z" />
        </svg>
        {words.diamond}
      </li>
    </ul>
  )
}

/** Whose pictures are under the marks, and whose boundaries. */
export function MapSource({
  hasTiles,
  hasBoundaries = false,
}: {
  hasTiles: boolean
  hasBoundaries?: boolean
}) {
  const { text } = useTexts()
  return (
    <p className="map__source">
      <span>{text(hasTiles ? 'map.cadastre' : 'map.outline')}</span>
      {hasBoundaries && <span>{text('map.boundaries')}</span>}
    </p>
  )
}
