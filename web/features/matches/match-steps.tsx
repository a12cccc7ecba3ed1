import type { MatchState } from '../../../shared/matches.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Stepper } from '../../ui/stepper.tsx'

const steps = ['proposed', 'accepted', 'scheduled', 'delivered'] as const

/** The way from a proposal to an activity that took place, and how far this one is. */
export function MatchSteps({ state }: { state: MatchState }) {
  const { text } = useTexts()
  const current = state === 'evaluated' ? 'delivered' : state
  const position = steps.findIndex((step) => step === current)
  return (
    <Stepper
      label={text('match.steps')}
      current={current}
      steps={steps.map((step, index) => ({
        key: step,
        label: text(`match.step.${step}`),
        isDone: index < position || (step === 'delivered' && current === 'delivered'),
      }))}
    />
  )
}
