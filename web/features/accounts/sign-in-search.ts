import { safePath } from './way-back.ts'

export interface SignInSearch {
  back?: string
}
export const readSignInSearch = (raw: Record<string, unknown>): SignInSearch => {
  const back = safePath(raw['back'])
  return back === undefined ? {} : { back }
}
