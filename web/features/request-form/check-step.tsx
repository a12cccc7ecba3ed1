import type { RequestContent, SchoolRequest } from '../../../shared/requests.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { useFactWords } from '../../postings/facts.ts'
import { requestFacts } from '../../postings/request-facts.ts'
import type { Writing } from '../../postings/use-writing.ts'
import { Button } from '../../ui/button.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { Section } from '../../ui/page.tsx'
import { fieldsOfStep, fillSteps } from './steps.ts'

/** The whole request as a provider will read it, with what is missing said in its place. */
export function CheckStep({
  writing: { content, needed, attempt, isUnverified },
  onGo,
}: {
  writing: Writing<RequestContent, SchoolRequest>
  onGo: (field: string) => void
}) {
  const { text } = useTexts()
  const facts = requestFacts(content, useFactWords())
  const factOf = (field: string) => facts.find((fact) => fact.field === field)?.value
  const missing = (field: string) =>
    attempt > 0 ? needed.find((one) => one.field === field)?.words : undefined
  return (
    <>
      {fillSteps.map((step) => (
        <Section
          key={step}
          level={3}
          title={text(`forms.step.${step}`)}
          actions={
            <Button look="quiet" icon="pencil" onClick={() => onGo(fieldsOfStep[step][0])}>
              {text('forms.check.change')}
              <span className="only-heard"> {text(`forms.step.${step}`)}</span>
            </Button>
          }
        >
          <DataList
            items={fieldsOfStep[step].map((field) => ({
              label: text(`fact.${field}`),
              value: missing(field) ? (
                <>
                  {factOf(field)}
                  <Button look="danger" onClick={() => onGo(field)}>
                    {missing(field)}
                  </Button>
                </>
              ) : (
                factOf(field)
              ),
            }))}
          />
        </Section>
      ))}
      <Section level={3} title={text('forms.after.title')}>
        <p className="nl-paragraph">
          {text(isUnverified ? 'forms.after.unverified.request' : 'forms.after.request')}
        </p>
      </Section>
    </>
  )
}
