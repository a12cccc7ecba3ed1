import type { Session } from '../../../shared/accounts.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'

/** The regions somebody coordinates. */
export function MyRegions({ regions }: Pick<Session, 'regions'>) {
  const { text } = useTexts()
  return (
    <Section title={text('mine.regions')}>
      <Paragraph>{text('mine.regionsText')}</Paragraph>
      <div className="action-row">
        {regions.map(({ id, name }) => (
          <LinkButton key={id} icon="arrow" to={pathTo('region', { id })}>
            {text('nav.region', { name })}
          </LinkButton>
        ))}
      </div>
    </Section>
  )
}
