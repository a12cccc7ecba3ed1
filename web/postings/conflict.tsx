import { useState } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-groups.tsx'
import { Notice } from '../ui/notice.tsx'
import { mergeVersions } from './merge-versions.ts'
import type { Fact } from './fact.ts'

const find = (facts: Fact[], field: string) => facts.find((fact) => fact.field === field)

/** When another changed the same posting: what only one of the two changed is taken, the rest is asked. */
export function Conflict<Content extends object>({
  before,
  mine,
  theirs,
  factsOf,
  onResolve,
}: {
  before: Content
  mine: Content
  theirs: Content
  factsOf: (content: Content) => Fact[]
  onResolve: (content: Content) => void
}) {
  const { text } = useTexts()
  const { merged, disputed, fromThem } = mergeVersions(before, mine, theirs)
  const [choices, setChoices] = useState<Record<string, 'mine' | 'theirs'>>({})
  const own = factsOf(mine)
  const other = factsOf(theirs)
  const valueOf = (facts: Fact[], field: string) =>
    find(facts, field)?.value ?? text('forms.conflict.empty')
  const labelOf = (field: string) => (find(own, field) ?? find(other, field))?.label ?? field

  function go() {
    const chosen = disputed.map((field) => [
      field,
      (choices[field] === 'theirs' ? theirs : mine)[field],
    ])
    onResolve({ ...merged, ...(Object.fromEntries(chosen) as Partial<Content>) })
  }

  return (
    <Notice
      kind="warning"
      isNews
      title={text('forms.conflict.title')}
      actions={
        <Button look="main" onClick={go}>
          {text('forms.conflict.go')}
        </Button>
      }
    >
      <p>{text('forms.conflict.text')}</p>
      {fromThem.length > 0 && (
        <>
          <p>{text('forms.conflict.merged')}</p>
          <ul>
            {fromThem.map((field) => (
              <li key={field}>
                {labelOf(field)}: {valueOf(other, field)}
              </li>
            ))}
          </ul>
        </>
      )}
      {disputed.map((field) => (
        <RadioGroup
          key={field}
          label={labelOf(field)}
          choices={[
            { value: 'mine', label: text('forms.conflict.mine', { value: valueOf(own, field) }) },
            {
              value: 'theirs',
              label: text('forms.conflict.theirs', { value: valueOf(other, field) }),
            },
          ]}
          chosen={choices[field] ?? 'mine'}
          onChange={(choice) => setChoices({ ...choices, [field]: choice })}
        />
      ))}
    </Notice>
  )
}
