import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Page, Paragraph, Section } from '../../ui/page.tsx'

export function AccessibilityScreen() {
  const { text } = useTexts()
  return (
    <Page
      title={text('accessibility.title')}
      description={text('accessibility.description')}
      lead={text('accessibility.lead')}
      width="text"
    >
      <Section title={text('accessibility.target')}>
        <Paragraph>{text('accessibility.targetText')}</Paragraph>
      </Section>
      <Section title={text('accessibility.done')}>
        <ul>
          <li>{text('accessibility.doneMap')}</li>
          <li>{text('accessibility.doneKeyboard')}</li>
          <li>{text('accessibility.doneZoom')}</li>
          <li>{text('accessibility.doneErrors')}</li>
          <li>{text('accessibility.doneMotion')}</li>
        </ul>
      </Section>
      <Section title={text('accessibility.known')}>
        <ul>
          <li>{text('accessibility.knownMap')}</li>
          <li>{text('accessibility.knownTexts')}</li>
        </ul>
      </Section>
      <Section title={text('accessibility.report')}>
        <Paragraph>{text('accessibility.reportText')}</Paragraph>
        <LinkButton to={pathTo('about')} hash="contact">
          {text('footer.contactLink')}
        </LinkButton>
      </Section>
    </Page>
  )
}
