import { wordsOf } from '../../api/address-values.ts'

export interface OfferSearch {
  /** The draft that the new offer has become. */
  draft?: string | undefined
}

/** Which draft the address asks for. */
export const readOfferSearch = (raw: Record<string, unknown>): OfferSearch => ({
  draft: wordsOf(raw['draft'], 36),
})
