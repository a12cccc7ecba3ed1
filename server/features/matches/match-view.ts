import { type Match, matchSides } from '../../../shared/matches.ts'
import type { OfferContent } from '../../../shared/offers.ts'
import { squaredChord, shownKm, unitVector } from '../../algorithms/geo-distance.ts'
import type { Context } from '../../context.ts'
import { required } from '../../problem.ts'
import { type Actor, permit } from '../accounts/permission-rules.ts'
import { findPair, type Pair, rolesOf, sidesBetween } from './match-commands.ts'
import { answerBefore, movesOf, sidesAsked } from './match-rules.ts'

type Row = NonNullable<Awaited<ReturnType<Context['database']['read']['matches']['find']>>>

/** A match as one of its parties or coordinators sees it; for all others there is none (404). */
export async function matchView({ database }: Context, actor: Actor, id: string): Promise<Match> {
  const match = required(await database.read.matches.find(id))
  const pair = await findPair(database.read, match.requestId, match.offerId)
  permit(actor, 'see-match', pair.thing, 'see-match')
  return show(match, pair, actor)
}

const pageSize = 50

/** The matches of somebody's organisations: those that wait for them first, then by the newest change. */
export async function ownMatches(
  { database }: Context,
  actor: Actor,
  ask: { organisationId?: string; requestId?: string; offerId?: string; page?: number },
) {
  const own = actor.memberships.map((one) => one.organisationId)
  const wanted =
    ask.organisationId === undefined ? own : own.filter((id) => id === ask.organisationId)
  const all = await database.read.matches.ofOrganisations(wanted, ask)
  const turn = ({ match, schoolId, providerId }: (typeof all)[number]) =>
    movesOf(match, sidesBetween(actor, schoolId, providerId)).includes('accept') ? 0 : 1
  const start = ((ask.page ?? 1) - 1) * pageSize
  const page = all.toSorted((one, other) => turn(one) - turn(other)).slice(start, start + pageSize)
  const matches: Match[] = []
  for (const { match } of page)
    matches.push(show(match, await findPair(database.read, match.requestId, match.offerId), actor))
  return { total: all.length, matches }
}

function show(match: Row, pair: Pair, actor: Actor): Match {
  const { request, offer } = pair
  const roles = rolesOf(actor, pair)
  const asked = sidesAsked(match)
  return {
    id: match.id,
    state: match.state,
    request: partyOf(request),
    offer: { ...partyOf(offer), kind: required((publicText(offer) as OfferContent).kind) },
    proposedBy: match.proposedBy,
    schoolAccepted: match.schoolAcceptedAt !== null,
    providerAccepted: match.providerAcceptedAt !== null,
    distanceKm: distanceOf(pair),
    message: match.message,
    reason: match.reason,
    reasonNote: match.reasonNote,
    endedBy: match.endedBy,
    createdAt: match.createdAt,
    changedAt: match.changedAt,
    answerBefore: answerBefore(match),
    mySide: [...asked, ...matchSides].find((side) => roles.includes(side)) ?? null,
    moves: movesOf(match, roles),
  }
}

/** What was public when the pair was proposed, or has been approved since. */
const publicText = ({ posting }: Pair['request']) => posting.published ?? posting.content

function partyOf(party: Pair['request']) {
  return {
    id: party.posting.id,
    title: publicText(party).title ?? '',
    organisationId: party.organisation.id,
    organisationName: party.organisation.name,
    placeName: party.organisation.place,
  }
}

function distanceOf({ request, offer }: Pair) {
  const [one, other] = [pinOf(request), pinOf(offer)]
  return shownKm(squaredChord(one.x, one.y, one.z, other.x, other.y, other.z))
}

const pinOf = ({ organisation: { latitude, longitude } }: Pair['request']) =>
  unitVector(latitude ?? 0, longitude ?? 0)
