import type { OfferContent, OfferDetails } from '../../../shared/offers.ts'
import { detailsOfKind } from '../../../shared/posting-completeness.ts'
import { activityKinds } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import {
  AudienceFields,
  SubjectFields,
  useFields,
  type FieldsProps,
} from '../../postings/fields.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DetailFields } from './detail-fields.tsx'

export function WhatGroup(props: FieldsProps<OfferContent>) {
  const { content, change, errorOf } = props
  const { text } = useTexts()
  const { words } = useFields(props)
  return (
    <>
      <SelectField
        id="kind"
        label={text('field.kind')}
        hint={content.kind && text(`kindHint.${content.kind}`)}
        error={errorOf('kind')}
        choices={activityKinds.map((kind) => ({ value: kind, label: text(`kind.${kind}`) }))}
        value={content.kind ?? ''}
        onChange={(event) => change(withKind(content, event.target.value))}
      />
      <TextField
        {...words('title')}
        hint={text('hint.titleOffer')}
        maxLength={100}
        autoComplete="off"
      />
      <TextArea {...words('description')} hint={text('hint.description')} limit={2000} />
      <DetailFields {...props} />
    </>
  )
}

export function WhoGroup(props: FieldsProps<OfferContent>) {
  const { text } = useTexts()
  const { number } = useFields(props)
  return (
    <>
      <AudienceFields {...props} />
      <NumberInput {...number('groupSize')} hint={text('hint.groupSize')} least={1} most={600} />
      <SubjectFields {...props} />
    </>
  )
}

/** The chosen kind, with those of the details filled in that it has, too. */
function withKind({ details = {} }: OfferContent, chosen: string) {
  const kind = activityKinds.find((one) => one === chosen)
  const kept = Object.entries(details).filter(
    ([name]) => kind && detailsOfKind(kind).some((one) => one === name),
  )
  return {
    kind,
    details: kept.length > 0 ? (Object.fromEntries(kept) as OfferDetails) : undefined,
  }
}
