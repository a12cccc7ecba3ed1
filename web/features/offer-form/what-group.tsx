import { activityKinds, audiences, grades, themes } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { CurriculumInput } from '../../postings/curriculum-input.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import { ChipGroup, RadioGroup } from '../../ui/choice-groups.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DetailFields } from './detail-fields.tsx'
import type { GroupProps } from './group-props.ts'

export function WhatGroup(props: GroupProps) {
  const { content, change, errorOf } = props
  const { text } = useTexts()
  return (
    <>
      <SelectField
        id="kind"
        label={text('field.kind')}
        hint={content.kind && text(`kindHint.${content.kind}`)}
        error={errorOf('kind')}
        choices={activityKinds.map((kind) => ({ value: kind, label: text(`kind.${kind}`) }))}
        value={content.kind ?? ''}
        onChange={(event) =>
          change({ kind: activityKinds.find((kind) => kind === event.target.value) })
        }
      />
      <TextField
        id="title"
        label={text('field.title')}
        hint={text('hint.titleOffer')}
        error={errorOf('title')}
        maxLength={100}
        autoComplete="off"
        value={content.title ?? ''}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        id="description"
        label={text('field.description')}
        hint={text('hint.description')}
        error={errorOf('description')}
        limit={2000}
        value={content.description ?? ''}
        onChange={(event) => change({ description: event.target.value })}
      />
      <DetailFields {...props} />
    </>
  )
}

export function WhoGroup({ content, change, errorOf }: GroupProps) {
  const { text, formatGrades } = useTexts()
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
      {content.audience !== 'teachers' && (
        <ChipGroup
          id="grades"
          label={text('field.grades')}
          error={errorOf('grades')}
          choices={grades.map((grade) => ({ value: String(grade), label: formatGrades([grade]) }))}
          chosen={(content.grades ?? []).map(String)}
          onChange={(chosen) =>
            change({ grades: grades.filter((grade) => chosen.includes(String(grade))) })
          }
        />
      )}
      <NumberInput
        id="groupSize"
        label={text('field.groupSize')}
        hint={text('hint.groupSize')}
        error={errorOf('groupSize')}
        least={1}
        most={600}
        number={content.groupSize}
        onNumber={(groupSize) => change({ groupSize })}
      />
      <ChipGroup
        id="themes"
        label={text('field.themes')}
        isOptional
        choices={themes.map((theme) => ({
          value: theme,
          label: text(`theme.${theme}`),
          isDisabled: (content.themes?.length ?? 0) >= 6 && !content.themes?.includes(theme),
        }))}
        chosen={content.themes ?? []}
        onChange={(chosen) => change({ themes: chosen })}
      />
      <CurriculumInput
        id="curriculumGoals"
        chosen={content.curriculumGoals ?? []}
        onChange={(curriculumGoals) => change({ curriculumGoals })}
      />
    </>
  )
}
