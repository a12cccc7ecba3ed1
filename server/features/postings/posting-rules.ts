import { missingInOffer, missingInRequest } from '../../../shared/posting-completeness.ts'
import type { OfferContent } from '../../../shared/offers.ts'
import {
  offerMoves,
  type OfferMove,
  type OfferState,
  type PostingMove,
  type PostingState,
  publicStates,
  requestMoves,
  type RequestMove,
  type RequestState,
  type ReturnReason,
} from '../../../shared/postings.ts'
import type { RequestContent } from '../../../shared/requests.ts'
import type { OrganisationKind, PostingType } from '../../../shared/vocabulary.ts'
import { Problem } from '../../problem.ts'

/** Whose move it is: a member of the organisation, or a coordinator of its region. */
export type Mover = 'member' | 'coordinator'

interface Step<State> {
  from: readonly State[]
  to: State
  by: Mover
}

const requestSteps: Record<RequestMove, Step<RequestState>> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'member' },
  approve: { from: ['submitted'], to: 'open', by: 'coordinator' },
  return: { from: ['submitted', 'open'], to: 'returned', by: 'coordinator' },
  withdraw: { from: ['submitted'], to: 'draft', by: 'member' },
  cancel: { from: ['draft', 'submitted', 'returned', 'open'], to: 'cancelled', by: 'member' },
  reopen: { from: ['cancelled', 'expired'], to: 'draft', by: 'member' },
}

const offerSteps: Record<OfferMove, Step<OfferState>> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'member' },
  approve: { from: ['submitted'], to: 'published', by: 'coordinator' },
  return: { from: ['submitted', 'published', 'renewal_due'], to: 'returned', by: 'coordinator' },
  withdraw: { from: ['submitted'], to: 'draft', by: 'member' },
  pause: { from: ['published', 'renewal_due'], to: 'paused', by: 'member' },
  /** Also how an offer is confirmed for another year. */
  resume: { from: ['paused', 'renewal_due'], to: 'published', by: 'member' },
  archive: {
    from: ['draft', 'submitted', 'returned', 'published', 'paused', 'renewal_due'],
    to: 'archived',
    by: 'member',
  },
  restore: { from: ['archived'], to: 'draft', by: 'member' },
}

const stepsOf = (type: PostingType) =>
  (type === 'request' ? requestSteps : offerSteps) as Partial<
    Record<PostingMove, Step<PostingState>>
  >

const editableStates: readonly PostingState[] = [
  'draft',
  'submitted',
  'returned',
  'open',
  'published',
  'paused',
  'renewal_due',
]

/** What the rules need to know of a posting. */
export interface PostingAsIs {
  type: PostingType
  state: PostingState
  editWaits: boolean
  content: RequestContent | OfferContent
}

export const isPublic = ({ state }: Pick<PostingAsIs, 'state'>) => publicStates.includes(state)
export const isEditable = ({ state }: Pick<PostingAsIs, 'state'>) => editableStates.includes(state)

/** Whether proposals on it lapse; while an offer pauses they wait with it. */
export const endsProposals = (state: PostingState) =>
  !publicStates.includes(state) && state !== 'paused'

/** Schools post requests, providers post offers. */
export const postsOf = (kind: OrganisationKind): PostingType =>
  kind === 'school' ? 'request' : 'offer'

/** The fields that are needed before it can be posted today. */
function missingIn(
  { type, content }: Pick<PostingAsIs, 'type' | 'content'>,
  today: string,
): string[] {
  return type === 'request' ? missingInRequest(content, today) : missingInOffer(content)
}

/** The moves that one who stands to it like this can make now. */
export function movesOf(posting: PostingAsIs, movers: readonly Mover[]): PostingMove[] {
  const steps = stepsOf(posting.type)
  const all = posting.type === 'request' ? requestMoves : offerMoves
  return all.filter((move) => {
    const step = steps[move]
    if (!step || !movers.includes(step.by)) return false
    return step.from.includes(posting.state) || answersEdit(posting, move)
  })
}

