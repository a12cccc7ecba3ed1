import { audiences, grades } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import { ChipGroup, RadioGroup } from '../../ui/choice-groups.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { StepProps } from './step-props.ts'

export function WhoStep({ content, change, errorOf }: StepProps) {
  const { text, formatGrades } = useTexts()
  const isForTeachers = content.audience === 'teachers'
  return (
    <>
      <RadioGroup
        id="audience"
        label={text('field.audience')}
        error={errorOf('audience')}
        choices={audiences.map((one) => ({ value: one, label: text(`audience.${one}`) }))}
        chosen={content.audience}
        onChange={(audience) => change({ audience })}
      />
      {!isForTeachers && (
        <ChipGroup
          id="grades"
          label={text('field.grades')}
          error={errorOf('grades')}
          choices={grades.map((grade) => ({
            value: String(grade),
            label: formatGrades([grade]),
          }))}
          chosen={(content.grades ?? []).map(String)}
          onChange={(chosen) =>
            change({ grades: grades.filter((grade) => chosen.includes(String(grade))) })
          }
        />
      )}
      <NumberInput
        id="participants"
        label={text(isForTeachers ? 'field.participantsTeachers' : 'field.participants')}
        hint={text('hint.participants')}
        error={errorOf('participants')}
        least={1}
        most={600}
        number={content.participants}
        onNumber={(participants) => change({ participants })}
      />
      <TextArea
        id="priorKnowledge"
        label={text('field.priorKnowledge')}
        isOptional
        rows={3}
        limit={500}
        value={content.priorKnowledge ?? ''}
        onChange={(event) => change({ priorKnowledge: event.target.value })}
      />
    </>
  )
}
