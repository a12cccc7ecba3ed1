import { useState } from 'react'
import { registerProvider, type Organisation } from '../../../shared/organisations.ts'
import { providerKinds } from '../../../shared/vocabulary.ts'
import { oneOf } from '../../api/address-values.ts'
import { call } from '../../api/call.ts'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useKeptState } from '../../forms/use-kept-state.ts'
import { fieldIdOf, useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Heading, Paragraph, Stack } from '../../ui/page.tsx'
import {
  addressOf,
  faultsIn,
  kvkDigits,
  OrganisationFields,
  type DraftField,
  type OrganisationDraft,
} from './organisation-fields.tsx'

const own: DraftField[] = ['name', 'kvkNumber', 'providerKind', 'website']
const place: DraftField[] = ['street', 'houseNumber', 'postcode', 'place']
const contact: DraftField[] = ['contactEmail', 'contactPhone']
const empty: OrganisationDraft = {
  name: '',
  kvkNumber: '',
  providerKind: '',
  street: '',
  houseNumber: '',
  postcode: '',
  place: '',
  website: '',
  contactEmail: '',
  contactPhone: '',
}

function bodyOf(draft: OrganisationDraft) {
  const [website, contactEmail, contactPhone] = [
    draft.website.trim(),
    draft.contactEmail.trim(),
    draft.contactPhone.trim(),
  ]
  return {
    name: draft.name.trim(),
    kvkNumber: kvkDigits(draft.kvkNumber),
    providerKind: oneOf(providerKinds, draft.providerKind) ?? 'other',
    address: addressOf(draft),
    ...(website && { website }),
    ...(contactEmail && { contactEmail }),
    ...(contactPhone && { contactPhone }),
  }
}

/** The form of a new provider. What is typed outlives a reload, until it is sent. */
export function RegisterProvider({ onJoined }: { onJoined: (provider: Organisation) => void }) {
  const { text } = useTexts()
  const [draft, setDraft, forgetDraft] = useKeptState('new-provider', empty)
  // The same key for the same contents: a second click or a lost answer makes no second organisation.
  const [creation, setCreation] = useState({ key: crypto.randomUUID(), sent: '' })
  const sending = useSending({
    send: async (given: OrganisationDraft) => {
      const body = bodyOf(given)
      const sent = JSON.stringify(body)
      const key =
        creation.sent === sent || creation.sent === '' ? creation.key : crypto.randomUUID()
      setCreation({ key, sent })
      return await call(registerProvider, { body, headers: { 'idempotency-key': key } })
    },
    check: (given) => faultsIn(given, [...own, ...place, ...contact], text),
    onDone: (provider) => {
      forgetDraft()
      onJoined(provider)
    },
  })
  const isTaken = isRefusedAs(sending.refusal, 'taken')
  const faults = isTaken ? { kvkNumber: text('join.kvkTaken') } : sending.faults
  const summary = isTaken
    ? [{ fieldId: fieldIdOf('kvkNumber'), message: text('join.kvkTaken') }]
    : sending.summary
  const fields = { draft, faults, onChange: setDraft }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sending.submit(draft)
      }}
    >
      <Stack>
        <ErrorSummary errors={summary} attempt={sending.attempt} />
        {!isTaken && <RefusalNotice error={sending.refusal} />}
        <OrganisationFields fields={own} {...fields} />
        <Heading level={2}>{text('join.place')}</Heading>
        <Paragraph>{text('join.placeText')}</Paragraph>
        <OrganisationFields fields={place} {...fields} />
        <Heading level={2}>{text('join.contact')}</Heading>
        <Paragraph>{text('join.contactText')}</Paragraph>
        <OrganisationFields fields={contact} {...fields} />
        <Notice title={text('join.next')}>
          <Paragraph>{text('join.nextProvider')}</Paragraph>
        </Notice>
        <Button type="submit" look="main" isBusy={sending.isBusy}>
          {text('join.register')}
        </Button>
      </Stack>
    </form>
  )
}