/** Its organisation comes first: before that nothing of it can be public. */
export const waitsForOrganisation = (
  move: PostingMove,
  { verifiedAt }: { verifiedAt: string | null },
) => move === 'approve' && verifiedAt === null

/** An edit that waits for review is approved or returned while the posting stays as it is: public, or paused. */
const answersEdit = (posting: PostingAsIs, move: PostingMove) =>
  posting.editWaits && (move === 'approve' || move === 'return')

export interface AfterMove {
  state: PostingState
  /** The text as last edited becomes the public one. */
  publishes: boolean
  editWaits: boolean
}

/**
 * What a posting becomes by a move. `goesPublicAtOnce` says whether the organisation is verified and its region does not
 * review first. Refuses a move that is not possible now, an incomplete posting, and returning without a reason.
 */
export function afterMove(
  posting: PostingAsIs,
  move: PostingMove,
  {
    mover,
    reason,
    goesPublicAtOnce,
    today,
  }: {
    mover: Mover
    reason: ReturnReason | undefined
    goesPublicAtOnce: boolean
    today: string
  },
): AfterMove {
  if (!movesOf(posting, [mover]).includes(move))
    throw new Problem('wrong-state', { state: posting.state, move })
  if (move === 'return' && !reason) throw new Problem('invalid', { field: 'reason' })
  if (answersEdit(posting, move))
    return { state: posting.state, publishes: move === 'approve', editWaits: false }

  if (move === 'submit' || move === 'approve') {
    const missing = missingIn(posting, today)
    if (missing.length > 0) throw new Problem('incomplete', { fields: missing })
  }
  const to = stepsOf(posting.type)[move]?.to ?? posting.state
  if (move === 'submit' && goesPublicAtOnce)
    return {
      state: posting.type === 'request' ? 'open' : 'published',
      publishes: true,
      editWaits: false,
    }
  return {
    state: to,
    publishes: move === 'approve',
    // A pause ends with the last approved text, so what waits for review then waits on.
    editWaits: (to === 'paused' || publicStates.includes(to)) && posting.editWaits,
  }
}

/**
 * What an edit does to a posting; it also confirms an offer for another year. Refuses one that is over, and an incomplete
 * text for one that is public.
 */
export function afterEdit(
  posting: PostingAsIs,
  content: PostingAsIs['content'],
  { goesPublicAtOnce, today }: { goesPublicAtOnce: boolean; today: string },
) {
  if (!isEditable(posting)) throw new Problem('wrong-state', { state: posting.state })
  const isShown = isPublic(posting) || posting.state === 'paused'
  const missing = isShown ? missingIn({ type: posting.type, content }, today) : []
  if (missing.length > 0) throw new Problem('incomplete', { fields: missing })
  return {
    state: posting.state === 'renewal_due' ? ('published' as const) : posting.state,
    publishes: isShown && goesPublicAtOnce,
    editWaits: isShown && !goesPublicAtOnce,
  }
}

const wordsOf = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu))

/** How many of the words of two titles are shared, from 0 to 1. */
function sharedWords(one = '', other = '') {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const most = Math.max(a.size, b.size)
  return most === 0 ? 0 : [...a].filter((word) => b.has(word)).length / most
}

const kindsOf = (content: PostingAsIs['content']) =>
  'kind' in content ? [content.kind] : 'kinds' in content ? content.kinds : undefined
const isSame = (one: readonly unknown[] = [], other: readonly unknown[] = []) =>
  one.length > 0 && one.length === other.length && one.every((item) => other.includes(item))

/** How many postings an organisation may begin within a day, far more than it needs; few for one that nobody looked at yet. */
export const mostPostingsADay = (isVerified: boolean) => (isVerified ? 5000 : 50)

/**
 * Whether two postings of one organisation look like the same thing twice: most words of their titles are shared, or
 * some are and both are of the same kinds for the same grades.
 */
export function looksAlike(one: PostingAsIs['content'], other: PostingAsIs['content']) {
  const shared = sharedWords(one.title, other.title)
  const isSameLesson = isSame(kindsOf(one), kindsOf(other)) && isSame(one.grades, other.grades)
  return shared >= (isSameLesson ? 0.4 : 0.6)
}
