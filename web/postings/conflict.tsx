import { useState } from 'react'
import type { OfferContent } from '../../shared/offers.ts'
import type { RequestContent } from '../../shared/requests.ts'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-groups.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Fact } from './facts.ts'
import { mergeVersions } from './merge-versions.ts'

type FieldName = keyof RequestContent | keyof OfferContent

/** Fields that only say something together with another. */
const withAnother: Record<string, string> = {
  radiusKm: 'serviceArea',
  regionIds: 'serviceArea',
  costsPer: 'costsEuro',
  travelsKm: 'modes',
}
const partOf = (field: string) => (withAnother[field] ?? field) as FieldName
const partsOf = (fields: readonly string[]) => [...new Set(fields.map(partOf))]

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
  const valueOf = (facts: Fact[], part: string) =>
    facts
      .filter(({ field }) => partOf(field) === part)
      .map(({ label, value }) => (part === 'details' ? `${label}: ${value}` : value))
      .join(', ') || text('forms.conflict.empty')

  function go() {
    const chosen = disputed.map((field) => [
      field,
      (choices[partOf(field)] === 'theirs' ? theirs : mine)[field],
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
            {partsOf(fromThem).map((field) => (
              <li key={field}>
                {text(`field.${field}`)}: {valueOf(other, field)}
              </li>
            ))}
          </ul>
        </>
      )}
      {partsOf(disputed).map((field) => (
        <RadioGroup
          key={field}
          label={text(`field.${field}`)}
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
