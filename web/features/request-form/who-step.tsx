import type { RequestContent } from '../../../shared/requests.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { AudienceFields, useFields, type FieldsProps } from '../../postings/fields.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export function WhoStep(props: FieldsProps<RequestContent>) {
  const { text } = useTexts()
  const { words, number } = useFields(props)
  const isForTeachers = props.content.audience === 'teachers'
  return (
    <>
      <AudienceFields {...props} />
      <NumberInput
        {...number('participants')}
        label={text(isForTeachers ? 'field.participantsTeachers' : 'field.participants')}
        hint={text('hint.participants')}
        least={1}
        most={600}
      />
      <TextArea {...words('priorKnowledge')} isOptional rows={3} limit={500} />
    </>
  )
}
