import { hasBar, shareReached, type Indicator } from '../../../shared/techniekpact.ts'
import { useTexts } from '../../i18n/texts.tsx'

/** A figure with its target, year and source. A bar only where a value and a target exist. */
export function Figure({ indicator }: { indicator: Indicator }) {
  const { text, language } = useTexts()
  const amount = useAmount(indicator)
  const { title, value, target, from, valueYear, targetYear, direction, comparison } = indicator
  const { qualifier, source } = indicator
  const withYear = (words: string, year: string | null) =>
    year === null ? words : text('pact.inYear', { value: words, year })
  const measured = () => {
    if (value === null) return text('pact.noValue')
    const words = amount(value)
    return withYear(
      qualifier ? text(`pact.qualifier.${qualifier}`, { value: words }) : words,
      valueYear,
    )
  }

  return (
    <li className="figure">
      <p className="figure__title">{title[language]}</p>
      <dl className="figure__facts">
        {from !== null && (
          <div>
            <dt>{text('pact.from')}</dt>
            <dd>{amount(from)}</dd>
          </div>
        )}
        <div>
          <dt>{text('pact.now')}</dt>
          <dd>{measured()}</dd>
        </div>
        <div>
          <dt>{text('pact.target')}</dt>
          <dd>
            {target === null ? text('pact.noTarget') : withYear(amount(target), targetYear)}
            {direction === 'lower' && `, ${text('pact.lower')}`}
          </dd>
        </div>
        {comparison && (
          <div>
            <dt>{comparison.label[language]}</dt>
            <dd>{amount(comparison.value)}</dd>
          </div>
        )}
      </dl>
      <Bar indicator={indicator} />
      <p className="pact__soft">
        {source.says[language]}{' '}
        <cite>{text('pact.source', { document: source.document, section: source.section })}</cite>
      </p>
    </li>
  )
}

function useAmount({ unit }: Indicator) {
  const { text, formatNumber, formatEuros, formatPercent } = useTexts()
  return (value: number) => {
    if (unit === 'percent')
      return Number.isInteger(value) ? formatPercent(value / 100) : `${formatNumber(value)}%`
    if (unit === 'euro') return formatEuros(value)
    if (unit === 'euro_per_year')
      return text('pact.unit.count_per_year', { value: formatEuros(value) })
    if (unit === 'count_per_year')
      return text('pact.unit.count_per_year', { value: formatNumber(value) })
    return formatNumber(value)
  }
}

function Bar({ indicator }: { indicator: Indicator }) {
  const { text, language, formatPercent } = useTexts()
  const share = shareReached(indicator)
  if (!hasBar(indicator) || share === null) return null
  const words =
    share >= 1 ? text('pact.reachedFully') : text('pact.reached', { percent: formatPercent(share) })
  return (
    <div className="figure__bar">
      <progress
        aria-label={indicator.title[language]}
        value={Math.min(1, Math.max(0, share))}
        max={1}
      >
        {words}
      </progress>
      <span>{words}</span>
    </div>
  )
}
