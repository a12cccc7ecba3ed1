import type { OwnPosting } from '../../../shared/organisations.ts'
import type { PostingState } from '../../../shared/postings.ts'
import { pathTo } from '../../app/paths.ts'
import type { Tone } from '../../ui/badge.tsx'

/** Its own people must do something before it goes on. */
export const needsWriter = ({ state }: OwnPosting) =>
  state === 'returned' || state === 'renewal_due'

const isBeingWritten = ({ state }: OwnPosting) => state === 'draft' || state === 'returned'

/** Where the next step with a posting is: writing on, or its page. */
export function nextAddress(posting: OwnPosting) {
  const { id, type } = posting
  if (isBeingWritten(posting))
    return type === 'offer' ? pathTo('editOffer', { id }) : pathTo('editRequest', { id })
  return type === 'offer' ? pathTo('offer', { id }) : pathTo('request', { id })
}

/** Where to see what fits with it; only while it looks for something. */
export function suggestionsAddress({ id, type, state }: OwnPosting) {
  if (type === 'offer' && (state === 'published' || state === 'renewal_due'))
    return pathTo('offerSuggestions', { id })
  if (type === 'request' && state === 'open') return pathTo('requestSuggestions', { id })
  return undefined
}

export const stateTone: Record<PostingState, Tone> = {
  draft: 'neutral',
  submitted: 'waiting',
  returned: 'attention',
  open: 'structure',
  agreed: 'good',
  fulfilled: 'good',
  cancelled: 'neutral',
  expired: 'attention',
  published: 'good',
  paused: 'neutral',
  renewal_due: 'attention',
  archived: 'neutral',
}

const endStates: readonly PostingState[] = ['fulfilled', 'cancelled', 'expired', 'archived']
const newsForMs = 30 * 86_400_000

/** What is over goes out of sight behind a click; a request that expired by itself first stays a while, as that is news. */
export const isOver = ({ state, updatedAt }: OwnPosting, now: number) =>
  endStates.includes(state) &&
  !(state === 'expired' && now - new Date(updatedAt).getTime() < newsForMs)

/** In the order in which people want to see them. */
const order: readonly PostingState[] = [
  'returned',
  'renewal_due',
  'expired',
  'draft',
  'submitted',
  'open',
  'published',
  'agreed',
  'paused',
  'fulfilled',
  'cancelled',
  'archived',
]
export const inOrder = (postings: readonly OwnPosting[]) =>
  postings.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
