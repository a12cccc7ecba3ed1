import { useEffect, useRef, useState } from 'react'
import type { SessionMembership } from '../../../shared/accounts.ts'
import {
  adviceForRequest,
  completeness,
  missingInRequest,
} from '../../../shared/posting-completeness.ts'
import { localDay } from '../../../shared/school-calendar.ts'
import type { RequestContent, SchoolRequest } from '../../../shared/requests.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Completeness } from '../../postings/completeness.tsx'
import { Conflict } from '../../postings/conflict.tsx'
import { useCurriculumGoals } from '../../postings/curriculum-input.tsx'
import { DraftNotices, isShown } from '../../postings/draft-notices.tsx'
import { goToField } from '../../postings/go-to-field.ts'
import { useDraft } from '../../postings/use-draft.ts'
import { OwnOrganisation } from '../../postings/writers.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Saved } from '../../ui/saved.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { CheckStep } from './check-step.tsx'
import { CopyEarlier } from './copy-earlier.tsx'
import { FittingOffers } from './fitting-offers.tsx'
import { steps, type Step } from './form-search.ts'
import { requestDoors } from './request-doors.ts'
import { fieldsOfStep, requestFacts, stepOf } from './request-facts.ts'
import type { StepProps } from './step-props.ts'
import { WhatStep } from './what-step.tsx'
import { WhenStep } from './when-step.tsx'
import { WhoStep } from './who-step.tsx'
import { useHolidayRegion } from './use-holiday-region.ts'
import { usePlaceRequest } from './use-place-request.ts'
import { useStepFocus } from './use-step-focus.ts'

const screens = { what: WhatStep, who: WhoStep, when: WhenStep }
type Need =
  `forms.need.${'title' | 'goal' | 'kinds' | 'audience' | 'grades' | 'participants' | 'minutes' | 'modes' | 'weeks' | 'travelsKm'}`
type Advice =
  `forms.advice.${'themes' | 'weeks' | 'priorKnowledge' | 'facilities' | 'budgetEuro' | 'curriculumGoals'}`

