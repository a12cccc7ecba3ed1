import type { ReactNode } from 'react'
import { RefusalNotice } from '../forms/refusal-notice.tsx'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { goToField } from '../ui/go-to-field.ts'
import { Page } from '../ui/page.tsx'
import { Saved } from '../ui/saved.tsx'
import { Completeness } from './completeness.tsx'
import { Conflict } from './conflict.tsx'
import { DraftNotices } from './draft-notices.tsx'
import { useFactWords } from './facts.ts'
import type { WrittenPosting } from './posting-kind.ts'
import type { Writing } from './use-writing.ts'
import './writing.css'

/**
 * The form around the fields of a posting: what somebody should know first, placing it, and beside it how complete it
 * is. A form in steps says how to go on with `onNext`; then placing comes at its end.
 */
export function WritingForm<Content extends object, Posting extends WrittenPosting<Content>>({
  writing,
  steps,
  onNext,
  buttons,
  aside,
  onGo = goToField,
  children,
}: {
  writing: Writing<Content, Posting>
  steps?: ReactNode
  onNext?: (() => void) | undefined
  buttons?: ReactNode
  aside?: ReactNode
  /** Brings the reader to a field. */
  onGo?: (field: string) => void
  children: ReactNode
}) {
  const { text, formatPercent } = useTexts()
  const words = useFactWords()
  const { kind, keeper, content, posting, isPublic, isDirty, conflict, placing, needed } = writing
  const { type } = kind
  const share = kind.completeness(content)
  const isPlaced = isPublic || posting?.state === 'submitted'

  return (
    <Page
      title={text(isPublic ? `forms.${type}.editTitle` : `forms.${type}.newTitle`)}
      description={text(`forms.${type}.description`)}
      lead={isPublic ? undefined : text(`forms.${type}.lead`)}
    >
      {steps}
      <div className="writing">
        <div className="writing__form">
          {conflict && (
            <Conflict
              {...conflict}
              mine={content}
              factsOf={(one) => kind.facts(one, words)}
              onResolve={(chosen) => void writing.resolve(chosen)}
            />
          )}
          <DraftNotices type={type} posting={posting} refusal={writing.refusal} />
          <ErrorSummary
            attempt={writing.attempt}
            onGo={onGo}
            errors={
              writing.attempt > 0
                ? needed.map((one) => ({ fieldId: one.field, message: one.words }))
                : []
            }
          />
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              if (onNext) onNext()
              else writing.place()
            }}
          >
            {children}
            <RefusalNotice error={placing.error} />
            <div className="action-row writing__go">
              {(isPublic || !onNext) && (
                <Button
                  look="main"
                  type={onNext ? 'button' : 'submit'}
                  isBusy={placing.isPending}
                  disabled={isPublic && !isDirty}
                  {...(onNext && { onClick: () => writing.place() })}
                >
                  {text(isPlaced ? 'forms.publish' : `forms.${type}.place`)}
                </Button>
              )}
              {buttons}
              {isPublic && isDirty && (
                <Button look="quiet" onClick={() => keeper.discard()}>
                  {text('forms.discard')}
                </Button>
              )}
            </div>
            {/* Of two versions nothing is sent until somebody has chosen. */}
            {!conflict && (
              <Saved state={writing.saved} {...(posting && { at: posting.updatedAt })} />
            )}
          </form>
        </div>
        <aside className="writing__side" aria-label={text('forms.complete')}>
          <Completeness
            share={share}
            label={text(`forms.complete.${type}`, { share: formatPercent(share) })}
            needed={needed}
            isTried={writing.attempt > 0}
            asked={kind
              .advised(content)
              .map((field) => ({ field, words: text(`forms.advice.${field}`) }))}
            onGo={onGo}
          />
          {aside}
        </aside>
      </div>
    </Page>
  )
}
