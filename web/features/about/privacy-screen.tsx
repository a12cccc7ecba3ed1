import { keptDays } from '../../../shared/retention.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Page, Paragraph, Section } from '../../ui/page.tsx'

export function PrivacyScreen() {
  const { text } = useTexts()
  return (
    <Page
      title={text('privacy.title')}
      description={text('privacy.description')}
      lead={text('privacy.lead')}
      width="text"
    >
      <Section title={text('privacy.stored')}>
        <ul>
          <li>{text('privacy.storedAccount')}</li>
          <li>{text('privacy.storedSecondFactor')}</li>
          <li>{text('privacy.storedPostings')}</li>
          <li>{text('privacy.storedMatches')}</li>
          <li>{text('privacy.storedPupils')}</li>
        </ul>
      </Section>
      <Section title={text('privacy.kept')}>
        <ul>
          <li>{text('privacy.keptAccount')}</li>
          <li>{text('privacy.keptPostings')}</li>
          <li>{text('privacy.keptSignIns', { count: keptDays.signIns })}</li>
          <li>{text('privacy.keptTries', { count: Math.round(24 * keptDays.signInTries) })}</li>
          <li>{text('privacy.keptInvitations', { count: keptDays.invitations })}</li>
          <li>{text('privacy.keptMails', { count: keptDays.sentMails })}</li>
          <li>{text('privacy.keptWatches', { count: keptDays.watches })}</li>
        </ul>
      </Section>
      <Section title={text('privacy.shown')}>
        <Paragraph>{text('privacy.shownText')}</Paragraph>
      </Section>
      <Section title={text('privacy.notDone')}>
        <ul>
          <li>{text('privacy.notTracking')}</li>
          <li>{text('privacy.notOutside')}</li>
          <li>{text('privacy.notPassword')}</li>
        </ul>
      </Section>
      <Section title={text('privacy.device')}>
        <Paragraph>{text('privacy.deviceText')}</Paragraph>
      </Section>
      <Section title={text('privacy.rights')}>
        <Paragraph>{text('privacy.rightsText')}</Paragraph>
      </Section>
    </Page>
  )
}
