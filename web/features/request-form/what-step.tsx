import { activityKinds, themes } from '../../../shared/vocabulary.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { CurriculumInput } from '../../postings/curriculum-input.tsx'
import { CheckboxGroup, ChipGroup } from '../../ui/choice-groups.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { StepProps } from './step-props.ts'

export function WhatStep({ content, change, errorOf }: StepProps) {
  const { text } = useTexts()
  return (
    <>
      <TextField
        id="title"
        label={text('field.title')}
        hint={text('hint.titleRequest')}
        error={errorOf('title')}
        maxLength={100}
        autoComplete="off"
        value={content.title ?? ''}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        id="goal"
        label={text('field.goal')}
        hint={text('hint.goal')}
        error={errorOf('goal')}
        limit={1500}
        value={content.goal ?? ''}
        onChange={(event) => change({ goal: event.target.value })}
      />
      <CheckboxGroup
        id="kinds"
        label={text('field.kinds')}
        hint={text('hint.kinds')}
        error={errorOf('kinds')}
        choices={activityKinds.map((kind) => ({
          value: kind,
          label: text(`kind.${kind}`),
          hint: text(`kindHint.${kind}`),
        }))}
        chosen={content.kinds ?? []}
        onChange={(kinds) => change({ kinds })}
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
