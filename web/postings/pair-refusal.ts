import type { HardCondition } from '../../shared/suggestions.ts'
import { RefusedError } from '../api/call.ts'
import { useRefusalText } from '../api/refusal-text.ts'
import { useTexts } from '../i18n/texts.tsx'

/** Why a request and an offer do not come together, with the conditions that they break where those are the reason. */
export function usePairRefusal() {
  const { text, formatList } = useTexts()
  const { refusalText } = useRefusalText()
  return (error: unknown) => {
    const broken = error instanceof RefusedError && error.problem.about?.['broken']
    if (!Array.isArray(broken)) return refusalText(error)
    const conditions = (broken as HardCondition[]).map((one) => text(`hardCondition.${one}`))
    return text('propose.notFit', { conditions: formatList(conditions) })
  }
}
