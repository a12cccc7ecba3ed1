import type { OfferContent } from '../../../shared/offers.ts'

export interface GroupProps {
  content: OfferContent
  change: (part: { [Field in keyof OfferContent]?: OfferContent[Field] | undefined }) => void
  /** Why a field keeps the offer from being posted; only once somebody tried. */
  errorOf: (field: string) => string | undefined
}
