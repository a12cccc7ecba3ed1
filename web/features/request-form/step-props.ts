import type { RequestContent } from '../../../shared/requests.ts'
import type { HolidayRegion } from '../../../shared/vocabulary.ts'

export interface StepProps {
  content: RequestContent
  change: (part: { [Field in keyof RequestContent]?: RequestContent[Field] | undefined }) => void
  /** Why a field keeps the request from being posted; only once somebody tried. */
  errorOf: (field: string) => string | undefined
  holidayRegion: HolidayRegion | null | undefined
}
