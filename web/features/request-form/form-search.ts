import { oneOf, wordsOf } from '../../api/address-values.ts'

export const steps = ['what', 'who', 'when', 'check'] as const
export type Step = (typeof steps)[number]

export interface FormSearch {
  step?: Step | undefined
  /** The draft that the new request has become. */
  draft?: string | undefined
  /** An earlier request to begin with. */
  copyOf?: string | undefined
}

/** Which step of the form, and of which draft, the address asks for. */
export const readFormSearch = (raw: Record<string, unknown>): FormSearch => ({
  step: oneOf(steps, raw['step']),
  draft: wordsOf(raw['draft'], 36),
  copyOf: wordsOf(raw['copyOf'], 36),
})
