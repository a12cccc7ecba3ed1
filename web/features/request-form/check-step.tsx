import { useTexts } from '../../i18n/texts.tsx'
import type { Fact } from '../../postings/fact.ts'
import { Button } from '../../ui/button.tsx'
import { DataList, type Datum } from '../../ui/data-list.tsx'
import { fieldsOfStep, type FillStep, type RequestField } from './request-facts.ts'

/** The whole request as a provider will read it, with what is missing said in its place. */
export function CheckStep({
  facts,
  needed,
  isUnverified,
  onGo,
}: {
  facts: readonly Fact<RequestField>[]
  needed: readonly { field: string; words: string }[]
  isUnverified: boolean
  onGo: (field: string) => void
}) {
  const { text } = useTexts()
  const steps = Object.entries(fieldsOfStep) as [FillStep, readonly RequestField[]][]
  return (
    <>
      {steps.map(([step, fields]) => (
        <section key={step} className="check">
          <div className="section__head">
            <h3 className="nl-heading nl-heading--level-3">{text(`forms.check.${step}`)}</h3>
            <Button look="quiet" icon="pencil" onClick={() => onGo(fields[0] ?? step)}>
              {text('forms.check.change')}
              <span className="only-heard"> {text(`forms.check.${step}`)}</span>
            </Button>
          </div>
          <DataList
            items={fields.flatMap((field): Datum[] => {
              const fact = facts.find((one) => one.field === field)
              const need = needed.find((one) => one.field === field)
              if (need)
                return [
                  {
                    label: text(`field.${field}`),
                    value: (
                      <>
                        {fact?.value}
                        <Button look="danger" id={`check-${field}`} onClick={() => onGo(field)}>
                          {need.words}
                        </Button>
                      </>
                    ),
                  },
                ]
              return fact ? [{ label: fact.label, value: fact.value }] : []
            })}
          />
        </section>
      ))}
      <section className="check">
        <h3 className="nl-heading nl-heading--level-3">{text('forms.check.next')}</h3>
        <p className="nl-paragraph">
          {text(isUnverified ? 'forms.check.unverified' : 'forms.check.after')}
        </p>
      </section>
    </>
  )
}
