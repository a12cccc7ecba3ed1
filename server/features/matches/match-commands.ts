import type { GivenReason, MatchMove, MatchProposer, MatchSide } from '../../../shared/matches.ts'
import {
  dayAfter,
  localDay,
  mondayOf,
  schoolTermOf,
  weekOf,
} from '../../../shared/school-calendar.ts'
import type { OfferContent } from '../../../shared/offers.ts'
import type { Listing } from '../../catalogue/listing.ts'
import type { Context } from '../../context.ts'
import { writeOnce } from '../../database/write-once.ts'
import { aDayBefore, enoughForToday } from '../../daily-cap.ts'
import { Problem, required } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { type Actor, permit, personOf } from '../accounts/permission-rules.ts'
import { findPosting } from '../postings/posting-commands.ts'
import { placesIn } from '../postings/capacity-rules.ts'
import { isPublic } from '../postings/posting-rules.ts'
import { lastDayOf } from '../postings/time-rules.ts'
import { brokenConditions } from '../suggestions/suggestion-rules.ts'
import { afterMove, liveStates, mostProposalsADay } from './match-rules.ts'

/** A pair with its organisations, and how an actor may stand to it. */
export async function findPair(stores: Stores, requestId: string, offerId: string) {
  const request = await findPosting(stores, 'request', requestId)
  const offer = await findPosting(stores, 'offer', offerId)
  const thing = {
    organisationIds: [request.organisation.id, offer.organisation.id],
    regionIds: request.regionIds,
  }
  return { request, offer, thing }
}
export type Pair = Awaited<ReturnType<typeof findPair>>

/** The sides of a pair that somebody belongs to. */
export function sidesBetween(actor: Actor, schoolId: string, providerId: string): MatchSide[] {
  const belongsTo = (id: string) => actor.memberships.some((one) => one.organisationId === id)
  return [
    ...(belongsTo(schoolId) ? (['school'] as const) : []),
    ...(belongsTo(providerId) ? (['provider'] as const) : []),
  ]
}

const sidesOf = (actor: Actor, { request, offer }: Pair) =>
  sidesBetween(actor, request.organisation.id, offer.organisation.id)

/** As who somebody can move a match: for their sides, and as a coordinator of the school's region. */
export function rolesOf(actor: Actor, pair: Pair): MatchProposer[] {
  const coordinates = actor.regionIds.some((id) => pair.request.regionIds.includes(id))
  return [...sidesOf(actor, pair), ...(coordinates ? (['coordinator'] as const) : [])]
}

/**
 * Proposes a pair. Who belongs to a side has accepted for it; a coordinator's proposal needs both. Refuses a pair that
 * breaks a hard condition, was declined before, is being talked about already, or has no place left, and one too many within
 * a day.
 */
export async function proposeMatch(
  context: Context,
  actor: Actor,
  body: { requestId: string; offerId: string; message?: string },
  key: string | undefined,
): Promise<string> {
  const { ids, clock } = context
  const personId = personOf(actor)
  const { requestId, offerId, message = '' } = body
  return await writeOnce(
    context,
    { personId, key, deed: 'propose-match', body },
    async (stores) => {
      const pair = await findPair(stores, requestId, offerId)
      permit(actor, 'see-posting', pair.request.thing, 'see-posting')
      permit(actor, 'see-posting', pair.offer.thing, 'see-posting')
      permit(actor, 'propose-match', pair.thing)
      await refuseMany(stores, personId, clock())
      await refuseUnfit(stores, pair, clock())

      const by = rolesOf(actor, pair)[0] ?? 'coordinator'
      const now = clock().toISOString()
      const id = ids()
      await stores.matches.add({
        id,
        requestId,
        offerId,
        state: 'proposed',
        proposedBy: by,
        proposerId: personId,
        schoolAcceptedAt: by === 'school' ? now : null,
        providerAcceptedAt: by === 'provider' ? now : null,
        message,
        createdAt: now,
        changedAt: now,
      })
      return id
    },
  )
}

async function refuseMany({ matches }: Stores, personId: string, now: Date) {
  if ((await matches.countProposed(personId, aDayBefore(now))) >= mostProposalsADay)
    throw enoughForToday()
}

async function refuseUnfit(stores: Stores, { request, offer }: Pair, now: Date) {
  if (!isPublic(request.posting) || !isPublic(offer.posting))
    throw new Problem('wrong-state', { request: request.posting.state, offer: offer.posting.state })
  const earlier = await stores.matches.ofPair(request.posting.id, offer.posting.id)
  const live = earlier.find(({ state }) => liveStates.some((one) => one === state))
  if (live) throw new Problem('taken', { matchId: live.id })
  if (earlier.some(({ state }) => state === 'declined'))
    throw new Problem('wrong-state', { match: 'declined' })

  const { wanted, offered } = await listingsOf(stores, request.posting.id, offer.posting.id, now)
  refuseBroken(wanted, offered, now)
}

