import { oneOf } from '../../api/address-values.ts'
import { readWritingSearch, type WritingSearch } from '../../postings/writing-search.ts'

export const steps = ['what', 'who', 'when', 'check'] as const
export type Step = (typeof steps)[number]

export interface FormSearch extends WritingSearch {
  step?: Step | undefined
}

export const readFormSearch = (raw: Record<string, unknown>): FormSearch => ({
  ...readWritingSearch(raw),
  step: oneOf(steps, raw['step']),
})
