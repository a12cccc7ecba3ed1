import type { Deed } from '../../../shared/deeds.ts'
import type { MemberRole } from '../../../shared/vocabulary.ts'
import { Problem } from '../../problem.ts'

/** Who asks, as the database knew them at this very request. A visitor has no `personId`. */
export interface Actor {
  personId: string | undefined
  /** Whether the second factor was shown in this session, without which nobody coordinates or administers. */
  hasSecondFactor: boolean
  isAdministrator: boolean
  /** Confirmed memberships only. */
  memberships: { organisationId: string; role: MemberRole }[]
  /** The regions they coordinate. */
  regionIds: string[]
}

export const visitor: Actor = {
  personId: undefined,
  hasSecondFactor: false,
  isAdministrator: false,
  memberships: [],
  regionIds: [],
}

/** Whoever decides about others; the second factor is for them. */
export const isAppointed = (person: { isAdministrator: boolean }, regions: readonly unknown[]) =>
  person.isAdministrator || regions.length > 0

/** What a deed is done to: whose it is, in which regions it lies, whether all may see it, which person it is about. */
export interface Thing {
  organisationIds?: string[]
  regionIds?: string[]
  isPublic?: boolean
  personId?: string
}

/** How an actor stands to a thing. */
interface Standing {
  isSignedIn: boolean
  isMember: boolean
  isOwner: boolean
  isCoordinator: boolean
  isAdministrator: boolean
  isPublic: boolean
  isSelf: boolean
}

const rules: Record<Deed, (who: Standing) => boolean> = {
  visit: () => true,
  'signed-in': (who) => who.isSignedIn,
  'write-posting': (who) => who.isMember,
  'see-posting': (who) => who.isPublic || who.isMember || who.isCoordinator || who.isAdministrator,
  'review-posting': (who) => who.isCoordinator || who.isAdministrator,
  'see-suggestions': (who) => who.isMember || who.isCoordinator || who.isAdministrator,
  'watch-request': (who) => who.isMember,
  'propose-match': (who) => who.isMember || who.isCoordinator,
  'see-match': (who) => who.isMember || who.isCoordinator || who.isAdministrator,
  'answer-match': (who) => who.isMember,
  'withdraw-match': (who) => who.isMember || who.isCoordinator,
  'see-organisation': (who) => who.isMember || who.isCoordinator || who.isAdministrator,
  'edit-organisation': (who) => who.isOwner || who.isCoordinator || who.isAdministrator,
  'manage-members': (who) => who.isOwner || who.isAdministrator,
  'leave-organisation': (who) => who.isSelf || who.isOwner || who.isAdministrator,
  'verify-organisation': (who) => who.isCoordinator || who.isAdministrator,
  'coordinate-region': (who) => who.isCoordinator || who.isAdministrator,
  administer: (who) => who.isAdministrator,
}

/** The one rule of who may do what. */
export function mayDo(actor: Actor, deed: Deed, thing: Thing = {}): boolean {
  const own = actor.memberships.filter((one) => thing.organisationIds?.includes(one.organisationId))
  return rules[deed]({
    isSignedIn: actor.personId !== undefined,
    isMember: own.length > 0,
    isOwner: own.some((one) => one.role === 'owner'),
    isCoordinator: actor.regionIds.some((id) => thing.regionIds?.includes(id)),
    isAdministrator: actor.isAdministrator,
    isPublic: thing.isPublic ?? false,
    isSelf: actor.personId !== undefined && actor.personId === thing.personId,
  })
}

/** Refuses who may not: 401 to a visitor, 404 to who may not even know of it (`seenBy`), else 403. */
export function permit(actor: Actor, deed: Deed, thing: Thing = {}, seenBy: Deed = 'visit') {
  if (mayDo(actor, deed, thing)) return
  if (!mayDo(actor, seenBy, thing)) throw new Problem('not-found')
  throw new Problem(actor.personId === undefined ? 'sign-in-needed' : 'not-allowed')
}

/** The person who asks; refuses visitors. */
export function personOf(actor: Actor): string {
  if (actor.personId === undefined) throw new Problem('sign-in-needed')
  return actor.personId
}
