import { useTexts } from '../i18n/texts.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export interface Step {
  key: string
  label: string
  isDone?: boolean
}

/** Where somebody is in a form of a few steps. Steps already open can be returned to. */
export function Stepper({
  label,
  steps,
  current,
  onChoose,
}: {
  /** What the steps are of, for those who listen; otherwise just "steps". */
  label?: string
  steps: readonly Step[]
  current: string
  onChoose?: (key: string) => void
}) {
  const { text } = useTexts()
  const position = steps.findIndex(({ key }) => key === current)
  return (
    <nav className="stepper" aria-label={label ?? text('ui.steps.label')}>
      <p className="stepper__now">
        {text('ui.steps.step', { number: position + 1, total: steps.length })}
      </p>
      <ol>
        {steps.map((step, index) => {
          const isCurrent = step.key === current
          const mayGo = onChoose && !isCurrent && (step.isDone || index < position)
          const words = (
            <>
              <span className="nl-number-badge stepper__number">
                {step.isDone && !isCurrent ? <Icon name="check" /> : index + 1}
              </span>
              <span className="stepper__label">
                {step.label}
                {step.isDone && <span className="only-heard"> ({text('ui.steps.done')})</span>}
              </span>
            </>
          )
          return (
            <li
              key={step.key}
              aria-current={isCurrent ? 'step' : undefined}
              className={classNames(
                'stepper__step',
                isCurrent && 'is-current',
                step.isDone && 'is-done',
              )}
            >
              {mayGo ? (
                <button type="button" className="stepper__go" onClick={() => onChoose(step.key)}>
                  {words}
                </button>
              ) : (
                <span className="stepper__go">{words}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
