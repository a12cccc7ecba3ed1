import { wordsOf } from '../api/address-values.ts'

/** What the address of a form for a new posting says. */
export interface WritingSearch {
  /** For whom it is written, when somebody belongs to more than one organisation. */
  organisationId?: string | undefined
  /** The draft that the new posting has become. */
  draft?: string | undefined
  /** An earlier posting to begin with. */
  copyOf?: string | undefined
}

export const readWritingSearch = (raw: Record<string, unknown>): WritingSearch => ({
  organisationId: wordsOf(raw['organisationId'], 36),
  draft: wordsOf(raw['draft'], 36),
  copyOf: wordsOf(raw['copyOf'], 36),
})