/** A request being written, a step at a time; a draft saves itself, a public one is changed on purpose. */
export function RequestForm({
  own,
  request,
  step = 'what',
  copyOf,
  onStep,
  onMade,
}: {
  own: readonly SessionMembership[]
  request?: SchoolRequest
  step?: Step | undefined
  copyOf?: string | undefined
  onStep: (step: Step) => void
  onMade?: (id: string) => void
}) {
  const words = useTexts()
  const { text, formatPercent } = words
  const { refusalText } = useRefusalText()
  const { nameOf: goalName } = useCurriculumGoals()
  const [organisationId, setOrganisationId] = useState(
    request?.organisationId ?? own[0]?.organisationId ?? '',
  )
  const isPublic = request !== undefined && isShown(request.state)
  const [{ doors, chooseOrganisation }] = useState(() => requestDoors(organisationId))
  const { keeper, content, posting, saved, isDirty, conflict, refusal } = useDraft<
    RequestContent,
    SchoolRequest
  >({
    name: 'request',
    posting: request,
    isAutomatic: !isPublic,
    doors,
  })
  const [attempt, setAttempt] = useState(0)
  const holidayRegion = useHolidayRegion(organisationId, posting)
  const [today] = useState(() => localDay(new Date()))
  const missing = missingInRequest(content, today)
  const needed = missing.map((field) => ({ field, words: text(`forms.need.${field}` as Need) }))
  const asked = adviceForRequest(content).map((field) => ({
    field,
    words: text(`forms.advice.${field}` as Advice),
  }))
  const factsOf = (one: RequestContent) => requestFacts(one, { ...words, goalName })

  const madeId = posting?.id
  const tell = useRef(onMade)
  useEffect(() => {
    if (madeId !== undefined && madeId !== request?.id) tell.current?.(madeId)
  }, [madeId, request?.id])

  const heading = useStepFocus(step)
  function goTo(field: string) {
    const target = stepOf(field)
    if (target !== step) onStep(target)
    // The step is drawn first; its heading then has the focus.
    setTimeout(() => goToField(field), target === step ? 0 : 60)
  }

  const place = usePlaceRequest(keeper, isPublic)

  function submit() {
    setAttempt(attempt + 1)
    if (missing.length === 0) place.mutate()
  }

  const position = steps.indexOf(step)
  const next = steps[position + 1]
  const before = steps[position - 1]
  const Screen = step === 'check' ? undefined : screens[step]
  const props: StepProps = {
    content,
    change: (part) => keeper.change(part as Partial<RequestContent>),
    errorOf: (field) =>
      attempt > 0 ? needed.find((one) => one.field === field)?.words : undefined,
    holidayRegion,
  }

  return (
    <Page
      title={text(request && isPublic ? 'forms.request.editTitle' : 'forms.request.newTitle')}
      description={text('forms.request.description')}
      lead={isPublic ? undefined : text('forms.request.lead')}
    >
      <Stepper
        current={step}
        onChoose={(key) => onStep(steps.find((one) => one === key) ?? 'what')}
        steps={steps.map((key) => ({
          key,
          label: text(`forms.step.${key}`),
          isDone: key !== 'check' && isStepDone(key, content, missing),
        }))}
      />
      <div className="writing">
        <div className="writing__form">
          {conflict && (
            <Conflict
              before={conflict.before}
              mine={content}
              theirs={conflict.theirs}
              factsOf={factsOf}
              onResolve={(chosen) => void keeper.resolve(chosen)}
            />
          )}
          <DraftNotices
            type="request"
            state={posting?.state}
            inside={posting?.inside}
            refusal={refusal}
          />
          <ErrorSummary
            attempt={attempt}
            errors={
              attempt > 0 && step === 'check'
                ? needed.map(({ field, words: message }) => ({
                    fieldId: `check-${field}`,
                    message,
                  }))
                : []
            }
          />
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              if (next) onStep(next)
              else submit()
            }}
          >
            <h2 className="nl-heading nl-heading--level-2" tabIndex={-1} ref={heading}>
              {text(step === 'check' ? 'forms.check.title' : `forms.step.${step}`)}
            </h2>
            {step === 'what' && !posting && (
              <>
                <OwnOrganisation
                  own={own}
                  chosen={organisationId}
                  onChange={(id) => {
                    chooseOrganisation(id)
                    setOrganisationId(id)
                  }}
                />
                <CopyEarlier
                  key={organisationId}
                  organisationId={organisationId}
                  copyOf={copyOf}
                  onCopy={(copied) => keeper.change(copied)}
                />
              </>
            )}
            {Screen ? (
              <Screen {...props} />
            ) : (
              <CheckStep
                facts={factsOf(content)}
                needed={attempt > 0 ? needed : []}
                onGo={goTo}
                isUnverified={own.some(
                  (one) => one.organisationId === organisationId && !one.verified,
                )}
              />
            )}
            {place.isError && (
              <Notice kind="error" isNews>
                <p>{refusalText(place.error)}</p>
              </Notice>
            )}
            <div className="action-row writing__go">
              {step === 'check' || isPublic ? (
                <Button
                  look="main"
                  type={step === 'check' ? 'submit' : 'button'}
                  isBusy={place.isPending}
                  disabled={isPublic && !isDirty}
                  onClick={step === 'check' ? undefined : submit}
                >
                  {text(
                    isPublic || posting?.state === 'submitted'
                      ? 'forms.publish'
                      : 'forms.request.place',
                  )}
                </Button>
              ) : null}
              {next && (
                <Button look={isPublic ? 'second' : 'main'} type="submit">
                  {text(next === 'check' ? 'forms.toCheck' : 'forms.next')}
                </Button>
              )}
              {before && <Button onClick={() => onStep(before)}>{text('forms.back')}</Button>}
              {isPublic && isDirty && (
                <Button look="quiet" onClick={() => keeper.discard()}>
                  {text('forms.discard')}
                </Button>
              )}
            </div>
            <Saved state={saved} {...(posting ? { at: posting.updatedAt } : {})} />
          </form>
        </div>
        <aside className="writing__side" aria-label={text('forms.complete')}>
          <Completeness
            share={completeness(content)}
            label={text('forms.complete.request', {
              share: formatPercent(completeness(content)),
            })}
            needed={needed}
            asked={asked}
            onGo={goTo}
          />
          <FittingOffers id={posting?.id} version={posting?.inside?.version} />
        </aside>
      </div>
    </Page>
  )
}

/** Everything this step must have is there, and something of it is filled in at all. */
const isStepDone = (
  step: keyof typeof fieldsOfStep,
  content: RequestContent,
  missing: readonly string[],
) =>
  fieldsOfStep[step].some((field) => content[field] !== undefined) &&
  !missing.some((field) => stepOf(field) === step)
