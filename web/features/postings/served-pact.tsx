import { useQuery } from '@tanstack/react-query'
import type { Serves } from '../../../shared/postings.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { techniekpactQuery } from '../../postings/posting-queries.ts'
import { TextLink } from '../../ui/link.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'

/** The actions and goals of the Techniekpact that a posting serves, by name. */
export function ServedPact({ serves }: { serves: Serves }) {
  const { text, language } = useTexts()
  const { data: pact } = useQuery(techniekpactQuery)
  if (!pact || serves.actions.length === 0) return null
  const goals = pact.goals.filter(({ number }) => serves.goals.includes(number))
  const actions = pact.actions.filter(({ number }) => serves.actions.includes(number))
  return (
    <Section title={text('posting.serves')}>
      <Paragraph>{text('posting.servesText')}</Paragraph>
      <ul className="posting__pact">
        {goals.map(({ number, title }) => (
          <li key={`goal ${number}`}>
            <TextLink to={pathTo('pact')} hash={`doel-${number}`}>
              {text('posting.goal', { number, title: title[language] })}
            </TextLink>
          </li>
        ))}
        {actions.map(({ number, title }) => (
          <li key={`action ${number}`}>
            <TextLink to={pathTo('pact')} hash={`actie-${number}`}>
              {text('posting.action', { number, title: title[language] })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
