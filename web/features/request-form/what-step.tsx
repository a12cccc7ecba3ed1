import type { RequestContent } from '../../../shared/requests.ts'
import { activityKinds } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { SubjectFields, useFields, type FieldsProps } from '../../postings/fields.tsx'
import { CheckboxGroup } from '../../ui/choice-groups.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

export function WhatStep(props: FieldsProps<RequestContent>) {
  const { text } = useTexts()
  const { words, choices } = useFields(props)
  return (
    <>
      <TextField
        {...words('title')}
        hint={text('hint.titleRequest')}
        maxLength={100}
        autoComplete="off"
      />
      <TextArea {...words('goal')} hint={text('hint.goal')} limit={1500} />
      <CheckboxGroup
        {...choices('kinds')}
        hasColumns
        hint={text('hint.kinds')}
        choices={activityKinds.map((kind) => ({
          value: kind,
          label: text(`kind.${kind}`),
          hint: text(`kindHint.${kind}`),
        }))}
      />
      <SubjectFields {...props} />
    </>
  )
}
