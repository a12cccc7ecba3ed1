import type {
  adviceForRequest,
  missingInOffer,
  missingInRequest,
} from '../../shared/posting-completeness.ts'
import type { PostingInside, PostingState } from '../../shared/postings.ts'
import type { OrganisationKind, PostingType } from '../../shared/vocabulary.ts'
import type { DraftDoors, SavedPosting } from './draft-keeper.ts'
import type { Fact, FactWords } from './facts.ts'

/** A posting as the people who write it read it. */
export interface WrittenPosting<Content> extends SavedPosting<Content> {
  organisationId: string
  state: PostingState
  mayEdit: boolean
  inside: PostingInside | null
}

export type MissingField = ReturnType<typeof missingInRequest | typeof missingInOffer>[number]
export type AdvisedField = ReturnType<typeof adviceForRequest>[number]

/** All that tells one kind of posting from another while it is written; the rest is in `useWriting` and `WritingForm`. */
export interface PostingKind<
  Content extends object,
  Posting extends WrittenPosting<Content>,
> extends Omit<DraftDoors<Content, Posting>, 'create'> {
  type: PostingType
  writer: OrganisationKind
  create: (organisationId: string, content: Content, key: string) => Promise<Posting>
  submit: (id: string) => Promise<Posting>
  /** What a new one begins with. */
  start: Content
  missing: (content: Content) => MissingField[]
  /** What readers would still ask. */
  advised: (content: Content) => AdvisedField[]
  /** From 0 for nothing to 1. */
  completeness: (content: Content) => number
  facts: (content: Content, words: FactWords) => Fact[]
  /** What a new posting takes over from an earlier one: all but what belongs to its time. */
  afresh: (content: Content) => Content
}
