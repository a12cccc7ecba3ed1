import type { ProviderOffer } from '../../../shared/offers.ts'
import { publicStates, type PostingState } from '../../../shared/postings.ts'
import type { SchoolRequest } from '../../../shared/requests.ts'
import type { Text } from '../../i18n/texts.tsx'
import type { Tone } from '../../ui/badge.tsx'

export type Posting = ProviderOffer | SchoolRequest

export const titleOf = ({ content }: Posting, text: Text) =>
  content.title?.trim() || text('posting.untitled')

const tones: Record<PostingState, Tone> = {
  draft: 'neutral',
  submitted: 'waiting',
  returned: 'attention',
  open: 'good',
  agreed: 'good',
  fulfilled: 'good',
  cancelled: 'neutral',
  expired: 'neutral',
  published: 'good',
  paused: 'waiting',
  renewal_due: 'attention',
  archived: 'neutral',
}
export const toneOf = (state: PostingState) => tones[state]

const endStates: readonly PostingState[] = ['fulfilled', 'cancelled', 'expired', 'archived']
/** Nothing is looked for any more, unless it is opened again. */
export const isOver = ({ state }: Posting) => endStates.includes(state)

export const isPublic = ({ state }: Posting) => publicStates.includes(state)
