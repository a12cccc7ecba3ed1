import type { ChangeEvent } from 'react'
import type { OfferContent } from '../../shared/offers.ts'
import type { RequestContent } from '../../shared/requests.ts'
import { grades, themes, audiences } from '../../shared/vocabulary.ts'
import { useTexts } from '../i18n/texts.tsx'
import { ChipGroup, RadioGroup } from '../ui/choice-groups.tsx'
import { CurriculumInput } from './curriculum-input.tsx'

type Changes<Content> = { [Field in keyof Content]?: Content[Field] | undefined }

/** What the fields of a form get: the text so far, the way to change it, and why it cannot be posted yet. */
export interface FieldsProps<Content> {
  content: Content
  change: (part: Changes<Content>) => void
  /** What is wrong with a field; only once somebody tried to post. */
  errorOf: (field: string) => string | undefined
}

type FieldName = keyof RequestContent | keyof OfferContent
/** The fields of a text that hold this kind of value. */
type Holding<Content, Value> = {
  [Field in keyof Content & FieldName]-?: NonNullable<Content[Field]> extends Value ? Field : never
}[keyof Content & FieldName]

/** What ties a control to one field of the text: `<NumberInput {...number('minutes')} least={15} most={480} />`. */
export function useFields<Content>({ content, change, errorOf }: FieldsProps<Content>) {
  const { text } = useTexts()
  const about = (field: FieldName) => ({
    id: field,
    label: text(`field.${field}`),
    error: errorOf(field),
  })
  const set = <Field extends keyof Content>(field: Field, value: Content[Field] | undefined) =>
    change({ [field]: value } as Changes<Content>)

  return {
    /** For text fields and areas. */
    words: <Field extends Holding<Content, string>>(field: Field) => ({
      ...about(field),
      value: String(content[field] ?? ''),
      onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
        set(field, target.value as Content[Field]),
    }),
    number: <Field extends Holding<Content, number>>(field: Field) => ({
      ...about(field),
      number: content[field] as number | undefined,
      onNumber: (number: number | undefined) => set(field, number as Content[Field] | undefined),
    }),
    /** For one choice. */
    choice: <Field extends Holding<Content, string>>(field: Field) => ({
      ...about(field),
      chosen: content[field],
      onChange: (value: NonNullable<Content[Field]>) => set(field, value),
    }),
    /** For several choices. */
    choices: <Field extends Holding<Content, readonly string[]>>(field: Field) => ({
      ...about(field),
      chosen: (content[field] ?? []) as NonNullable<Content[Field]>,
      onChange: (chosen: NonNullable<Content[Field]>) => set(field, chosen),
    }),
  }
}

/** For pupils or teachers, and which grades. */
export function AudienceFields(props: FieldsProps<Pick<RequestContent, 'audience' | 'grades'>>) {
  const { text, formatGrades } = useTexts()
  const { choice } = useFields(props)
  const { content, change, errorOf } = props
  return (
    <>
      <RadioGroup
        {...choice('audience')}
        choices={audiences.map((one) => ({ value: one, label: text(`audience.${one}`) }))}
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
    </>
  )
}

const mostThemes = 6

/** Themes and curriculum goals. */
export function SubjectFields(
  props: FieldsProps<Pick<RequestContent, 'themes' | 'curriculumGoals'>>,
) {
  const { text } = useTexts()
  const { choices } = useFields(props)
  const { content, change } = props
  const chosen: readonly string[] = content.themes ?? []
  return (
    <>
      <ChipGroup
        {...choices('themes')}
        isOptional
        choices={themes.map((theme) => ({
          value: theme,
          label: text(`theme.${theme}`),
          isDisabled: chosen.length >= mostThemes && !chosen.includes(theme),
        }))}
      />
      <CurriculumInput
        id="curriculumGoals"
        chosen={content.curriculumGoals ?? []}
        onChange={(curriculumGoals) => change({ curriculumGoals })}
      />
    </>
  )
}