function refuseBroken(wanted: Listing, offered: Listing, now: Date) {
  const broken = brokenConditions(wanted, offered, localDay(now))
  if (broken.length === 1 && broken[0] === 'capacity') throw new Problem('full')
  if (broken.length > 0) throw new Problem('does-not-fit', { broken })
}

async function listingsOf({ listings }: Stores, requestId: string, offerId: string, now: Date) {
  const found = await listings.some([requestId, offerId], now)
  const byId = (id: string) => {
    const listing = found.find(({ card }) => card.id === id)
    if (!listing) throw new Problem('wrong-state', { posting: id })
    return listing
  }
  return { wanted: byId(requestId), offered: byId(offerId) }
}

/** Accepts, declines, withdraws or cancels. Of two who answer at once the second is told what it has become. */
export async function moveMatch(
  { database, clock }: Context,
  actor: Actor,
  id: string,
  { move, reason, note }: { move: MatchMove; reason?: GivenReason; note?: string },
) {
  await database.write(async (stores) => {
    const match = required(await stores.matches.find(id))
    const pair = await findPair(stores, match.requestId, match.offerId)
    // Answers are the sides' own; a proposal can also be taken back by those who coordinate.
    const deed = move === 'withdraw' ? 'withdraw-match' : 'answer-match'
    permit(actor, deed, pair.thing, 'see-match')
    const { state, by } = afterMove(match, move, rolesOf(actor, pair), reason)
    const now = clock()
    const time = now.toISOString()

    const schoolTerm =
      state === 'accepted' && match.state === 'proposed'
        ? await takePlace(stores, pair, now)
        : undefined
    const changed = await stores.matches.change(id, match.state, {
      state,
      ...(move === 'accept' && acceptance(by, time)),
      ...(schoolTerm !== undefined && { schoolTerm }),
      ...(move !== 'accept' && { reason: reason ?? null, reasonNote: note ?? null, endedBy: by }),
      changedAt: time,
    })
    if (!changed) throw new Problem('wrong-state')
    await follow(stores, pair, { from: match.state, to: state }, time)
  })
}

const acceptance = (by: MatchProposer, time: string) =>
  by === 'school' ? { schoolAcceptedAt: time } : { providerAcceptedAt: time }

/**
 * Gives the half school year in which a place of the offer is taken; refuses when none is left in any that suits, and when one of the
 * two was edited since the proposal so that they do not fit any more.
 */
async function takePlace(stores: Stores, { request, offer }: Pair, now: Date): Promise<string> {
  if (request.posting.state !== 'open')
    throw new Problem('wrong-state', { request: request.posting.state })
  const { wanted, offered } = await listingsOf(stores, request.posting.id, offer.posting.id, now)
  refuseBroken(wanted, offered, now)
  const content = (offer.posting.published ?? {}) as OfferContent
  for (const term of termsFor(wanted, offered, now)) {
    const places = placesIn(term, content) ?? Infinity
    if ((await stores.matches.takenPlaces(offer.posting.id, term)) < places) return term
  }
  throw new Problem('full')
}

/** The half school years of the weeks that suit both, soonest first; of now and the next when any week suits. */
export function termsFor(wanted: Listing, offered: Listing, now: Date): string[] {
  const today = localDay(now)
  const [some, others] = [wanted.card.weeks, offered.card.weeks]
  const common =
    some.length === 0
      ? others
      : others.length === 0
        ? some
        : some.filter((week) => others.includes(week))
  if (some.length === 0 && others.length === 0) {
    const later = dayAfter(today, 182)
    return [...new Set([schoolTermOf(weekOf(today)), schoolTermOf(weekOf(later))])]
  }
  const open = common.filter((week) => mondayOf(week) >= mondayOf(weekOf(today))).toSorted()
  return [...new Set(open.map(schoolTermOf))]
}

/** What a match does to the request and to what others see. */
async function follow(
  stores: Stores,
  { request, offer }: Pair,
  { from, to }: { from: string; to: string },
  time: string,
) {
  const { posting } = request
  if (to === 'accepted' && from === 'proposed') {
    await stores.postings.change(posting.id, posting.version, { state: 'agreed', updatedAt: time })
    await stores.matches.lapseProposals(posting.id, 'request_agreed', time)
  }
  if (to === 'cancelled' && from !== 'proposed' && posting.state === 'agreed')
    await stores.postings.change(posting.id, posting.version, {
      state: 'open',
      lastDay: lastDayOf({ ...posting, state: 'open' }, localDay(new Date(time))),
      updatedAt: time,
    })
  await stores.changes.recordPosting(posting.id)
  await stores.changes.recordPosting(offer.posting.id)
}
