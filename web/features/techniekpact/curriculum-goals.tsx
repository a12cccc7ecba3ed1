import type { Techniekpact } from '../../../shared/techniekpact.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { StatusBadge, Tag } from '../../ui/badge.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'

/** The goals of the curriculum that a posting can name, per set; two sets may hold at the same time. */
export function CurriculumGoals({ pact }: { pact: Techniekpact }) {
  const { text, language, formatDay } = useTexts()
  return (
    <Section title={text('pact.curriculum')}>
      <Paragraph>{text('pact.curriculumText')}</Paragraph>
      {pact.curriculumSets.map((set) => (
        <section className="pact__set" key={set.id}>
          <h3 className="nl-heading nl-heading--level-3">{set.title[language]}</h3>
          <p>
            <StatusBadge tone={set.standing === 'in_force' ? 'good' : 'waiting'}>
              {text(set.standing === 'in_force' ? 'pact.inForce' : 'pact.draft')}
            </StatusBadge>{' '}
            {text('pact.valid', { day: formatDay(set.validFrom) })}
          </p>
          <p>{set.remark[language]}</p>
          <ul className="pact__curriculum">
            {pact.curriculumGoals
              .filter(({ setId }) => setId === set.id)
              .map((goal) => (
                <li key={goal.id}>
                  {goal.number}. {goal.title[language]} <Tag>{text(`pact.core.${goal.core}`)}</Tag>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Section>
  )
}
