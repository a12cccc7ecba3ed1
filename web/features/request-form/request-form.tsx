import { useNavigate } from '@tanstack/react-router'
import type { SchoolRequest } from '../../../shared/requests.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Beginning } from '../../postings/beginning.tsx'
import { useWriting, type Opening } from '../../postings/use-writing.ts'
import { WritingForm } from '../../postings/writing-form.tsx'
import { Button } from '../../ui/button.tsx'
import { goToField } from '../../ui/go-to-field.ts'
import { Stepper } from '../../ui/stepper.tsx'
import { CheckStep } from './check-step.tsx'
import { FittingOffers } from './fitting-offers.tsx'
import { steps, type FormSearch, type Step } from './form-search.ts'
import { requestKind } from './request-kind.ts'
import { isStepDone, stepOf } from './steps.ts'
import { useStepFocus } from './use-step-focus.ts'
import { WhatStep } from './what-step.tsx'
import { WhenStep } from './when-step.tsx'
import { WhoStep } from './who-step.tsx'

/** A request being written, a step at a time; a draft saves itself, a public one is changed on purpose. */
export function RequestForm({
  opening,
  step = 'what',
}: {
  opening: Opening<SchoolRequest>
  step: Step | undefined
}) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const writing = useWriting(requestKind, opening)
  const heading = useStepFocus(step)
  const { content, posting, fields, isPublic, needed } = writing
  const next = steps[steps.indexOf(step) + 1]
  const before = steps[steps.indexOf(step) - 1]

  const goTo = (target: Step | undefined) =>
    void navigate({
      to: '.',
      search: (now: FormSearch) => ({ ...now, step: target }),
      resetScroll: false,
    })
  function goToItsStep(field: string) {
    const target = stepOf(field)
    if (target !== step) goTo(target)
    // The step is drawn first; its heading then has the focus.
    setTimeout(() => goToField(field), target === step ? 0 : 60)
  }

  return (
    <WritingForm
      writing={writing}
      steps={
        <Stepper
          current={step}
          onChoose={(key) => goTo(steps.find((one) => one === key))}
          steps={steps.map((key) => ({
            key,
            label: text(`forms.step.${key}`),
            isDone: key !== 'check' && isStepDone(key, content, needed),
          }))}
        />
      }
      onNext={next && (() => goTo(next))}
      onGo={goToItsStep}
      buttons={
        <>
          {next && (
            <Button look={isPublic ? 'second' : 'main'} type="submit">
              {text(next === 'check' ? 'forms.toCheck' : 'forms.next')}
            </Button>
          )}
          {before && <Button onClick={() => goTo(before)}>{text('forms.back')}</Button>}
        </>
      }
      aside={<FittingOffers id={posting?.id} version={posting?.inside?.version} />}
    >
      <h2 className="nl-heading nl-heading--level-2" tabIndex={-1} ref={heading}>
        {text(step === 'check' ? 'forms.check.title' : `forms.step.${step}`)}
      </h2>
      {step === 'what' && <Beginning writing={writing} />}
      {step === 'what' && <WhatStep {...fields} />}
      {step === 'who' && <WhoStep {...fields} />}
      {step === 'when' && <WhenStep writing={writing} />}
      {step === 'check' && <CheckStep writing={writing} onGo={goToItsStep} />}
    </WritingForm>
  )
}
