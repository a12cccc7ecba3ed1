import { wordsOf } from '../../api/address-values.ts'

export interface AdministrationSearch {
  text?: string
  region?: string
}
export const readAdministrationSearch = (raw: Record<string, unknown>): AdministrationSearch => {
  const text = wordsOf(raw['text'])
  const region = wordsOf(raw['region'])
  return { ...(text && { text }), ...(region && { region }) }
}
