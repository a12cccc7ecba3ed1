import type { ProviderOffer } from '../../../shared/offers.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Beginning } from '../../postings/beginning.tsx'
import { useWriting, type Opening } from '../../postings/use-writing.ts'
import { WritingForm } from '../../postings/writing-form.tsx'
import { Section } from '../../ui/page.tsx'
import { offerKind } from './offer-kind.ts'
import { WhatGroup, WhoGroup } from './what-group.tsx'
import { CostsGroup, WhenGroup } from './when-group.tsx'
import { WhereGroup } from './where-group.tsx'

/** An offer being written, on one page; a draft saves itself, a public one is changed on purpose. */
export function OfferForm({ opening }: { opening: Opening<ProviderOffer> }) {
  const { text } = useTexts()
  const writing = useWriting(offerKind, opening)
  const { fields } = writing
  return (
    <WritingForm writing={writing}>
      <Beginning writing={writing} />
      <Section title={text('forms.group.what')}>
        <WhatGroup {...fields} />
      </Section>
      <Section title={text('forms.group.who')}>
        <WhoGroup {...fields} />
      </Section>
      <Section title={text('forms.group.where')}>
        <WhereGroup writing={writing} />
      </Section>
      <Section title={text('forms.group.when')}>
        <WhenGroup {...fields} />
      </Section>
      <Section title={text('forms.group.costs')}>
        <CostsGroup {...fields} />
      </Section>
      <Section title={text('forms.after.title')}>
        <p className="nl-paragraph">
          {text(writing.isUnverified ? 'forms.after.unverified.offer' : 'forms.after.offer')}
        </p>
      </Section>
    </WritingForm>
  )
}
