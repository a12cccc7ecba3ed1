import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Section } from '../../ui/page.tsx'

/** The first choice of somebody who belongs nowhere yet. */
export function ChooseSide() {
  const { text } = useTexts()
  return (
    <Section title={text('mine.start')}>
      <CardList columns={2}>
        {(['school', 'provider'] as const).map((side) => (
          <Card
            key={side}
            title={text(`mine.start.${side}`)}
            actions={
              <LinkButton
                look="main"
                icon="arrow"
                to={pathTo('newOrganisation')}
                search={{ kind: side }}
              >
                {text(`mine.start.${side}Link`)}
              </LinkButton>
            }
          >
            {text(`mine.start.${side}Text`)}
          </Card>
        ))}
      </CardList>
    </Section>
  )
}
